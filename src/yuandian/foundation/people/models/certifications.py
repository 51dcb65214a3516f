"""What residents claim of themselves, for staff to check."""

from django.db import models
from django.db.models import Q

from yuandian.foundation.people.models.accounts import Account
from yuandian.foundation.people.rules.certifications import (
    CERTIFICATION_STATUS_NAMES,
    CertificationKind,
    CertificationStatus,
)
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Certification(Row, Chained):
    """A resident's claim to an identity or a home, and what became of it.

    Asked for with consent, which the resident may take back. No ID number is kept: the checker looks at the card.
    `grid` is the micro-grid whose staff check; it is where the resident says they live.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="certifications")
    kind = models.TextField(choices=[(kind.value, kind.value) for kind in CertificationKind])
    status = models.TextField(choices=CERTIFICATION_STATUS_NAMES, default=CertificationStatus.ASKED.value)
    name = SealedText()
    address = SealedText(null=True)
    grid = models.ForeignKey("grid.Grid", models.PROTECT, related_name="+")
    reason = TypedText(null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = verbose_name_plural = "居民认证"
        constraints = [
            models.UniqueConstraint(
                name="people_certification_one_asked",
                fields=["account", "kind"],
                condition=Q(status=CertificationStatus.ASKED.value),
            ),
            models.CheckConstraint(
                name="people_certification_address",
                condition=Q(kind=CertificationKind.IDENTITY.value) | Q(address__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["grid", "status", "id"], name="people_certification_queue"),
            models.Index(fields=["account", "-id"], name="people_certification_of"),
        ]


register_chain(Certification, "kind")
