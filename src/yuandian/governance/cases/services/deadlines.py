"""The deadlines of a category, or of everything: set whole, tried out before, and followed by open cases where wanted.

A clock of an open case follows only where it stands as the old deadline set it: one that was extended, or moved by a
pause, keeps its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from pydantic import Field

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.access import require_reference
from yuandian.governance.cases.errors import CategoryUnknown, DeadlineTwice, GeneralDeadlineMissing
from yuandian.governance.cases.events import DeadlinesChanged
from yuandian.governance.cases.models import Case, Category, CategoryDeadline, GeneralDeadlines
from yuandian.governance.cases.queries.taxonomy import Taxonomy, recheck_taxonomy, taxonomy
from yuandian.governance.cases.records import CaseRecord, DeadlinesRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit
from yuandian.governance.cases.rules.steps import CaseAction, CaseStatus
from yuandian.governance.cases.services.clocks import DUE_COLUMN, MET_COLUMN
from yuandian.governance.cases.services.moves import Move, record, set_clocks
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append

RECOUNT = system_actor("deadlines")
MOST_TRIED = 5_000
BATCH = 200
AS_SET = timedelta(seconds=1)  # a clock stands as it was set when it differs by less
Key = tuple[CaseLevel, Clock]
Sheet = Mapping[Key, Allowance]


@dataclass(frozen=True, slots=True)
class DeadlineWanted:
    """How long one clock may run at one level."""

    level: CaseLevel
    clock: Clock
    amount: Annotated[int, Field(ge=1, le=1_000)]
    unit: ClockUnit


@dataclass(frozen=True, slots=True)
class DeadlineEffect:
    """What deadlines would do to open cases. `is_partial`: only the first 5,000 of them were tried.

    `moved` get a new deadline, sooner or later; `overdue_at_once` of them one that has passed; `kept` would, had they
    not been extended or paused.
    """

    moved: int
    sooner: int
    later: int
    overdue_at_once: int
    kept: int
    is_partial: bool


def deadline_effect(actor: Actor, category_id: UUID | None, wanted: Sequence[DeadlineWanted]) -> DeadlineEffect:
    """What setting these deadlines would do to open cases. Changes nothing. Raises what `set_deadlines` raises."""
    require_reference(actor)
    known = taxonomy()
    sheet = _checked(known, category_id, wanted)
    proposed = _with(known, category_id, sheet)
    now = clock.now()
    rows = list(_cases_below(known, category_id).order_by("-id")[: MOST_TRIED + 1])
    moves = [_moves(case, known, proposed) for case in rows[:MOST_TRIED]]
    pairs = [pairs for pairs, _ in moves if pairs]
    earliest = [min(after for _, after in found.values()) for found in pairs]
    return DeadlineEffect(
        moved=len(pairs),
        sooner=sum(any(before is None or after < before for before, after in found.values()) for found in pairs),
        later=sum(all(before is not None and after > before for before, after in found.values()) for found in pairs),
        overdue_at_once=sum(at <= now for at in earliest),
        kept=sum(is_kept for found, is_kept in moves if not found),
        is_partial=len(rows) > MOST_TRIED,
    )


@transaction.atomic
def set_deadlines(
    actor: Actor, category_id: UUID | None, wanted: Sequence[DeadlineWanted], *, is_for_open_cases: bool
) -> None:
    """Sets the deadlines that a category itself says, or those for everything; what it leaves out it inherits.

    They are confirmed by that: no sample any more. With `is_for_open_cases` open cases follow in the background.
    Raises `Forbidden`, `CategoryUnknown`, `DeadlineTwice`, `GeneralDeadlineMissing`.
    """
    post_id = require_reference(actor)
    subject = _subject(category_id)
    before = _sheet_of(category_id)
    sheet = _checked(taxonomy(), category_id, wanted)
    _own(category_id).delete()
    CategoryDeadline.objects.bulk_create(
        CategoryDeadline(
            category_id=category_id, level=level.value, clock=timed.value, amount=allowance.amount,
            unit=allowance.unit.value, is_sample=False,
        )
        for (level, timed), allowance in sheet.items()
    )  # fmt: skip
    changed: dict[str, Any] = {
        f"{level.value}.{timed.value}": [_told(before.get((level, timed))), _told(sheet.get((level, timed)))]
        for level, timed in sorted({*before, *sheet})
        if before.get((level, timed)) != sheet.get((level, timed))
    }
    append(
        subject, DeadlinesRecord.SET, actor=actor, post_id=post_id,
        details=changed | ({"is_for_open_cases": True} if is_for_open_cases else {}),
    )  # fmt: skip
    if changed and is_for_open_cases:
        publish(DeadlinesChanged(category_id=category_id, before=_plain(before)))
    transaction.on_commit(recheck_taxonomy)


def _subject(category_id: UUID | None) -> Category | GeneralDeadlines:
    if category_id is None:
        GeneralDeadlines.objects.get_or_create(label="general")
        return GeneralDeadlines.objects.select_for_update().get(label="general")
    row = Category.objects.select_for_update().filter(pk=category_id).first()
    if row is None:
        raise CategoryUnknown(field="category_id")
    return row


def _own(category_id: UUID | None) -> QuerySet[CategoryDeadline]:
    rows = CategoryDeadline.objects.all()
    return rows.filter(category=None) if category_id is None else rows.filter(category_id=category_id)


def _sheet_of(category_id: UUID | None) -> dict[Key, Allowance]:
    return {
        (CaseLevel(row.level), Clock(row.clock)): Allowance(row.amount, ClockUnit(row.unit))
        for row in _own(category_id)
    }


def _checked(known: Taxonomy, category_id: UUID | None, wanted: Sequence[DeadlineWanted]) -> dict[Key, Allowance]:
    sheet = {(one.level, one.clock): Allowance(one.amount, one.unit) for one in wanted}
    if len(sheet) < len(wanted):
        raise DeadlineTwice(field="deadlines")
    if category_id is None:
        said = {(level, timed) for holder, level, timed in known.allowances if holder is None}
        if missing := sorted(said - set(sheet)):
            raise GeneralDeadlineMissing(field="deadlines", missing=[f"{level}.{timed}" for level, timed in missing])
    return sheet


def _with(known: Taxonomy, category_id: UUID | None, sheet: Sheet) -> Taxonomy:
    others = {key: allowance for key, allowance in known.allowances.items() if key[0] != category_id}
    return replace(known, allowances=others | {(category_id, *key): allowance for key, allowance in sheet.items()})


def _told(allowance: Allowance | None) -> str | None:
    return None if allowance is None else f"{allowance.amount} {allowance.unit.value}"


def _plain(sheet: Sheet) -> list[tuple[str, str, int, str]]:
    return [
        (level.value, timed.value, allowance.amount, allowance.unit.value)
        for (level, timed), allowance in sheet.items()
    ]


def _cases_below(known: Taxonomy, category_id: UUID | None) -> QuerySet[Case]:
    """Open cases whose clocks run and that the deadlines of a category may concern."""
    rows = Case.objects.defer("search").filter(is_open=True, suspended_at=None, handled_at=None)
    rows = rows.exclude(status__in=["parked", "project"])
    if category_id is None:
        return rows.filter(Q(category_id__in=list(known.by_id)) | Q(category_id=None))
    below = [card.id for card in known.by_id.values() if category_id in (card.id, *card.ancestors)]
    return rows.filter(category_id__in=below)


Pairs = dict[Clock, tuple[datetime | None, datetime]]


def _moves(case: Case, known: Taxonomy, proposed: Taxonomy) -> tuple[Pairs, bool]:
    """Clock → its deadline before and after, for clocks that run and stand as they were set; whether any was kept."""
    card = known.by_id.get(case.category_id) if case.category_id else None
    level = CaseLevel(case.level)
    found: Pairs = {}
    is_kept = False
    for timed in Clock:
        old, new = known.allowance(card, level, timed), proposed.allowance(card, level, timed)
        if old == new or new is None or getattr(case, MET_COLUMN[timed]) is not None:
            continue
        due: datetime | None = getattr(case, DUE_COLUMN[timed])
        if not _is_as_set(case, due, old):
            is_kept = True
            continue
        found[timed] = (due, _due(case, new))
    return found, is_kept


def _is_as_set(case: Case, due: datetime | None, allowance: Allowance | None) -> bool:
    if due is None or allowance is None:
        return due is None
    return abs(due - _due(case, allowance)) < AS_SET


def _due(case: Case, allowance: Allowance) -> datetime:
    return calendar.deadline(case.clocks_from, allowance.amount, allowance.unit.value, case.street_id).at


def follow_deadlines(category_id: UUID | None, before: Sequence[tuple[str, str, int, str]]) -> int:
    """Gives open cases the deadlines that hold now, where they still stand as those of before set them.

    Each change is on the case's record. Gives the number of cases changed. Safe to run twice.
    """
    recheck_taxonomy()
    known = taxonomy()
    sheet = {
        (CaseLevel(level), Clock(timed)): Allowance(amount, ClockUnit(unit)) for level, timed, amount, unit in before
    }
    former = _with(known, category_id, sheet)
    changed = 0
    rows = _cases_below(known, category_id).order_by("id")
    while batch := list(rows.values_list("id", flat=True)[:BATCH]):
        changed += sum(_follow(case_id, former, known) for case_id in batch)
        rows = rows.filter(pk__gt=batch[-1])
    return changed


@transaction.atomic
def _follow(case_id: UUID, former: Taxonomy, known: Taxonomy) -> bool:
    case = Case.objects.defer("search").select_for_update(of=("self",)).get(pk=case_id)
    if not case.is_open or case.suspended_at is not None:
        return False
    found, _ = _moves(case, former, known)
    if not found:
        return False
    move = Move(RECOUNT, case, CaseAction.TRIAGE, None, clock.now(), CaseStatus(case.status))
    for timed, (_, after) in found.items():
        setattr(case, DUE_COLUMN[timed], after)
        case.warned = [mark for mark in case.warned if mark != timed]
        case.overdue = [mark for mark in case.overdue if mark != timed]
    set_clocks(case, move.at)
    moved = {
        timed.value: [before.isoformat() if before else None, after.isoformat()]
        for timed, (before, after) in found.items()
    }
    record(move, CaseRecord.RECOUNT_DEADLINES, {"why": "deadlines", "due_at": moved})
    case.save()
    return True
