"""What keeps coming back is noticed, and staff decide about its cause; two cases are kept apart; words are counted.

Merging is a step of the case.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.duplicates.errors import NotThisPair
from yuandian.governance.triage.duplicates.models import CountedWords, DistinctPair, Recurrence, RecurringCase
from yuandian.governance.triage.duplicates.queries.candidates import recheck_words
from yuandian.governance.triage.duplicates.queries.recurrences import find_recurrence
from yuandian.governance.triage.duplicates.records import PairRecord, RecurrenceRecord
from yuandian.governance.triage.duplicates.rules.recurrences import (
    LOOKED_BACK,
    RECURRENCES,
    TIMES,
    Occasion,
    RecurrenceAction,
    RecurrenceStatus,
    earlier_occasions,
)
from yuandian.kernel import clock, history
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.ids import first_id_at
from yuandian.kernel.moves import begin, finish

MOST_LOOKED_AT = 400
CASE = """
SELECT created_at, longitude, latitude, address, category_id, street_id, community_id, grid_id, micro_grid_id
FROM cases_case WHERE id = %s AND status NOT IN ('refused', 'merged')
"""
# The latest of the place, then those of the kind: the place's index serves it, and most of a place is of other kinds.
EARLIER = """
SELECT id, created_at, longitude, latitude, address FROM (
    SELECT id, created_at, longitude, latitude, address, category_id, status FROM cases_case
    WHERE {column} = %s AND id > %s AND id < %s ORDER BY id DESC LIMIT {most}
) latest WHERE category_id = %s AND status NOT IN ('refused', 'merged')
"""
TEXTS = 20_000
WORDS = 8_000
LEAST_TEXTS = 200  # of fewer, what is common cannot be told
KEPT_FOR = timedelta(days=30)
COUNT = f"""
SELECT word, ndoc FROM ts_stat('SELECT search FROM cases_case WHERE search IS NOT NULL ORDER BY id DESC LIMIT {TEXTS}')
ORDER BY ndoc DESC, word LIMIT {WORDS}
"""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A case as the table has it: when, of which kind, where."""

    at: datetime
    longitude: float | None
    latitude: float | None
    address: str
    category_id: UUID
    street_id: UUID | None
    community_id: UUID | None
    grid_id: UUID | None
    micro_grid_id: UUID | None

    @property
    def place(self) -> tuple[str, UUID | None]:
        """The column and the grid that others of the spot have in common with it."""
        if self.micro_grid_id is not None:
            return "micro_grid_id", self.micro_grid_id
        return "community_id", self.community_id


@transaction.atomic
def look_for_repeats(actor: Actor, case_id: UUID) -> int:
    """Counts how often the trouble of a new case was at its spot before and notes it with the case.

    From the third time on it is a trouble that keeps coming back; one that was taken for cured is noticed again.
    Looking at a case twice changes nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute(CASE, [case_id])
        row = cursor.fetchone()
        if row is None or row[4] is None:
            return 0
        spot = _Spot(*row)
        column, place_id = spot.place
        if place_id is None:
            return 0
        advisory_lock(f"{spot.category_id}{place_id}")  # two cases of one spot, looked at in one moment
        cursor.execute(
            EARLIER.format(column=column, most=MOST_LOOKED_AT),
            [place_id, first_id_at(spot.at - LOOKED_BACK), case_id, spot.category_id],
        )
        before = [_occasion(*found) for found in cursor.fetchall()]
    new = _occasion(case_id, spot.at, spot.longitude, spot.latitude, spot.address)
    earlier = earlier_occasions(new, before)
    if earlier:
        cases.note_repeats(actor, case_id, len(earlier))
    if len(earlier) + 1 >= TIMES:
        _note(actor, case_id, spot, earlier)
    return len(earlier)


def _occasion(case_id: UUID, at: datetime, longitude: float | None, latitude: float | None, address: str) -> Occasion:
    point = None if longitude is None or latitude is None else (longitude, latitude)
    return Occasion(case_id, at, point, address)


def _note(actor: Actor, case_id: UUID, spot: _Spot, earlier: Sequence[Occasion]) -> None:
    members = [*(one.case_id for one in earlier), case_id]
    known = Recurrence.objects.select_for_update(of=("self",)).filter(cases__case_id__in=members).order_by("id").first()
    found = known or _new(spot, earlier)
    before = found.cases.count() if known else 0
    RecurringCase.objects.bulk_create(
        [RecurringCase(recurrence=found, case_id=one) for one in members], ignore_conflicts=True
    )
    count = found.cases.count()
    if count == before:
        return
    found.times, found.last_at = count, max(found.last_at, spot.at)
    was = RecurrenceStatus(found.status)
    if was in {RecurrenceStatus.CURED, RecurrenceStatus.DISMISSED}:
        found.status = RecurrenceStatus.NOTICED.value
    found.save()
    details = {"case": str(case_id), "times": count, **({"was": was.value} if known else {})}
    history.append(found, RecurrenceRecord.RECUR, actor=actor, details=details, area_id=found.street_id)


def _new(spot: _Spot, earlier: Sequence[Occasion]) -> Recurrence:
    leaf = spot.micro_grid_id or spot.grid_id or spot.community_id
    place = spot.address or (grid.grid_names({leaf}).get(leaf, "") if leaf else "")
    return Recurrence.objects.create(
        category_id=spot.category_id, label=f"{place} {cases.category_name(spot.category_id) or ''}".strip(),
        street_id=spot.street_id, community_id=spot.community_id, grid_id=spot.grid_id,
        micro_grid_id=spot.micro_grid_id, times=0, first_at=earlier[0].at, last_at=spot.at,
    )  # fmt: skip


@transaction.atomic
def take_step(actor: Actor, recurrence_id: UUID, action: RecurrenceAction, words: str) -> Recurrence:
    """Plans a lasting cure, confirms it, or finds that there is no common cause; in writing. Raises `NotVisible`,
    `StepNotPossible` and `StepIncomplete`.
    """
    found = find_recurrence(actor, recurrence_id)
    move = begin(RECURRENCES, actor, found, action, RecurrenceStatus(found.status), given={"words": words})
    if action is RecurrenceAction.PLAN:
        found.plan = words.strip()
    else:
        found.account = words.strip()
    found.cured_at = move.at if action is RecurrenceAction.CURE else found.cured_at
    finish(move, {"words": words.strip()}, area_id=found.street_id)
    return found


@transaction.atomic
def keep_apart(actor: Actor, case_id: UUID, other_id: UUID) -> None:
    """They are two troubles and not to be proposed again. Saying it twice changes nothing. Raises `NotVisible`."""
    post = actor.require(cases.CasePermission.MERGE)
    if case_id == other_id:
        raise NotThisPair(field="other_id")
    pair = sorted((cases.find_case(actor, case_id), cases.find_case(actor, other_id)), key=lambda case: case.id)
    found, is_new = DistinctPair.objects.get_or_create(
        first_id=pair[0].id, second_id=pair[1].id, defaults={"label": f"{pair[0].number} ≠ {pair[1].number}"}
    )
    if is_new:
        details = {"first": str(pair[0].id), "second": str(pair[1].id)}
        history.append(
            found, PairRecord.KEEP_APART, actor=actor, details=details, post_id=post.id if post else None,
            area_id=pair[0].street_id,
        )  # fmt: skip


@transaction.atomic
def count_words() -> int:
    """Counts the pairs of the latest cases; gives how many texts there were. Of too few nothing is kept."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM (SELECT 1 FROM cases_case ORDER BY id DESC LIMIT %s) latest", [TEXTS])
        (texts,) = cursor.fetchone()
        if texts < LEAST_TEXTS:
            return int(texts)
        cursor.execute(COUNT)
        shares = {word: round(count / texts, 6) for word, count in cursor.fetchall()}
    CountedWords.objects.create(texts=texts, shares=shares)
    CountedWords.objects.filter(created_at__lt=clock.now() - KEPT_FOR).delete()
    recheck_words()
    return int(texts)
