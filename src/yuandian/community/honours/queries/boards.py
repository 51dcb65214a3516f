"""A board as people read it, the first hundred of a place in order and one's own place; and objections to boards.

# hot path: one index gives the lines in order; ranks are counted from them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q
from pydantic import BaseModel, Field

from yuandian.community.honours.access import account_of, visible_to
from yuandian.community.honours.errors import BoardUnknown
from yuandian.community.honours.models import Consent, Objection, Snapshot, Standing, Tally
from yuandian.community.honours.rules import (
    RULE_WORDS,
    RULE_WORDS_EN,
    BoardKind,
    BoardLevel,
    BoardPeriod,
    HonourPermission,
    ObjectionStatus,
)
from yuandian.community.honours.rules.ranking import begin_of, end_of, ranks_of
from yuandian.foundation.grid.facade import district, grid_names, lineages
from yuandian.foundation.organisations.facade import organisation_names
from yuandian.foundation.people.facade import account_names, home_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name
from yuandian.kernel.paging import Page, page_of

Day = Annotated[date, Field(ge=date(2020, 1, 1), le=date(2100, 1, 1))]  # nothing is older than the product
LONGEST = 100
EARLIER = 24
GROWN_UP_YEARS = 18
NAMES = """
SELECT subject.id, person.name, coalesce(consent.is_public, false)
    AND (person.birth_on IS NULL OR person.birth_on <= %(born_by)s)
FROM unnest(%(persons)s::uuid[]) AS subject(id)
LEFT JOIN LATERAL (
    SELECT into_person_id FROM points_personmerge WHERE person_id = subject.id ORDER BY id DESC LIMIT 1
) now ON true
JOIN people_person person ON person.id = coalesce(now.into_person_id, subject.id)
LEFT JOIN honours_consent consent ON consent.person_id = person.id
"""


class BoardFilter(BaseModel, frozen=True):
    """Which board; without a place that of one's own home, without a day the one that runs now."""

    kind: BoardKind = BoardKind.VOLUNTEER
    period: BoardPeriod = BoardPeriod.WEEK
    level: BoardLevel = BoardLevel.COMMUNITY
    grid_id: UUID | None = None
    starts_on: Day | None = None


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One subject. `is_named`: they agreed to their full name."""

    rank: int
    name: str
    is_named: bool
    is_me: bool
    minutes: int
    services: int
    points: int
    people: int


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """Where the asker stands."""

    rank: int
    minutes: int
    points: int


@dataclass(frozen=True, slots=True)
class Board:
    """A board. `earlier` are the first days of frozen ones."""

    kind: BoardKind
    period: BoardPeriod
    level: BoardLevel
    grid_id: UUID
    place: str
    starts_on: date
    last_day: date
    frozen_at: datetime | None
    snapshot_id: UUID | None
    rule: str
    rule_en: str
    total: int
    lines: list[BoardLine]
    mine: BoardPlace | None
    is_public: bool
    earlier: list[date]


def board(actor: Actor, asked: BoardFilter) -> Board:
    """The board that was asked for. Raises `BoardUnknown` for a place that has none."""
    grid_id = asked.grid_id or _own_place(actor, asked.level)
    running = begin_of(asked.period, clock.today())
    starts_on = begin_of(asked.period, asked.starts_on) if asked.starts_on else running
    snapshots = Snapshot.objects.filter(kind=asked.kind.value, period=asked.period.value)
    frozen = snapshots.filter(starts_on=starts_on).first()
    rows = _rows(asked, starts_on, frozen)
    rows = _within(rows, asked.level, grid_id)
    found = list(
        rows.order_by("-minutes", "subject_id").values_list("subject_id", "minutes", "services", "points", "people")[
            :LONGEST
        ]
    )
    own = actor.person_id if asked.kind is BoardKind.VOLUNTEER else None
    total, mine = _counted(rows, own, len(found))
    return Board(
        kind=asked.kind,
        period=asked.period,
        level=asked.level,
        grid_id=grid_id,
        place=_place_name(asked.level, grid_id),
        starts_on=starts_on,
        last_day=date.fromordinal(end_of(asked.period, starts_on).toordinal() - 1),
        frozen_at=frozen.created_at if frozen else None,
        snapshot_id=frozen.pk if frozen else None,
        rule=RULE_WORDS[asked.kind],
        rule_en=RULE_WORDS_EN[asked.kind],
        total=total,
        lines=_lines(asked.kind, found, own),
        mine=mine,
        is_public=own is not None and Consent.objects.filter(person=own, is_public=True).exists(),
        earlier=list(snapshots.order_by("-starts_on").values_list("starts_on", flat=True)[:EARLIER]),
    )


def _rows(asked: BoardFilter, starts_on: date, frozen: Snapshot | None) -> Any:
    if frozen is not None:
        return Standing.objects.filter(snapshot=frozen)
    return Tally.objects.filter(kind=asked.kind.value, period=asked.period.value, starts_on=starts_on, minutes__gt=0)


def _within(rows: Any, level: BoardLevel, grid_id: UUID) -> Any:
    match level:
        case BoardLevel.STREET:
            return rows.filter(street_id=grid_id)
        case BoardLevel.COMMUNITY:
            return rows.filter(community_id=grid_id)
        case BoardLevel.DISTRICT:
            return rows


def _own_place(actor: Actor, level: BoardLevel) -> UUID:
    if level is BoardLevel.DISTRICT:
        return district()
    home = home_of(actor) if actor.person_id else None
    line = lineages([home]).get(home) if home else None
    found = (line.street_id if level is BoardLevel.STREET else line.community_id) if line else None
    if found is None:
        raise BoardUnknown(level=level.value)
    return found


def _place_name(level: BoardLevel, grid_id: UUID) -> str:
    line = lineages([grid_id]).get(grid_id)
    if line is None or line.level != level.value:
        raise BoardUnknown(level=level.value)
    return grid_names([grid_id])[grid_id]


def _lines(kind: BoardKind, found: Sequence[tuple[Any, ...]], own: UUID | None) -> list[BoardLine]:
    ids = [row[0] for row in found]
    names = _names(ids) if kind is BoardKind.VOLUNTEER else _organisation_names(ids)
    ranks = ranks_of(row[1] for row in found)
    lines = []
    for rank, (subject, minutes, services, points, people) in zip(ranks, found, strict=True):
        name, is_named = names.get(subject, ("", False))
        is_me = subject == own
        lines.append(BoardLine(rank, name, is_named, is_me, minutes, services, points, people))
    return lines


def _names(persons: list[UUID]) -> Mapping[UUID, tuple[str, bool]]:
    """Names of whom these records turned out to be: in full of grown-ups who agreed, of all others masked."""
    today = clock.today()
    born_by = date(today.year - GROWN_UP_YEARS, today.month, min(today.day, 28))
    with connection.cursor() as cursor:
        cursor.execute(NAMES, {"persons": persons, "born_by": born_by})
        return {key: (name if agreed else mask_name(name) or "", agreed) for key, name, agreed in cursor.fetchall()}


def _organisation_names(ids: list[UUID]) -> Mapping[UUID, tuple[str, bool]]:
    return {key: (name, True) for key, name in organisation_names(ids).items()}


def _counted(rows: Any, own: UUID | None, shown: int) -> tuple[int, BoardPlace | None]:
    """How many are on the board, and one's own place on it: one pass over the index, and none where all are shown."""
    line = rows.filter(subject_id=own).first() if own else None
    if shown < LONGEST and line is None:
        return shown, None
    above = Count("minutes", filter=Q(minutes__gt=line.minutes if line else 0))
    counts = rows.aggregate(total=Count("minutes"), above=above)
    mine = BoardPlace(counts["above"] + 1, line.minutes, line.points) if line else None
    return counts["total"], mine


@dataclass(frozen=True, slots=True)
class BoardObjectionRow:
    """An objection and what became of it; its author is masked."""

    id: UUID
    at: datetime
    kind: BoardKind
    period: BoardPeriod
    starts_on: date
    grid_id: UUID
    place: str
    by: str
    words: str
    status: ObjectionStatus
    answer: str
    decided_at: datetime | None


def my_objections(actor: Actor, after: str | None, limit: int) -> Page[BoardObjectionRow]:
    """The actor's own, the latest first."""
    rows = Objection.objects.filter(account=account_of(actor))
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_objection_rows(page.items), page.next)


def objections_for_staff(
    actor: Actor, status: ObjectionStatus | None, after: str | None, limit: int
) -> Page[BoardObjectionRow]:
    """Objections against boards of places within reach, the latest first."""
    actor.require(HonourPermission.VIEW)
    rows = visible_to(actor)
    if status is not None:
        rows = rows.filter(status=status.value)
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_objection_rows(page.items), page.next)


def objection_row(row: Objection) -> BoardObjectionRow:
    """One that was just raised or decided."""
    return _objection_rows([row])[0]


def _objection_rows(rows: list[Objection]) -> list[BoardObjectionRow]:
    names = account_names(row.account_id for row in rows)
    places = grid_names({row.grid_id for row in rows})
    return [_objection_row(row, names, places) for row in rows]


def _objection_row(row: Objection, names: Mapping[UUID, str], places: Mapping[UUID, str]) -> BoardObjectionRow:
    return BoardObjectionRow(
        row.pk, row.created_at, BoardKind(row.kind), BoardPeriod(row.period), row.starts_on, row.grid_id,
        places.get(row.grid_id, ""), mask_name(names.get(row.account_id)) or "", row.words,
        ObjectionStatus(row.status), row.answer, row.decided_at,
    )  # fmt: skip


def is_named(actor: Actor) -> bool:
    """Whether the actor agreed to be named in full."""
    person = actor.person_id
    return person is not None and Consent.objects.filter(person_id=person, is_public=True).exists()
