"""What goes over HTTP."""

from datetime import datetime
from uuid import UUID

from yuandian.governance.triage.hotspots.rules.heat import Alarm
from yuandian.kernel.http.shapes import Schema


class HeatTermOut(Schema):
    """One term of the heat: `weight` · log2(1 + `value`) = `points`."""

    name: str
    value: int
    weight: int
    points: float


class HotspotOut(Schema):
    """A trouble that many bring up. `chance`: of so many recent cases if it went on as before."""

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
    terms: list[HeatTermOut]
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


class HotspotBoardOut(Schema):
    """What the last search found in my places; `read` cases were read, not all of the period if `is_partial`."""

    run_at: datetime | None
    since: datetime | None
    read: int
    is_partial: bool
    milliseconds: int
    weights: dict[str, int]
    hotspots: list[HotspotOut]


class HotspotPastOut(Schema):
    """What an earlier search found of it."""

    at: datetime
    rank: int
    heat: float
    cases: int
    alarm: Alarm


class HotspotPinOut(Schema):
    """One of its cases on the map, WGS84."""

    id: UUID
    longitude: float
    latitude: float


class HotspotWholeOut(Schema):
    """One hot spot, where its cases are and how it went; `row` is as it was when last seen, if that is still kept."""

    name: str
    is_hot: bool
    last_seen_at: datetime
    row: HotspotOut | None
    pins: list[HotspotPinOut]
    past: list[HotspotPastOut]
