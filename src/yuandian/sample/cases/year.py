"""The year itself: which cases come in, from the first day to now, and what becomes of each."""

import heapq
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from yuandian.sample.cases import courses, moments
from yuandian.sample.cases.book import Book
from yuandian.sample.cases.course import Tale
from yuandian.sample.cases.kinds import Kind, Kinds, channel_of
from yuandian.sample.cases.opening import Arrival, Opener
from yuandian.sample.cases.spots import Spots
from yuandian.sample.cases.today import HOTLINE_STREET, at_hand
from yuandian.sample.cases.whistling import whistled
from yuandian.sample.geography.grids import rng_for

CASES = 10_500
YEAR = timedelta(days=365)
HOTLINE_FINISHED = 218  # 12345 cases that 建设路 finished (HOT-12)
HOTLINE_UNDER_WAY = 4
YOUNG_YEAR = timedelta(days=60)
RECENT = timedelta(days=7)
REFUSED = 0.05  # of what may lawfully be refused
UNCERTAIN = 0.02  # near a border: the desk asks where it is
TO_DEPARTMENT = 0.3  # of complex cases whose kind is a department's business


def year(opener: Opener, spots: Spots, kinds: Kinds, now: datetime, number: int) -> Iterator[list[Book]]:
    """Every case of the year in order of its coming in; one that was merged comes beside the one it went into."""
    last_number = opener.last_number
    apart = hotline_of_the_street(opener, spots, kinds, now) + at_hand(opener, spots, kinds, now)
    apart.sort(key=lambda books: books[0].case.created_at)
    opener.last_number = last_number
    dealt = {books[0].case.id for books in apart}
    rest = _rest(opener, spots, kinds, now, number)
    for books in heapq.merge(apart, rest, key=lambda books: books[0].case.created_at):
        case = books[0].case
        if case.id in dealt:
            case.number = opener.next_number(case.created_at)
        yield books


def _rest(opener: Opener, spots: Spots, kinds: Kinds, now: datetime, number: int) -> Iterator[list[Book]]:
    rng = rng_for("year")
    since = hotline_since(now)
    for at, kind in _comings(kinds, now, number, rng):
        spot = spots.draw(kind.where, rng)
        is_apart = at >= since and spot.leaf.startswith(HOTLINE_STREET)
        channel = channel_of(kind, rng, frozenset({"hotline"}) if is_apart else frozenset())
        arrival = Arrival(at, kind, channel, spot, _level(kind, rng))
        yield opener.tell(arrival, _tale(arrival, rng), rng)


def _comings(kinds: Kinds, now: datetime, number: int, rng: Random) -> list[tuple[datetime, Kind]]:
    """When something comes up and what, in order."""
    found = []
    for day in moments.opening_days(midnight(now - YEAR), midnight(now), number, rng):
        kind = kinds.draw(day.month, rng)
        at = moments.moment_on(day, kind.night_share, rng)
        if at < now:
            found.append((at, kind))
    return sorted(found, key=lambda coming: coming[0])


def hotline_of_the_street(opener: Opener, spots: Spots, kinds: Kinds, now: datetime) -> list[list[Book]]:
    """12345 cases of 建设路: exactly as many finished as the documents say, and a few that are not due yet."""
    rng = rng_for("hotline")
    since = hotline_since(now)
    finished: list[list[Book]] = []
    under_way: list[list[Book]] = []
    while len(finished) < HOTLINE_FINISHED or len(under_way) < HOTLINE_UNDER_WAY:
        span = now - since if len(finished) < HOTLINE_FINISHED else min(now - since, RECENT)
        at = now - span * rng.random()
        kind = kinds.draw_for("hotline", at.month, rng)
        at = moments.moment_on(midnight(at), kind.night_share, rng)
        if not since <= at < now:
            continue
        arrival = Arrival(at, kind, "hotline", spots.draw(kind.where, rng, HOTLINE_STREET), _level(kind, rng))
        books = opener.tell(arrival, _tale(arrival, rng, specials=False), rng)
        case = books[0].case
        if case.closed_at is not None and len(finished) < HOTLINE_FINISHED:
            finished.append(books)
        elif case.handled_at is None and not case.overdue and len(under_way) < HOTLINE_UNDER_WAY:
            under_way.append(books)
    return finished + under_way


def _level(kind: Kind, rng: Random) -> str:
    chance = rng.random()
    if chance < kind.hard_share:
        return "hard"
    return "complex" if chance < kind.hard_share + kind.complex_share else "ordinary"


def _tale(arrival: Arrival, rng: Random, *, specials: bool = True) -> Tale:
    """What is to become of a case; `specials` are those that may never end."""
    if specials and rng.random() < REFUSED and arrival.kind.category in REFUSABLE:
        return courses.refused
    if specials and rng.random() < UNCERTAIN:
        return courses.asked_where
    if arrival.level == "hard":
        return whistled if arrival.kind.unit else courses.ordinary
    if arrival.level == "complex" and arrival.kind.unit and rng.random() < TO_DEPARTMENT:
        return courses.by_department
    tales = courses.TALES if specials else courses.TALES_THAT_END
    return rng.choices([tale for tale, _ in tales], [weight for _, weight in tales])[0]


REFUSABLE = frozenset({"property_fee", "house_leak", "neighbour_dispute", "food_safety", "question", "parking_space"})


def hotline_since(now: datetime) -> datetime:
    """From when 建设路's 12345 cases are counted: the first of January, or a year back while the year is young."""
    new_year = midnight(now).replace(month=1, day=1)
    return new_year if now - new_year >= YOUNG_YEAR else midnight(now - YEAR)


def midnight(moment: datetime) -> datetime:
    """When the local day of `moment` began."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
