"""The hot-spot board: what the last run found in an actor's places, one hot spot with its past, and what cases say.

A join reads the tables of cases and writes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from yuandian.foundation.grid import facade as grid
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.hotspots.access import visible_to
from yuandian.governance.triage.hotspots.models import Hotspot, HotspotMember, HotspotRun, HotspotVersion
from yuandian.governance.triage.hotspots.rules.heat import WEIGHTS, Alarm, HeatTerm
from yuandian.governance.triage.hotspots.rules.ranking import Voice
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.ids import first_id_at

MOST_PINS = 300
PAST_RUNS = 60
MOST_ROWS = 100
# A reporter is an account, else a phone, else the report itself; a case without one speaks for itself.
VOICES = """
SELECT c.id, c.summary, c.description, c.created_at, c.urges, c.category_id, c.street_id, c.community_id, c.grid_id,
       c.micro_grid_id, c.longitude, c.latitude, c.is_open, said.reporter, said.reports
FROM (SELECT * FROM cases_case WHERE id >= %s AND id < %s AND status <> 'refused' ORDER BY id DESC LIMIT %s) c
LEFT JOIN LATERAL (
    SELECT (array_agg(coalesce(r.account_id::text, encode(r.phone_index, 'hex'), r.id::text) ORDER BY r.id))[1]
               AS reporter, count(*) AS reports
    FROM cases_report r WHERE r.case_id = c.id
) said ON true
ORDER BY c.id
"""


@dataclass(frozen=True, slots=True)
class HotspotRow:
    """A hot spot as the board shows it; `rank` is its place in the whole district."""

    id: UUID
    rank: int
    name: str
    place: str
    people: str
    home: str | None
    category: str | None
    description: str
    words: list[str]
    heat: float
    terms: list[HeatTerm]
    cases: int
    reporters: int
    supporters: int
    first_at: datetime
    last_at: datetime
    alarm: Alarm
    recent: int
    expected: float
    chance: float
    by_day: list[int]
    longitude: float | None
    latitude: float | None
    leading_case_id: UUID


@dataclass(frozen=True, slots=True)
class HotspotBoard:
    """The last run and what it found; no run yet where `run_at` is None."""

    run_at: datetime | None
    since: datetime | None
    read: int
    is_partial: bool
    milliseconds: int
    weights: Mapping[str, int]
    hotspots: list[HotspotRow]


@dataclass(frozen=True, slots=True)
class HotspotPastRow:
    """What an earlier run found of a hot spot."""

    at: datetime
    rank: int
    heat: float
    cases: int
    alarm: Alarm


@dataclass(frozen=True, slots=True)
class HotspotPin:
    """A case of the hot spot on the map."""

    id: UUID
    longitude: float
    latitude: float


@dataclass(frozen=True, slots=True)
class HotspotDetail:
    """One hot spot, where its cases are and how it went from run to run, oldest first.

    `is_hot`: the latest run found it. Else `row` is what the last that did found, None once that is deleted.
    """

    name: str
    is_hot: bool
    last_seen_at: datetime
    row: HotspotRow | None
    pins: list[HotspotPin]
    past: list[HotspotPastRow]


def board_for(actor: Actor) -> HotspotBoard:
    """What the last run found in the actor's places, the hundred hottest."""
    actor.require(cases.CasePermission.VIEW)
    run = HotspotRun.objects.order_by("-until").first()
    if run is None:
        return HotspotBoard(None, None, 0, False, 0, WEIGHTS, [])
    versions = HotspotVersion.objects.filter(run=run, hotspot__in=visible_to(actor)).select_related("hotspot")
    rows = _rows(list(versions.order_by("rank")[:MOST_ROWS]))
    return HotspotBoard(run.until, run.since, run.cases, run.is_partial, run.milliseconds, WEIGHTS, rows)


def hotspot_detail(actor: Actor, hotspot_id: UUID) -> HotspotDetail:
    """One hot spot as the last run that found it tells of it, hot still or not any more. Raises `NotVisible`."""
    actor.require(cases.CasePermission.VIEW)
    hotspot = visible_to(actor).filter(pk=hotspot_id).first()
    if hotspot is None:
        raise NotVisible(hotspot=str(hotspot_id))
    versions = HotspotVersion.objects.filter(hotspot=hotspot).select_related("hotspot", "run").order_by("-run__until")
    past = list(versions[:PAST_RUNS])
    latest = HotspotRun.objects.order_by("-until").values_list("id", flat=True).first()
    return HotspotDetail(
        name=hotspot.name,
        is_hot=hotspot.last_run_id is not None and hotspot.last_run_id == latest,
        last_seen_at=hotspot.last_seen_at,
        row=next(iter(_rows(past[:1])), None),
        pins=_pins(actor, hotspot),
        past=[HotspotPastRow(one.run.until, one.rank, one.heat, one.cases, Alarm(one.alarm)) for one in reversed(past)],
    )


def case_ids(hotspot_id: UUID) -> list[UUID]:
    """The cases of a hot spot, for a list to be narrowed by; the list shows each reader what they may see of them."""
    return list(HotspotMember.objects.filter(hotspot_id=hotspot_id).values_list("case_id", flat=True))


def _pins(actor: Actor, hotspot: Hotspot) -> list[HotspotPin]:
    members = HotspotMember.objects.filter(hotspot=hotspot).order_by("-likeness")
    rows = members.values_list("case_id", "case__longitude", "case__latitude")[:MOST_PINS]
    visible = cases.visible_among(actor, [row[0] for row in rows])
    return [
        HotspotPin(case_id, longitude, latitude)
        for case_id, longitude, latitude in rows
        if case_id in visible and longitude is not None and latitude is not None
    ]


def _rows(versions: list[HotspotVersion]) -> list[HotspotRow]:
    homes = {version.id: _home(version.hotspot) for version in versions}
    names = grid.grid_names({home for home in homes.values() if home is not None})
    return [
        HotspotRow(
            id=one.hotspot_id, rank=one.rank, name=one.hotspot.name, place=one.hotspot.place, people=one.hotspot.people,
            home=names.get(home) if (home := homes[one.id]) else None, category=cases.category_name(one.category_id),
            description=one.description, words=one.words, heat=one.heat,
            terms=[HeatTerm(**term) for term in one.terms], cases=one.cases,
            reporters=one.reporters, supporters=one.supporters, first_at=one.first_at, last_at=one.last_at,
            alarm=Alarm(one.alarm), recent=one.recent, expected=one.expected, chance=one.chance, by_day=one.by_day,
            longitude=one.longitude, latitude=one.latitude, leading_case_id=one.leading_case_id,
        )
        for one in versions
    ]  # fmt: skip


def _home(hotspot: Hotspot) -> UUID | None:
    return hotspot.micro_grid_id or hotspot.grid_id or hotspot.community_id or hotspot.street_id


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a case lies and of which kind it is."""

    case_id: UUID
    category_id: UUID | None
    line: tuple[UUID | None, ...]  # street, community, grid, micro-grid
    point: tuple[float, float] | None
    is_open: bool


def voices_between(since: datetime, until: datetime, most: int) -> tuple[list[Voice], list[Placed]]:
    """The latest `most` cases of the period, oldest first. Anyone who joined or urged supports what it says."""
    with connection.cursor() as cursor:
        cursor.execute(VOICES, [first_id_at(since), first_id_at(until), most])
        rows = cursor.fetchall()
    return [_voice(row) for row in rows], [_placed(row) for row in rows]


def _voice(row: Sequence[Any]) -> Voice:
    case_id, summary, description, at, urges = row[:5]
    reporter, reports = row[13:]
    return Voice(
        case_id,
        summary,
        description,
        at,
        reporter or case_id,
        max(0, (reports or 0) - 1) + urges,
        areas=tuple(row[6:8]),
    )


def _placed(row: Sequence[Any]) -> Placed:
    point = None if row[10] is None or row[11] is None else (row[10], row[11])
    return Placed(row[0], row[5], tuple(row[6:10]), point, row[12])
