"""How a case comes in: its row, its report, its first steps in the record, and to whom it goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.queries.taxonomy import CategoryCard
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.new_cases import BREAKS, SUMMARY_LENGTH
from yuandian.governance.cases.rules.places import morton_of
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.services import clocks
from yuandian.governance.cases.services.moves import set_clocks
from yuandian.kernel.sealed import lookup
from yuandian.kernel.text_search import vector_of
from yuandian.sample.cases import courses
from yuandian.sample.cases.book import Book
from yuandian.sample.cases.course import Course, Tale
from yuandian.sample.cases.directory import Directory, Resident
from yuandian.sample.cases.kinds import Kind, Kinds
from yuandian.sample.cases.rows import blank
from yuandian.sample.cases.spots import Spot

# Where nobody reported: staff found it themselves, or a machine and its operator did.
WITHOUT_REPORTER = frozenset({"patrol", "camera", "urban_management"})
BY_RESIDENT = frozenset({"branch", "snapshot"})
FROM_SYSTEM = {"hotline": "12345", "urban_management": "urban"}
CITY_DAYS = {"hotline": 5, "urban_management": 2}


@dataclass(frozen=True, slots=True)
class Arrival:
    """One case that comes in: when, what, through which channel, where, how hard it is."""

    at: datetime
    kind: Kind
    channel: str
    spot: Spot
    level: str


class Opener:
    """Opens cases in the sample's district and lets them run their course."""

    def __init__(
        self,
        directory: Directory,
        kinds: Kinds,
        categories: Mapping[str, CategoryCard],
        unit_names: Mapping[str, str],
        now: datetime,
        last_number: int,
    ) -> None:
        self._directory = directory
        self._kinds = kinds
        self._categories = categories
        self._unit_names = unit_names
        self._now = now
        self._external = 0
        self.last_number = last_number

    def next_number(self, at: datetime) -> str:
        """The number of the next case, made as the table makes it."""
        self.last_number += 1
        return f"{at:%y%m%d}{self.last_number:08d}"

    def tell(self, arrival: Arrival, tale: Tale, rng: Random) -> list[Book]:
        """The case and its course up to now, and the case that was merged into it, if any."""
        book = self._open(arrival, rng, is_certain=tale not in courses.TALES_WITHOUT_PLACE)
        course = Course(
            book,
            arrival.kind,
            self._kinds,
            rng,
            self._unit_names,
            lambda at: self._open(_again(arrival, at), rng, is_certain=True),
        )
        course.run(tale)
        return [book, *course.twins]

    def _open(self, arrival: Arrival, rng: Random, *, is_certain: bool) -> Book:
        case = self._case(arrival, rng)
        book = Book(case, arrival.spot.leaf, self._directory, self._now)
        if arrival.channel not in WITHOUT_REPORTER:
            book.reports.append(self._report(arrival, case, rng))
        self._note_opening(book, arrival)
        clocks.start_all(case, arrival.at)
        if is_certain:
            self._dispatch(book, arrival.at)
        else:
            case.place_choices = [str(grid) for grid in (case.micro_grid_id, case.exclusive_grid_id) if grid]
        set_clocks(case, arrival.at)
        return book

    def _case(self, arrival: Arrival, rng: Random) -> Any:
        spot, line = arrival.spot, self._directory.line(arrival.spot.leaf)
        category = self._categories[arrival.kind.category]
        text = self._kinds.description(arrival.kind, arrival.channel, spot.address, rng)
        case = blank(
            "Case",
            id=time_ordered(arrival.at, rng),
            number=self.next_number(arrival.at),
            created_at=arrival.at,
            channel=arrival.channel,
            summary=summary_of(text, self._kinds.openings(arrival.channel)),
            description=text,
            category_id=category.id,
            category_by="source" if arrival.channel in FROM_SYSTEM else "person",
            level=max(CaseLevel(arrival.level), category.default_level, key=list(CaseLevel).index).value,
            status=CaseStatus.OPENED.value,
            is_emergency=category.is_emergency,
            is_active_find=arrival.channel in {"patrol", "camera"},
            address=spot.address,
            longitude=spot.longitude,
            latitude=spot.latitude,
            coordinate_system="gcj02" if arrival.channel in BY_RESIDENT else "wgs84",
            morton=morton_of(spot.longitude, spot.latitude),
            place_by="point" if arrival.channel in BY_RESIDENT | {"patrol"} else "address",
            street_id=line.street_id,
            community_id=line.community_id,
            grid_id=line.grid_id,
            micro_grid_id=line.micro_grid_id,
            exclusive_grid_id=line.exclusive_grid_id,
            clocks_from=arrival.at,
        )
        if arrival.channel in FROM_SYSTEM:
            self._external += 1
            case.source = FROM_SYSTEM[arrival.channel]
            case.external_number = f"{case.source.upper()}{arrival.at:%Y%m%d}{self._external:06d}"
            days = CITY_DAYS[arrival.channel]
            case.external_due_at = calendar.deadline(arrival.at, days, "working_days").at
        case.search = vector_of(f"{case.summary} {text} {spot.address} {case.external_number or ''}")
        return case

    def _report(self, arrival: Arrival, case: Any, rng: Random) -> Any:
        resident = self._reporter(arrival, rng)
        has_account = arrival.channel in BY_RESIDENT
        return blank(
            "Report",
            case_id=case.id,
            created_at=arrival.at,
            account_id=resident.account_id if has_account else None,
            person_id=resident.person_id,
            channel=arrival.channel,
            name=None if has_account else resident.person.name,
            phone=None if has_account else resident.person.phone,
            phone_index=None if has_account else lookup(resident.person.phone or ""),
            is_anonymous=rng.random() < 0.7,
        )

    def _reporter(self, arrival: Arrival, rng: Random) -> Resident:
        """A neighbour: with an account for what comes by phone, any of them for the rest."""
        near = self._directory.residents_of(arrival.spot.leaf)
        if arrival.channel in BY_RESIDENT:
            near = [resident for resident in near if resident.account_id] or self._directory.with_account(
                arrival.spot.leaf
            )
        return rng.choice(near)

    def _note_opening(self, book: Book, arrival: Arrival) -> None:
        case = book.case
        details = {
            "channel": case.channel,
            "summary": case.summary,
            "category": arrival.kind.category,
            "category_by": case.category_by,
            "words": [],
            "level": case.level,
            "place_by": case.place_by,
            "grid": self._directory.line(arrival.spot.leaf).full_name,
            "source": case.source,
            "external_number": case.external_number,
        }
        if case.channel in FROM_SYSTEM:
            book.note(CaseRecord.OPEN, arrival.at, None, details, system=case.source or "")
        elif case.channel in BY_RESIDENT:
            case.opened_by_id = book.reports[0].account_id
            book.note(CaseRecord.OPEN, arrival.at, None, details, account_id=case.opened_by_id)
        else:
            role = "operations_officer" if case.channel == "camera" else "grid_worker"
            seat = self._directory.nearest(role, arrival.spot.leaf) or book.responsible()
            case.opened_by_id = seat.account_id
            book.note(CaseRecord.OPEN, arrival.at, seat, details)

    def _dispatch(self, book: Book, at: datetime) -> None:
        seat = book.responsible()
        to = book.give_to(seat, "responsible", at, "dispatched")
        book.case.status = CaseStatus.DISPATCHED.value
        book.note(CaseRecord.DISPATCH, at, None, {**to, "load": 0}, system="dispatch")


def _again(arrival: Arrival, at: datetime) -> Arrival:
    """The same trouble, reported by somebody else a little later."""
    return Arrival(at, arrival.kind, "branch", arrival.spot, arrival.level)


def time_ordered(at: datetime, rng: Random) -> UUID:
    """An id as it would have been made at that moment (RFC 9562, version 7)."""
    milliseconds = int(at.timestamp() * 1000)
    value = milliseconds << 80 | 7 << 76 | rng.getrandbits(12) << 64 | 2 << 62 | rng.getrandbits(62)
    return UUID(int=value)


def summary_of(text: str, openings: Sequence[str]) -> str:
    """The first sentence without the channel's opening words."""
    for opening in sorted(openings, key=len, reverse=True):
        text = text.removeprefix(opening)
    first = BREAKS.split(text, maxsplit=1)[0].strip()
    return first if len(first) <= SUMMARY_LENGTH else first[: SUMMARY_LENGTH - 1] + "…"
