"""Opening cases: the one way by which every channel comes.

# hot path: two SQL statements for any number of cases: who could hold them, and writing it all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.foundation.calendar import facade as calendar
from yuandian.foundation.files import facade as files
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.errors import ChannelNotYours, ReportKeyReused
from yuandian.governance.cases.events import CaseOpened
from yuandian.governance.cases.models import Assignment, Case, CasePicture, Report
from yuandian.governance.cases.queries.guesses import guesses_in
from yuandian.governance.cases.queries.holders import Pool, candidates_on
from yuandian.governance.cases.queries.taxonomy import CategoryCard, Suggestion, category_name, taxonomy
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import RESIDENT_CHANNELS, CaseLevel, CasePermission
from yuandian.governance.cases.rules.clocks import FAR_FUTURE, Clock, Reading, next_look
from yuandian.governance.cases.rules.dispatch import ROLES_FOR, Choice, choose
from yuandian.governance.cases.rules.new_cases import (
    NewCase,
    channels_for,
    check_new,
    matter_of,
    summary_of,
    typed_numbers,
    without_numbers,
)
from yuandian.governance.cases.rules.places import morton_of
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.rules.times import told_by_phone
from yuandian.governance.cases.services.limits import limit_of_reports
from yuandian.governance.cases.services.places import Placed, places_of
from yuandian.governance.cases.services.statement import (
    Rows,
    columns_of,
    defaults_of,
    entry_columns,
    hexed,
    write_cases,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import arguments_of, listeners_of
from yuandian.kernel.filling import filled, names_of
from yuandian.kernel.history import NewEntry, chain
from yuandian.kernel.ids import new_id
from yuandian.kernel.limits import RateLimit
from yuandian.kernel.proven import real_columns, state_of
from yuandian.kernel.sealed import lookup, seal
from yuandian.kernel.text_search import vector_of
from yuandian.kernel.typed_text import number_rows

CASE_TYPE = "cases.case"


@dataclass(frozen=True, slots=True)
class Opened:
    """What became of a new case. `is_new` is False where its client key, or source and number, was there before."""

    id: UUID
    number: str
    status: CaseStatus
    is_new: bool
    category: str | None
    holder: str | None
    due_at: datetime | None
    place_choices: list[UUID]


@dataclass(slots=True)
class Draft:
    """A case before it is written."""

    new: NewCase
    summary: str
    case_id: UUID
    at: datetime
    placed: Placed
    category: CategoryCard | None
    category_by: str
    category_why: tuple[str, ...]
    level: CaseLevel
    choice: Choice | None = None
    due: dict[Clock, datetime | None] | None = None
    is_provisional: bool = False


def open_case(actor: Actor, new: NewCase) -> Opened:
    """Opens one case; see `open_cases`."""
    return open_cases(actor, [new])[0]


def open_cases(actor: Actor, batch: Sequence[NewCase]) -> list[Opened]:
    """Opens cases, places, dispatches and records them; gives what became of each, in order.

    Needs `case.report` for a resident's channels, `case.enter` for what staff enter. Each is dispatched to the
    responsible worker where its place is certain, else left to the dispatch desk as `opened`. Raises the `Invalid` of
    the first case that cannot be taken, `ReportsTooOften` for a resident who reported very much, and then nothing is
    written. Sending one again changes nothing; other
    words under the same client key raise `ReportKeyReused`.
    """
    post_id = _check(actor, batch)
    drafts = drafts_of(actor, [without_numbers(new) for new in batch], clock.now())
    rows = Rows()
    for draft, new in zip(drafts, batch, strict=True):
        _write_down(rows, draft, actor, post_id)
        rows.numbers += _number_columns(draft, new)
    rows.jobs += _delivery_jobs(rows.messages)
    limit = limit_of_reports(actor)
    numbers = _write(rows, actor, [draft for draft in drafts if draft.new.file_ids], limit)
    again = _known_before([d for d in drafts if d.case_id not in numbers], actor)
    if limit and len(numbers) + len(again) < len(drafts):
        limit.refuse()
    return [_told(draft, numbers, again) for draft in drafts]


def drafts_of(actor: Actor, batch: Sequence[NewCase], now: datetime) -> list[Draft]:
    """Where each would lie, what it would be taken for, who would get it and until when; writes nothing."""
    guesses = _guesses(batch)
    placed = _placed(batch, _desk_of(actor))
    drafts = [_draft(new, where, now, guesses.get(index)) for index, (new, where) in enumerate(placed)]
    _time(drafts)
    _choose_holders(drafts, now)
    return drafts


@dataclass(frozen=True, slots=True)
class PlaceForeseen:
    """Where a case would lie, by the name people write, empty where nothing tells; `is_certain`: it needs nobody."""

    name: str
    is_certain: bool


def places_foreseen(batch: Sequence[NewCase]) -> list[PlaceForeseen]:
    """Where new cases would be placed; where somebody would be asked, the likeliest place. Changes nothing."""
    placed = places_of(batch)
    asked = [UUID(where.choices[0]) if where.choices and not where.is_certain else None for where in placed]
    known = grid.lineages([grid_id for grid_id in asked if grid_id is not None])
    lines = [known.get(grid_id) if grid_id else where.lineage for grid_id, where in zip(asked, placed, strict=True)]
    return [
        PlaceForeseen(line.full_name if line else "", where.is_certain)
        for line, where in zip(lines, placed, strict=True)
    ]


def _write(rows: Rows, actor: Actor, with_files: Sequence[Draft], limit: RateLimit | None) -> dict[UUID, str]:
    """Writes everything. Without files one statement does it, which needs no transaction round it."""
    if not with_files:
        return write_cases(rows, limit)
    with transaction.atomic():
        numbers = write_cases(rows, limit)
        for draft in with_files:
            if draft.case_id in numbers:
                files.claim(actor, list(draft.new.file_ids), CASE_TYPE, draft.case_id)
    return numbers


def _check(actor: Actor, batch: Sequence[NewCase]) -> UUID | None:
    allowed = channels_for(actor.kind)
    post_id: UUID | None = None
    for new in batch:
        check_new(new)
        if new.channel not in allowed:
            raise ChannelNotYours(channel=new.channel.value)
        permission = CasePermission.REPORT if new.channel in RESIDENT_CHANNELS else CasePermission.ENTER
        post = actor.require(permission)
        post_id = post.id if post else None
    return post_id


def _desk_of(actor: Actor) -> UUID | None:
    """The place of whoever enters cases: there the desk is that finds out where one belongs."""
    areas = actor.scope_for(CasePermission.ENTER).areas if actor.kind == "staff" else frozenset()
    return min((area.id for area in areas), default=None)


def _guesses(batch: Sequence[NewCase]) -> dict[int, Suggestion | None]:
    """What the words point to, for those of a batch that come without a category."""
    unsaid = [index for index, new in enumerate(batch) if new.category_id is None]
    found = guesses_in([f"{batch[index].summary} {batch[index].description}" for index in unsaid])
    return dict(zip(unsaid, found, strict=True))


def _placed(batch: Sequence[NewCase], desk_grid_id: UUID | None) -> list[tuple[NewCase, Placed]]:
    """Every case with its place; one that lies nowhere goes to the desk where its reporter is known to live."""
    at_desk = [
        replace(new, desk_grid_id=desk_grid_id) if new.desk_grid_id is None and desk_grid_id is not None else new
        for new in batch
    ]
    found = list(zip(at_desk, places_of(at_desk), strict=True))
    homes = {
        index: replace(new, desk_grid_id=home)
        for index, (new, where) in enumerate(found)
        if where.lineage is None and (home := _desk_at_home(new)) is not None
    }
    for index, where in zip(homes, places_of(list(homes.values())), strict=True):
        found[index] = (homes[index], where)
    return found


def _draft(new: NewCase, placed: Placed, now: datetime, guess: Suggestion | None) -> Draft:
    category, by, why = _categorise(new, guess)
    learned = guess.level if guess else None
    level = new.level or learned or (category.default_level if category else CaseLevel.ORDINARY)
    return Draft(new, summary_of(new), new_id(), now, placed, category, by, why, level)


def _desk_at_home(new: NewCase) -> UUID | None:
    """The community, else the street, in which the reporter is known to live: its desk asks them where it is."""
    account_id = new.reporter.account_id if new.reporter else None
    home = people.verified_home_of(account_id) if account_id else None
    line = grid.lineages([home]).get(home) if home else None
    return (line.community_id or line.street_id) if line else None


def _categorise(new: NewCase, guess: Suggestion | None) -> tuple[CategoryCard | None, str, tuple[str, ...]]:
    """The category, who says so, and the words that decided. Without enough evidence a person decides later."""
    if new.category_id is not None:
        return taxonomy().category(new.category_id), "source" if new.source else "person", ()
    if guess is None:
        return None, "none", ()
    return guess.category, "words", guess.words


def _time(drafts: list[Draft]) -> None:
    known = taxonomy()
    for draft in drafts:
        street_id = draft.placed.lineage.street_id if draft.placed.lineage else None
        due: dict[Clock, datetime | None] = {}
        for timed in Clock:
            allowance = known.allowance(draft.category, draft.level, timed)
            if allowance is None:
                due[timed] = None
                continue
            deadline = calendar.deadline(draft.at, allowance.amount, allowance.unit.value, street_id)
            due[timed] = deadline.at
            draft.is_provisional = draft.is_provisional or deadline.is_provisional
        draft.due = due


def _choose_holders(drafts: list[Draft], now: datetime) -> None:
    pool = _pool(drafts, now)
    if pool.grid_revision > grid.revision():
        grid.ensure_revision(pool.grid_revision)
        for draft, where in zip(drafts, places_of([draft.new for draft in drafts]), strict=True):
            draft.placed = where
        pool = _pool(drafts, now)
    taken: dict[UUID, int] = {}
    for draft in drafts:
        if not draft.placed.is_certain:
            continue
        ancestor_ids = draft.placed.ancestor_ids
        candidates = [
            replace(candidate, open_cases=candidate.open_cases + more)
            if (more := taken.get(candidate.post_id))
            else candidate
            for candidate in pool.on_the_way(ancestor_ids)
        ]
        draft.choice = choose(draft.level, ancestor_ids, candidates)
        if draft.choice:
            chosen = draft.choice.candidate.post_id
            taken[chosen] = taken.get(chosen, 0) + 1


def _pool(drafts: list[Draft], now: datetime) -> Pool:
    grids = {grid_id for draft in drafts if draft.placed.is_certain for grid_id in draft.placed.ancestor_ids}
    roles = {role for draft in drafts for role in ROLES_FOR[draft.level]}
    return candidates_on(grids, roles, timezone.localtime(now))


def _write_down(rows: Rows, draft: Draft, actor: Actor, post_id: UUID | None) -> None:
    steps = _steps(draft, actor, post_id)
    street_id = draft.placed.lineage.street_id if draft.placed.lineage else None
    columns = _case_columns(draft, actor)
    state = state_of(Case.proven, {**CASE_NULLS, **columns}, real_columns(Case))
    entries, count, head = chain(CASE_TYPE, draft.case_id, street_id, 0, b"", steps, state)
    rows.entries += [entry_columns(entry) for entry in entries]
    rows.cases.append({**columns, "history_count": count, "history_head": hexed(head)})
    if draft.new.reporter is not None:
        rows.reports.append(_report_columns(draft))
    for file_id in draft.new.file_ids:
        rows.pictures.append(
            {**PICTURE_DEFAULTS, "id": new_id(), "created_at": draft.at, "case_id": draft.case_id, "file_id": file_id,
             "stage": "report", "added_by_id": actor.account_id}
        )  # fmt: skip
    if draft.choice:
        rows.assignments.append(_assignment_columns(draft))
        told = messaging.inbox_rows(
            draft.choice.candidate.accounts, "case.dispatched", _title(draft), _matter(draft), CASE_TYPE,
            draft.case_id,
        )  # fmt: skip
        rows.messages += told
    rows.jobs += [
        {"case_id": draft.case_id, "queue": CaseOpened.queue, "task": task,
         "args": arguments_of(CaseOpened(case_id=draft.case_id))}
        for task in listeners_of(CaseOpened)
    ]  # fmt: skip


def _delivery_jobs(messages: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """One job for all messages of a batch; those of cases that were there before are never written, and not missed."""
    if not messages:
        return []
    queue, task, arguments = messaging.delivery_job([row["id"] for row in messages])
    return [{"case_id": None, "queue": queue, "task": task, "args": arguments}]


def _steps(draft: Draft, actor: Actor, post_id: UUID | None) -> list[NewEntry]:
    new, line = draft.new, draft.placed.lineage
    opened = {
        "channel": new.channel.value,
        "summary": draft.summary,
        "category": draft.category.code if draft.category else None,
        "category_by": draft.category_by,
        "words": list(draft.category_why),
        "level": draft.level.value,
        "place_by": draft.placed.by,
        "grid": line.full_name if line else None,
        "source": new.source,
        "external_number": new.external_number,
        **told_by_phone(new.done_at, draft.at),
    }
    steps = [NewEntry(CaseRecord.OPEN, draft.at, actor.account_id, post_id, actor.system, opened)]
    if draft.choice:
        candidate = draft.choice.candidate
        sent = {
            "post": str(candidate.post_id),
            "role": candidate.role,
            "holder_level": draft.choice.holder_level,
            "why": draft.choice.reason,
            "load": candidate.open_cases,
        }
        steps.append(NewEntry(CaseRecord.DISPATCH, draft.at, None, None, "dispatch", sent))
    return steps


CASE_DEFAULTS = defaults_of(Case)
CASE_NULLS = dict.fromkeys(columns_of(Case))
REPORT_DEFAULTS = defaults_of(Report)
ASSIGNMENT_DEFAULTS = defaults_of(Assignment)
PICTURE_DEFAULTS = defaults_of(CasePicture)
# What is told of a new case and stored under the same name; of these, `_case_columns` makes more of a few.
AS_TOLD = tuple(name for name in names_of(NewCase) if name in columns_of(Case))


def _case_columns(draft: Draft, actor: Actor) -> dict[str, Any]:
    new, line, choice, due = draft.new, draft.placed.lineage, draft.choice, draft.due or {}
    longitude, latitude = draft.placed.longitude, draft.placed.latitude
    summary = draft.summary
    readings = [Reading(timed, draft.at, at, None, False, False, False) for timed, at in due.items()]
    return {
        **CASE_DEFAULTS,
        "id": draft.case_id, "created_at": draft.at, "clocks_from": draft.at,
        **{name: getattr(new, name) for name in AS_TOLD},
        "opened_by_id": actor.account_id, "summary": summary,
        "category_id": draft.category.id if draft.category else None, "category_by": draft.category_by,
        "level": draft.level.value, "status": (CaseStatus.DISPATCHED if choice else CaseStatus.OPENED).value,
        "is_open": True,
        "is_emergency": new.is_emergency or bool(draft.category and draft.category.is_emergency),
        "search": vector_of(f"{summary} {new.description} {new.address} {new.external_number or ''}"),
        "longitude": longitude, "latitude": latitude,
        "morton": None if longitude is None or latitude is None else morton_of(longitude, latitude),
        "place_by": draft.placed.by, "place_choices": list(draft.placed.choices),
        "street_id": line.street_id if line else None, "community_id": line.community_id if line else None,
        "grid_id": line.grid_id if line else None, "micro_grid_id": line.micro_grid_id if line else None,
        "exclusive_grid_id": line.leaf_id if line and line.level == "exclusive" else None,
        "holder_post_id": choice.candidate.post_id if choice else None,
        "holder_role": choice.candidate.role if choice else None,
        "holder_level": choice.holder_level if choice else None,
        "dispatch_reason": choice.reason if choice else None,
        "dispatched_at": draft.at if choice else None,
        "response_due_at": due.get(Clock.RESPONSE), "arrival_due_at": due.get(Clock.ARRIVAL),
        "handling_due_at": due.get(Clock.HANDLING),
        "due_at": min((at for at in due.values() if at), default=FAR_FUTURE),
        "look_at": next_look(readings, draft.at, may_escalate=True),
        "is_due_provisional": draft.is_provisional,
    }  # fmt: skip


def _number_columns(draft: Draft, new: NewCase) -> list[dict[str, Any]]:
    """The numbers that were typed into its words, which are masked."""
    found = number_rows(CASE_TYPE, draft.case_id, typed_numbers(new), draft.at)
    return [{**row, "number_index": hexed(row["number_index"]), "number": hexed(row["number"])} for row in found]


def _report_columns(draft: Draft) -> dict[str, Any]:
    reporter = draft.new.reporter
    assert reporter is not None
    return {
        **REPORT_DEFAULTS,
        "id": new_id(), "created_at": draft.at, "case_id": draft.case_id,
        "account_id": reporter.account_id, "person_id": reporter.person_id, "channel": draft.new.channel.value,
        "name": hexed(seal(reporter.name, "cases.report.name")) if reporter.name else None,
        "phone": hexed(seal(reporter.phone, "cases.report.phone")) if reporter.phone else None,
        "phone_index": hexed(lookup(reporter.phone)) if reporter.phone else None,
        "is_anonymous": reporter.is_anonymous, "is_first": True,
    }  # fmt: skip


def _assignment_columns(draft: Draft) -> dict[str, Any]:
    assert draft.choice is not None
    return {
        **ASSIGNMENT_DEFAULTS,
        "id": new_id(), "created_at": draft.at, "case_id": draft.case_id, "kind": "lead",
        "post_id": draft.choice.candidate.post_id, "reason": draft.choice.reason,
    }  # fmt: skip


def _title(draft: Draft) -> str:
    what = draft.category.name if draft.category else "新事件"
    return f"新派单：{what}"


def _matter(draft: Draft) -> str:
    due = (draft.due or {}).get(Clock.HANDLING)
    return matter_of(draft.summary, draft.new.address, timezone.localtime(due) if due else None)


def _known_before(drafts: list[Draft], actor: Actor) -> dict[UUID, Case]:
    found: dict[UUID, Case] = {}
    rows = Case.objects.select_related("holder_post__person")
    for draft in drafts:
        new = draft.new
        known = None
        if new.client_key is not None:
            known = rows.filter(opened_by_id=actor.account_id, client_key=new.client_key).first()
            if known is not None and (known.channel, known.description) != (new.channel.value, new.description):
                raise ReportKeyReused
        if known is None and new.source is not None:
            known = rows.filter(source=new.source, external_number=new.external_number).first()
        if known is not None:
            found[draft.case_id] = known
    return found


def _told(draft: Draft, numbers: dict[UUID, str], again: dict[UUID, Case]) -> Opened:
    if draft.case_id in numbers:
        return Opened(
            id=draft.case_id,
            number=numbers[draft.case_id],
            status=CaseStatus.DISPATCHED if draft.choice else CaseStatus.OPENED,
            is_new=True,
            category=draft.category.name if draft.category else None,
            holder=draft.choice.candidate.title if draft.choice else None,
            due_at=(draft.due or {}).get(Clock.HANDLING),
            place_choices=[UUID(choice) for choice in draft.placed.choices],
        )
    case = again[draft.case_id]
    post = case.holder_post
    return filled(
        Opened,
        case,
        is_new=False,
        category=category_name(case.category_id),
        holder=f"{post.title} {post.person.name}" if post else None,
        due_at=case.handling_due_at,
        place_choices=[UUID(choice) for choice in case.place_choices],
    )
