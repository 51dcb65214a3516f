"""Entering a case for somebody: what would become of it while it is written, and who calls again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import reports_of
from yuandian.governance.cases.errors import CallerUnknown, CallerUnreachable
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.callers import CallerFound, caller_with
from yuandian.governance.cases.rules import STAFF_CHANNELS, CaseLevel, CasePermission, Channel
from yuandian.governance.cases.rules.clocks import Clock
from yuandian.governance.cases.rules.new_cases import NewCase, Reporter, check_new
from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.governance.cases.services import notifications
from yuandian.governance.cases.services.contributions import check_length
from yuandian.governance.cases.services.field_work import add_pictures
from yuandian.governance.cases.services.limits import count_caller
from yuandian.governance.cases.services.moves import begin, finish
from yuandian.governance.cases.services.new_cases import drafts_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.sealed import lookup


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A grid that the place may be in."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class EntryPreview:
    """What would become of a case if it were sent as it is written.

    Without a category a person says it later; a place that is not certain waits at the desk, with `place_choices` to
    ask about.
    """

    category_id: UUID | None
    category: str | None
    words: list[str]
    level: CaseLevel
    is_emergency: bool
    advice: str | None
    place_by: str
    grid_id: UUID | None
    place: str | None
    longitude: float | None
    latitude: float | None
    is_place_certain: bool
    place_choices: list[PlaceChoice]
    holder: str | None
    due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallerGiven:
    """Who calls, as far as they said: a person that the number found, or a name."""

    phone: str | None = None
    name: str | None = None
    person_id: UUID | None = None


def preview_entry(actor: Actor, new: NewCase) -> EntryPreview:
    """What `open_case` would make of it now; writes nothing down."""
    actor.require(CasePermission.ENTER)
    check_new(new)
    draft = drafts_of(actor, [new], clock.now())[0]
    placed, category = draft.placed, draft.category
    names = grid.grid_names(map(UUID, placed.choices))
    return EntryPreview(
        category_id=category.id if category else None,
        category=category.name if category else None,
        words=list(draft.category_why),
        level=draft.level,
        is_emergency=new.is_emergency or bool(category and category.is_emergency),
        advice=category.advice if category else None,
        place_by=placed.by,
        grid_id=placed.lineage.leaf_id if placed.lineage else None,
        place=placed.lineage.full_name if placed.lineage else None,
        longitude=placed.longitude,
        latitude=placed.latitude,
        is_place_certain=placed.is_certain,
        place_choices=[
            PlaceChoice(grid_id, names[grid_id]) for one in placed.choices if (grid_id := UUID(one)) in names
        ],
        holder=draft.choice.candidate.title if draft.choice else None,
        due_at=(draft.due or {}).get(Clock.HANDLING),
    )


@transaction.atomic
def find_caller(actor: Actor, phone: str) -> CallerFound:
    """Who has that number, and what they brought up before. Raises `CallersTooOften`."""
    actor.require(CasePermission.ENTER)
    count_caller(actor)
    return caller_with(actor, phone)


def reporter_from(actor: Actor, given: CallerGiven) -> Reporter | None:
    """The reporter of a case that is entered, None where nobody is named; the phone in one spelling.

    Raises `CallerUnknown` for a person whom the number does not find.
    """
    phone = people.normal_phone(given.phone) or given.phone if given.phone else None
    name = given.name.strip() if given.name else None
    if given.person_id is not None:
        found = people.find_persons(actor, phone, None) if phone else []
        named = next((one.name for one in found if one.id == given.person_id), None)
        if named is None:
            raise CallerUnknown(field="reporter_person_id")
        return Reporter(person_id=given.person_id, name=named, phone=phone)
    return Reporter(name=name or None, phone=phone) if name or phone else None


@transaction.atomic
def take_report(
    actor: Actor, case_id: UUID, channel: Channel, given: CallerGiven, text: str, file_ids: Sequence[UUID] = ()
) -> Case:
    """Takes down that somebody brought up a case that is known: one reporter more, or the same one once more.

    Whoever has the case hears of it; every reporter gets an answer. Raises `CallerUnreachable` without a phone or a
    name, `CallerUnknown`.
    """
    assert channel in STAFF_CHANNELS
    move = begin(actor, case_id, CaseAction.TAKE_REPORT)
    check_length(text)
    reporter = reporter_from(actor, given)
    if reporter is None:
        raise CallerUnreachable(field="reporter_phone")
    known = _report_of(move.case, reporter)
    if known is None:
        index = lookup(reporter.phone) if reporter.phone else None
        known = Report.objects.create(
            case=move.case, person_id=reporter.person_id, channel=channel.value, name=reporter.name,
            phone=reporter.phone, phone_index=index, is_first=False, text=text, created_at=move.at,
        )  # fmt: skip
        notifications.tell_holder(move.case, "case.joined", "又有居民反映同一问题", text or None)
    else:
        known.times += 1
        known.save(update_fields=["times"])
        notifications.tell_holder(move.case, "case.joined", f"反映人第 {known.times} 次反映", text or None)
    add_pictures(actor, move.case, file_ids, "material")
    details = {"report": str(known.id), "times": known.times, "channel": channel.value, "text": text or None}
    return finish(move, details)


def _report_of(case: Case, reporter: Reporter) -> Report | None:
    """The report that this caller has in the case already, told by the number alone; also that of their account."""
    if reporter.phone is None:
        return None
    mine = reports_of(case).select_for_update(of=("self",)).order_by("id")
    found = mine.filter(phone_index=lookup(reporter.phone)).first()
    account_id = people.resident_account_with_phone(reporter.phone) if found is None else None
    return found or (mine.filter(account_id=account_id).first() if account_id else None)
