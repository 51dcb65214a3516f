"""Publications are put before everybody's eyes, told to residents, and taken back."""

import logging
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app
from pydantic import AwareDatetime

from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.foundation.publications.access import out_at, visible_to
from yuandian.foundation.publications.errors import PublicationPeriodMisfit, PublicationUnknown
from yuandian.foundation.publications.models import Publication, ReadMark
from yuandian.foundation.publications.rules import PUBLICATION_KIND_NAMES
from yuandian.foundation.publications.rules.publications import PublicationAction
from yuandian.foundation.publications.services.drafts import SUBJECT, begin_step, require_version
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.moves import finish

logger = logging.getLogger("yuandian.publications")

KIND = "publication.out"
QUEUE, TASK = "messages", "publications.tell_residents"
TOLD_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """How it is put out: from when (now where not said) until when, first in the list, and told
    in inboxes.
    """

    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    is_pinned: bool = False
    tells_residents: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionPublishing(Publishing):
    """The same of the text of that version."""

    version: int


@dataclass(frozen=True, slots=True)
class ReadConfirmed:
    """It is marked as read."""

    is_read: bool = True


@transaction.atomic
def publish_publication(actor: Actor, publication_id: UUID, given: Publishing, version: int) -> Publication:
    """Puts out the text that was looked at, which is that of `version`. Who was told of it before is not told again.

    Raises `PublicationUnknown`, `StepNotPossible`, `PublicationChanged`, `PublicationPeriodMisfit`.
    """
    move = begin_step(actor, publication_id, PublicationAction.PUBLISH)
    row = move.subject
    require_version(row, version)
    now = move.at
    starts_at = max(given.starts_at or now, now)
    if given.ends_at is not None and given.ends_at <= starts_at:
        raise PublicationPeriodMisfit(starts_at=starts_at.isoformat())
    row.reason = None
    row.starts_at, row.ends_at = starts_at, given.ends_at
    row.is_pinned, row.tells_residents = given.is_pinned, given.tells_residents
    row.reached = people.residents_reached(row.grid_id)
    details = {
        "starts_at": starts_at.isoformat(),
        "ends_at": given.ends_at.isoformat() if given.ends_at else None,
        "is_pinned": given.is_pinned,
        "tells_residents": given.tells_residents,
        "reached": row.reached,
    }
    finish(move, details, area_id=row.grid_id)
    if given.tells_residents and starts_at <= now:
        app.configure_task(TASK, queue=QUEUE).defer(publication_id=str(row.id))
    return row


@transaction.atomic
def withdraw_publication(actor: Actor, publication_id: UUID, reason: str) -> Publication:
    """Takes it back: nobody reads it any more. Raises `PublicationUnknown`, `StepNotPossible`."""
    move = begin_step(actor, publication_id, PublicationAction.WITHDRAW)
    row = move.subject
    row.reason = reason.strip()
    return finish(move, {"reason": row.reason}, columns=("reason",), area_id=row.grid_id)


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


@transaction.atomic
def mark_read(actor: Actor, publication_id: UUID) -> None:
    """Notes that the actor has opened it; again changes nothing. Raises `PublicationUnknown`."""
    if actor.account_id is None:
        raise NotSignedIn
    if not visible_to(actor).filter(id=publication_id).exists():
        raise PublicationUnknown(publication=str(publication_id))
    mark = ReadMark(publication_id=publication_id, account_id=actor.account_id, read_at=clock.now())
    ReadMark.objects.bulk_create([mark], ignore_conflicts=True)
