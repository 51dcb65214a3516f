"""Publications are put before everybody's eyes, told to residents, and taken back."""

import logging
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.foundation.publications.access import out_at
from yuandian.foundation.publications.errors import PublicationPeriodMisfit
from yuandian.foundation.publications.models import Publication
from yuandian.foundation.publications.rules import PUBLICATION_KIND_NAMES
from yuandian.foundation.publications.rules.steps import PublicationAction, PublicationStatus
from yuandian.foundation.publications.services.writing import SUBJECT, locked, require_version
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append

logger = logging.getLogger("yuandian.publications")

KIND = "publication.out"
QUEUE, TASK = "messages", "publications.tell_residents"
TOLD_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """How it is put out: from when (now where not said) until when, first in the list, and told in inboxes."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    is_pinned: bool = False
    tells_residents: bool = False


@transaction.atomic
def publish_publication(actor: Actor, publication_id: UUID, given: Publishing, version: int) -> Publication:
    """Puts out the text that was looked at, which is that of `version`. Who was told of it before is not told again.

    Raises `PublicationUnknown`, `PublicationStepImpossible`, `PublicationChanged`, `PublicationPeriodMisfit`.
    """
    row, post_id = locked(actor, publication_id, PublicationAction.PUBLISH)
    require_version(row, version)
    now = clock.now()
    starts_at = max(given.starts_at or now, now)
    if given.ends_at is not None and given.ends_at <= starts_at:
        raise PublicationPeriodMisfit(starts_at=starts_at.isoformat())
    row.status, row.reason = PublicationStatus.PUBLISHED.value, None
    row.starts_at, row.ends_at = starts_at, given.ends_at
    row.is_pinned, row.tells_residents = given.is_pinned, given.tells_residents
    row.reached = people.residents_reached(row.grid_id)
    row.save()
    details = {
        "starts_at": starts_at.isoformat(),
        "ends_at": given.ends_at.isoformat() if given.ends_at else None,
        "is_pinned": given.is_pinned,
        "tells_residents": given.tells_residents,
        "reached": row.reached,
    }
    append(row, "publication.publish", actor=actor, details=details, post_id=post_id, area_id=row.grid_id)
    if given.tells_residents and starts_at <= now:
        app.configure_task(TASK, queue=QUEUE).defer(publication_id=str(row.id))
    return row


@transaction.atomic
def withdraw_publication(actor: Actor, publication_id: UUID, reason: str) -> Publication:
    """Takes it back: nobody reads it any more. Raises `PublicationUnknown`, `PublicationStepImpossible`."""
    row, post_id = locked(actor, publication_id, PublicationAction.WITHDRAW)
    row.status, row.reason = PublicationStatus.WITHDRAWN.value, reason.strip()
    row.save(update_fields=["status", "reason"])
    append(
        row, "publication.withdraw", actor=actor, details={"reason": row.reason}, post_id=post_id, area_id=row.grid_id
    )
    return row


@transaction.atomic
def tell_residents(publication_id: UUID) -> int:
    """Tells everybody whom a publication is for, once, if it is out and asks for it; gives how many."""
    rows = Publication.objects.filter(out_at(clock.now()), id=publication_id, tells_residents=True, told_at=None)
    row = rows.select_for_update(skip_locked=True).first()
    if row is None:
        return 0
    row.told_at = clock.now()
    row.save(update_fields=["told_at"])
    accounts = people.resident_accounts_in(row.grid_id)
    title = f"{PUBLICATION_KIND_NAMES[row.kind]}：{row.title}"
    for start in range(0, len(accounts), TOLD_AT_ONCE):
        messaging.tell(accounts[start : start + TOLD_AT_ONCE], KIND, title, row.summary, SUBJECT, row.id)
    logger.info("residents told", extra={"publication": str(row.id), "accounts": len(accounts)})
    return len(accounts)


def to_be_told() -> list[UUID]:
    """What has come out meanwhile and is to be told of."""
    rows = Publication.objects.filter(out_at(clock.now()), tells_residents=True, told_at=None)
    return list(rows.order_by("starts_at").values_list("id", flat=True)[:100])
