"""What lies on the desks just now: some cases in every state in which somebody has something to do."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from random import Random
from typing import NamedTuple

from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.rules.whistles import CallStatus, WhistleStatus
from yuandian.sample.cases import courses
from yuandian.sample.cases.book import Book
from yuandian.sample.cases.course import Tale
from yuandian.sample.cases.kinds import Kinds, channel_of
from yuandian.sample.cases.opening import Arrival, Opener
from yuandian.sample.cases.spots import Spots
from yuandian.sample.cases.whistling import whistled
from yuandian.sample.geography.grids import rng_for

CAST_STREETS = ("410102-001", "410102-002", "410102-003", "410102-005", "410102-006")
HOTLINE_STREET = "410102-002"  # 建设路: the documents count its cases of the hotline, which come apart
CAST_UNITS = ("urban-management", "enforcement", "fire")
MOST_TRIES = 80  # for one case: at night, hardly anything is just being checked
LATE, DEPARTMENT, WHISTLE, ASKED = "late", "department", "whistle", "whistle asked for"
AT_WORK = frozenset({CaseStatus.DISPATCHED, CaseStatus.SIGNED, CaseStatus.ARRIVED})
CALLED = frozenset({CallStatus.CALLED, CallStatus.SIGNED, CallStatus.REPORTED_IN})


class Wanted(NamedTuple):
    """So many cases in a state, by the tale that leads there, come in at most so many hours ago."""

    state: str
    number: int
    tale: Tale
    hours: float
    level: str = "ordinary"
    units: frozenset[str] = frozenset()
    streets: tuple[str, ...] = CAST_STREETS
    by_hotline: bool = False


# Every desk of the cast has something: each street a case to dispatch and two of the hotline, each department one to
# work on. 建设路 has its own.
WANTED = (
    *(Wanted(CaseStatus.OPENED, 2, courses.asked_where, 2, streets=(street,)) for street in CAST_STREETS),
    *(
        Wanted(CaseStatus.ARRIVED, 2, courses.ordinary, 60, streets=(street,), by_hotline=True)
        for street in CAST_STREETS
        if street != HOTLINE_STREET
    ),
    Wanted(CaseStatus.DISPATCHED, 25, courses.ordinary, 20),
    Wanted(CaseStatus.SIGNED, 20, courses.ordinary, 30),
    Wanted(CaseStatus.ARRIVED, 20, courses.ordinary, 60),
    Wanted(CaseStatus.SUSPENDED, 5, courses.suspended, 120),
    Wanted(CaseStatus.HANDLED, 12, courses.ordinary, 120),
    Wanted(CaseStatus.CHECKED, 8, courses.ordinary, 120),
    Wanted(CaseStatus.REPLIED, 10, courses.ordinary, 160),
    Wanted(CaseStatus.FOLLOWED_UP, 10, courses.ordinary, 200),
    Wanted(LATE, 6, courses.waiting, 120),
    *(Wanted(DEPARTMENT, 3, courses.by_department, 90, "complex", frozenset({unit})) for unit in CAST_UNITS),
    Wanted(WHISTLE, 4, whistled, 90, "hard", frozenset(CAST_UNITS)),
    Wanted(ASKED, 3, whistled, 30, "hard", frozenset(CAST_UNITS), streets=CAST_STREETS[:2]),
)


def at_hand(opener: Opener, spots: Spots, kinds: Kinds, now: datetime) -> list[list[Book]]:
    """The cases, with those merged into them; all lie in the streets of the cast."""
    rng = rng_for("at hand")
    found: list[list[Book]] = []
    for wanted in WANTED:
        tries = _tries(wanted, opener, spots, kinds, now, rng)
        found += islice((books for books in tries if state_of(books[0], now) == wanted.state), wanted.number)
    return found


def _tries(
    wanted: Wanted, opener: Opener, spots: Spots, kinds: Kinds, now: datetime, rng: Random
) -> Iterator[list[Book]]:
    for _ in range(wanted.number * MOST_TRIES):
        at = now - timedelta(hours=wanted.hours) * rng.random() ** 2
        by_hotline = wanted.by_hotline
        kind = kinds.draw_for("hotline", at.month, rng) if by_hotline else kinds.draw(at.month, rng, wanted.units)
        spot = spots.draw(kind.where, rng, rng.choice(wanted.streets))
        channel = "hotline" if by_hotline else channel_of(kind, rng, frozenset({"hotline"}))
        yield opener.tell(Arrival(at, kind, channel, spot, wanted.level), wanted.tale, rng)


def state_of(book: Book, now: datetime) -> str:
    """The status, or what is more telling: called departments or a whistle asked for, one that has it, overdue work."""
    case = book.case
    if any(call.status in CALLED for call in book.calls):
        return WHISTLE
    if any(whistle.status == WhistleStatus.ASKED for whistle in book.whistles):
        return ASKED
    if case.holder_level == "department" and book.status in AT_WORK:
        return DEPARTMENT
    is_late = case.handled_at is None and case.handling_due_at < now and not case.escalated
    return LATE if is_late and book.status is CaseStatus.ARRIVED else book.status.value
