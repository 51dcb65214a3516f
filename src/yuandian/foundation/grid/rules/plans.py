"""What a proposal would do, kind by kind. Areas are GeoJSON geometries in WGS84."""

from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import msgspec
from pydantic import Field

from yuandian.foundation.grid.rules.changes import ChangeKind

Area = dict[str, Any]


@dataclass(frozen=True, slots=True)
class GridPart:
    """One of the grids that a split makes; without a number it gets the next free one."""

    area: Area
    name: Annotated[str, Field(max_length=200)] = ""
    number: Annotated[int, Field(ge=1, le=999)] | None = None


class FoundPlan(msgspec.Struct, frozen=True, tag=ChangeKind.FOUND.value, tag_field="kind"):
    """A new grid under the grid that the proposal starts from."""

    level: str
    name: str = ""
    number: int | None = None
    exclusive_kind: str | None = None
    area: Area | None = None


@dataclass(frozen=True, slots=True)
class RedrawnArea:
    """Another grid that a moved border gives a new area."""

    grid_id: UUID
    area: Area


class BoundaryPlan(msgspec.Struct, frozen=True, tag=ChangeKind.BOUNDARY.value, tag_field="kind"):
    """A new area for the grid, and for those that share the border moved: neighbours, and grids above and below."""

    area: Area
    others: list[RedrawnArea] = []


class SplitPlan(msgspec.Struct, frozen=True, tag=ChangeKind.SPLIT.value, tag_field="kind"):
    """The grid ends and its parts begin; together they cover what it covered."""

    parts: list[GridPart]


class MergePlan(msgspec.Struct, frozen=True, tag=ChangeKind.MERGE.value, tag_field="kind"):
    """The grid and its siblings `others` end and one grid begins that covers them all."""

    others: list[UUID]
    name: str = ""
    number: int | None = None


class RenamePlan(msgspec.Struct, frozen=True, tag=ChangeKind.RENAME.value, tag_field="kind"):
    """Another name."""

    name: str


class EndPlan(msgspec.Struct, frozen=True, tag=ChangeKind.END.value, tag_field="kind"):
    """The grid ends without a successor."""


class AddressPlan(msgspec.Struct, frozen=True, tag=ChangeKind.ADDRESS.value, tag_field="kind"):
    """Something of the address book to enter, to correct (with its `id`), or to take out (`is_gone`).

    `courtyard_id` is that of a building, `entrances` are the names that its entrances have from then on (None: as they
    are), `place_kind` is that of a place. A point (WGS84 once checked) says which micro-grid answers; without one the
    grid that the proposal starts from does, where that is a micro-grid. `before` is how the entry stood when it was
    proposed: whoever approves sees both, and nothing is written over what others changed meanwhile.
    """

    what: str
    name: str = ""
    id: UUID | None = None
    is_gone: bool = False
    courtyard_id: UUID | None = None
    place_kind: str = ""
    aliases: list[str] = []
    address: str = ""
    entrances: list[str] | None = None
    lon: float | None = None
    lat: float | None = None
    before: dict[str, Any] | None = None


Plan = FoundPlan | BoundaryPlan | SplitPlan | MergePlan | RenamePlan | EndPlan | AddressPlan


def plan_from(stored: Any) -> Plan:
    """A plan as stored, typed again."""
    plan: Plan = msgspec.convert(stored, Plan)
    return plan


def stored_form(plan: Plan) -> Any:
    """A plan as plain JSON values, its kind among them."""
    return msgspec.to_builtins(plan)


def kind_of(plan: Plan) -> ChangeKind:
    """The kind of a plan."""
    return ChangeKind(stored_form(plan)["kind"])
