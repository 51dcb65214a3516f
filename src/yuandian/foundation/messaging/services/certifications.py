"""Residents hear what became of their claims to an identity or a home."""

from uuid import UUID

from django.db import transaction

from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.messaging.services.telling import tell
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import CertificationKind, CertificationStatus

KIND, SUBJECT = "certification.decided", "people.certification"
NAMES = {CertificationKind.IDENTITY: "身份认证", CertificationKind.HOUSEHOLD: "居住认证"}


@transaction.atomic
def tell_of_certification(certification_id: UUID) -> bool:
    """Tells the resident once; gives whether that was now."""
    decided = people.decided_certification(certification_id)
    if decided is None:
        return False
    account_id, kind, status, reason = decided
    if InboxMessage.objects.filter(account_id=account_id, kind=KIND, subject_id=certification_id).exists():
        return False
    is_confirmed = status == CertificationStatus.CONFIRMED
    title = f"{NAMES[kind]}{'已通过' if is_confirmed else '未通过'}"
    tell([account_id], KIND, title, reason or "社区已核验。", SUBJECT, certification_id)
    return True
