"""Which claims, nominations and accounts out of use wait for whom."""

from django.db.models import Q, QuerySet

from yuandian.foundation.people.access import certifications_visible_to, nominations_visible_to, today
from yuandian.foundation.people.models import Account, Certification, Nomination
from yuandian.foundation.people.queries.accounts import dormant_accounts
from yuandian.foundation.people.rules import AccountPermission, PeoplePermission, PostPermission
from yuandian.foundation.people.rules.certifications import CertificationStatus
from yuandian.foundation.people.rules.nominations import NominationStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.waiting import WaitingKind, WaitingThing


def claims_to_decide(actor: Actor) -> QuerySet[Certification]:
    """Claims of others to an identity or a home."""
    rows = certifications_visible_to(actor, PeoplePermission.MANAGE).filter(status=CertificationStatus.ASKED.value)
    return rows.exclude(account__person=actor.person_id) if actor.person_id else rows


def nominations_to_decide(actor: Actor) -> QuerySet[Nomination]:
    """People put forward who are to be made public, and those whose publicity has ended."""
    ended = Q(status=NominationStatus.PUBLIC.value, public_until__lt=today())
    rows = nominations_visible_to(actor, PostPermission.APPOINT).select_related("person")
    return rows.filter(ended | Q(status=NominationStatus.NOMINATED.value))


def accounts_out_of_use(actor: Actor) -> QuerySet[Account]:
    """Staff accounts that nobody signed in to for as long as the district says."""
    rows = dormant_accounts(actor)
    return rows if actor.may(AccountPermission.MANAGE) else rows.none()


PEOPLE_WAITING = (
    WaitingKind(
        "certification", "居民认证", "certifications", PeoplePermission.MANAGE, claims_to_decide,
        lambda row: WaitingThing(mask_name(row.name) or "", row.grid_id),
    ),
    WaitingKind(
        "nomination", "推选待办", "nominations", PostPermission.APPOINT, nominations_to_decide,
        lambda row: WaitingThing(f"{row.title} {mask_name(row.person.name) or ''}", row.grid_id),
        patience=10,  # five days of publicity among them
    ),
    WaitingKind(
        "dormant_account", "久未登录的账号", "accounts", AccountPermission.MANAGE, accounts_out_of_use,
        lambda row: WaitingThing(f"{row.username} {row.person.name}"), since="out_since",
        patience=None,  # no clock runs: the list says since when
    ),
)  # fmt: skip
