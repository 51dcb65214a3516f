"""Codes by which residents invite, and who came by them."""

from django.db import models
from django.db.models import F, Q

from yuandian.community.earning.rules import INVITATION_STATUS_NAMES, VERDICT_NAMES, InvitationStatus
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class InviteCode(Row):
    """The code of one resident."""

    person = models.OneToOneField("people.Person", models.PROTECT, related_name="+")
    code = models.TextField(unique=True)


class Invitation(Row, Chained):
    """That somebody came by another's code. `device_index` is a keyed digest of what the phone calls itself."""

    inviter = models.ForeignKey("people.Person", models.PROTECT, related_name="+")
    invitee = models.OneToOneField("people.Person", models.PROTECT, related_name="+")
    device_index = models.BinaryField()
    status = models.TextField(choices=INVITATION_STATUS_NAMES, default=InvitationStatus.ACCEPTED.value)

    class Meta:
        constraints = [models.CheckConstraint(name="earning_not_oneself", condition=~Q(inviter=F("invitee")))]
        indexes = [
            models.Index(fields=["device_index"], name="earning_invited_on"),
            models.Index(
                fields=["id"], name="earning_invited_open", condition=Q(status=InvitationStatus.ACCEPTED.value)
            ),
        ]


class AnomalyDecision(Row, Chained):
    """What somebody found out about what looked wrong."""

    key = models.TextField(unique=True)
    verdict = models.TextField(choices=VERDICT_NAMES)
    words = TypedText()
    decided_by = models.ForeignKey("people.Account", models.PROTECT, null=True, related_name="+")


register_chain(Invitation, "id")
register_chain(AnomalyDecision, "key")
