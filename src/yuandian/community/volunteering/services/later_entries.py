"""Service done without the application is entered later (补录); two confirm it, who neither served nor entered it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone
from pydantic import Field

from yuandian.community.volunteering.access import entries_decided_by, own_entries, person_of
from yuandian.community.volunteering.errors import (
    CannotPublishFor,
    EntryDecided,
    EntryUnknown,
    OwnService,
    TaskUnfit,
    TooMuchUndecided,
)
from yuandian.community.volunteering.models import LaterEntry
from yuandian.community.volunteering.records import EntryRecord
from yuandian.community.volunteering.rules import (
    MOST_ENTERED_UNDECIDED,
    MOST_ENTRIES_UNDECIDED,
    MOST_PHOTOS,
    OLDEST_ENTRY_DAYS,
    UNDECIDED,
    EntryStatus,
    Phone,
    TaskKind,
    Title,
    VolunteeringPermission,
    Words,
)
from yuandian.community.volunteering.rules.timing import LONGEST_MINUTES, Minutes
from yuandian.community.volunteering.services.lifecycles import ENTRY, lock_person
from yuandian.foundation.files import facade as files
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceGiven:
    """What was done, when and where; `witness_phone` is of somebody who saw it and has an account here."""

    kind: TaskKind
    title: Title
    words: Words = ""
    grid_id: UUID
    day: date
    witness_phone: Phone = ""
    photo_ids: Annotated[list[UUID], Field(max_length=MOST_PHOTOS)] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnServiceGiven(ServiceGiven):
    """What the actor did, and how long it was."""

    minutes: Minutes


@transaction.atomic
def enter_own_service(actor: Actor, given: OwnServiceGiven) -> LaterEntry:
    """A volunteer enters what they did. Raises `TaskUnfit`, `TooMuchUndecided`, `FileUnknown`."""
    return _finished(actor, [_enter(actor, person_of(actor), given.minutes, None, given)])[0]


@transaction.atomic
def enter_service_of(
    actor: Actor, minutes: Mapping[UUID, int], organisation_id: UUID | None, given: ServiceGiven
) -> list[LaterEntry]:
    """An organisation or the community enters what some people did, and how long each of them; all or none.

    Raises `Forbidden`, `CannotPublishFor`, `TaskUnfit`, `OwnService`, `TooMuchUndecided`, `FileUnknown`.
    """
    actor.require(VolunteeringPermission.PUBLISH)
    if actor.person_id in minutes:
        raise OwnService
    scope = actor.scope_for(VolunteeringPermission.PUBLISH)
    place = organisations.place_in_force(given.grid_id)
    if place is None or not organisations.reaches(scope, place):
        raise CannotPublishFor(grid=str(given.grid_id))
    if organisation_id and not organisations.organisations_within(scope).filter(pk=organisation_id).exists():
        raise CannotPublishFor(organisation=str(organisation_id))
    if minutes.keys() - people.person_names(list(minutes)).keys():
        raise TaskUnfit(field="people")
    made = {
        person_id: _enter(actor, person_id, minutes[person_id], organisation_id, given) for person_id in sorted(minutes)
    }
    return _finished(actor, [made[person_id] for person_id in minutes])


@transaction.atomic
def confirm_entry(actor: Actor, entry_id: UUID) -> LaterEntry:
    """One of two confirmations: by staff of the place, or by the witness; with the second the hours count.

    Raises `EntryUnknown`, `OwnService`, `EntryDecided`.
    """
    return confirm_entries(actor, [entry_id])[0]


@transaction.atomic
def confirm_entries(actor: Actor, ids: Collection[UUID]) -> list[LaterEntry]:
    """The same for several, such as all who swept a courtyard; all or none. Raises as `confirm_entry` does."""
    rows = [_decidable(actor, one) for one in sorted(set(ids))]
    for row in sorted(rows, key=lambda one: one.person_id):
        _confirm(actor, row)
    return rows


def _confirm(actor: Actor, row: LaterEntry) -> None:
    person = person_of(actor)
    if row.entered_by_id == person:
        raise OwnService
    if row.status == EntryStatus.ASKED.value:
        row.first_confirmer_id, row.status = person, EntryStatus.ONCE_CONFIRMED.value
    elif row.first_confirmer_id == person:
        raise EntryDecided(status=row.status)
    else:
        row.second_confirmer_id, row.status = person, EntryStatus.CONFIRMED.value
        points.record_hours(
            actor, row.person_id, row.day, row.minutes, key=f"entry:{row.pk}", words=row.title,
            organisation_id=row.organisation_id, subject_type=ENTRY, subject_id=row.pk,
        )  # fmt: skip
        _tell(row, "时长已确认", f"{row.minutes} 分钟已计入服务时长。")
    row.save()
    append(row, EntryRecord.CONFIRM, actor=actor, details={"status": row.status}, area_id=row.grid_id)


@transaction.atomic
def refuse_entry(actor: Actor, entry_id: UUID, reason: str) -> LaterEntry:
    """Turns it down with a reason; who entered it of somebody else takes it back so. Raises as `confirm_entry` does,
    and `TaskUnfit`.
    """
    row = _decidable(actor, entry_id)
    if not reason.strip():
        raise TaskUnfit(field="reason")
    row.status, row.reason = EntryStatus.REFUSED.value, reason.strip()
    row.save()
    append(row, EntryRecord.REFUSE, actor=actor, details={"reason": row.reason}, area_id=row.grid_id)
    _tell(row, "未通过", row.reason)
    return row


def _enter(actor: Actor, person: UUID, minutes: int, organisation_id: UUID | None, given: ServiceGiven) -> LaterEntry:
    day = timezone.localdate(clock.now())
    if not given.title.strip():
        raise TaskUnfit(field="title")
    if not day - timedelta(days=OLDEST_ENTRY_DAYS) <= given.day <= day:
        raise TaskUnfit(field="day", days=OLDEST_ENTRY_DAYS)
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise TaskUnfit(field="minutes")
    if not grid.lineages([given.grid_id]):
        raise TaskUnfit(field="grid_id")
    witness = _witness(given.witness_phone)
    if witness is not None and witness in {person, actor.person_id}:
        raise OwnService
    _require_room(actor, person, given.day, minutes)
    row = LaterEntry.objects.create(
        person_id=person, entered_by_id=actor.person_id, organisation_id=organisation_id, witness_id=witness,
        grid_id=given.grid_id, kind=given.kind.value, title=given.title.strip(), words=given.words.strip(),
        day=given.day, minutes=minutes, photo_ids=list(given.photo_ids),
    )  # fmt: skip
    append(row, EntryRecord.ENTER, actor=actor, details={"minutes": row.minutes}, area_id=row.grid_id)
    return row


def _finished(actor: Actor, rows: Sequence[LaterEntry]) -> list[LaterEntry]:
    """What several entries of one occasion share: their pictures, which the first keeps, and their witness."""
    first = rows[0]
    files.claim(actor, list(first.photo_ids), ENTRY, first.pk)
    account = people.account_of_person(first.witness_id) if first.witness_id else None
    if account:
        title = f"请您作证：{first.title}" + (f"（{len(rows)} 人）" if len(rows) > 1 else "")
        messaging.tell([account], "volunteering.witness", title, "邻居说您在场，请看是否属实。", ENTRY, first.pk)
    return list(rows)


def _require_room(actor: Actor, person: UUID, day: date, minutes: int) -> None:
    """No day has more than 24 hours, and nobody has too many entries waiting for a decision."""
    lock_person(person)
    theirs = LaterEntry.objects.filter(person=person)
    of_day = theirs.filter(day=day).exclude(status=EntryStatus.REFUSED.value)
    if (of_day.aggregate(minutes=Sum("minutes"))["minutes"] or 0) + minutes > LONGEST_MINUTES:
        raise TaskUnfit(field="minutes", most=LONGEST_MINUTES)
    if theirs.filter(status__in=UNDECIDED).count() >= MOST_ENTRIES_UNDECIDED:
        raise TooMuchUndecided(most=MOST_ENTRIES_UNDECIDED)
    entered = LaterEntry.objects.filter(entered_by=actor.person_id, status__in=UNDECIDED)
    if person != actor.person_id and entered.count() >= MOST_ENTERED_UNDECIDED:
        raise TooMuchUndecided(most=MOST_ENTERED_UNDECIDED)


def _witness(phone: str) -> UUID | None:
    if not phone.strip():
        return None
    found = people.resident_with_phone(phone)
    if found is None:
        raise TaskUnfit(field="witness_phone")
    return found


def _decidable(actor: Actor, entry_id: UUID) -> LaterEntry:
    asked = LaterEntry.objects.select_for_update().filter(pk=entry_id)
    row = asked.filter(pk__in=entries_decided_by(actor).values("pk")).first()
    if row is None and actor.person_id is not None:
        row = asked.filter(pk__in=own_entries(actor).values("pk")).first()
    if row is None:
        raise EntryUnknown(entry=str(entry_id))
    if row.person_id == actor.person_id:
        raise OwnService
    if row.status not in UNDECIDED:
        raise EntryDecided(status=row.status)
    return row


def _tell(row: LaterEntry, title: str, body: str) -> None:
    if account := people.account_of_person(row.person_id):
        messaging.tell([account], "volunteering.entry", f"补录{title}：{row.title}", body, ENTRY, row.pk)
