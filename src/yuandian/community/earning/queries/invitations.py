"""One's own invitations."""

from dataclasses import dataclass

from yuandian.community.earning.access import person_of
from yuandian.community.earning.models import Invitation, InviteCode
from yuandian.community.earning.rules import InvitationStatus
from yuandian.kernel.actor import Actor


@dataclass(frozen=True, slots=True)
class MyInvitations:
    """One's code, how many came by it and how many of them were rewarded; whether one came by a code oneself."""

    code: str
    accepted: int
    rewarded: int
    is_invited: bool


def my_invitations(actor: Actor) -> MyInvitations:
    """The actor's, whose code is there already."""
    person = person_of(actor)
    statuses = list(Invitation.objects.filter(inviter=person).values_list("status", flat=True))
    return MyInvitations(
        InviteCode.objects.get(person=person).code,
        len(statuses),
        statuses.count(InvitationStatus.REWARDED.value),
        Invitation.objects.filter(invitee=person).exists(),
    )
