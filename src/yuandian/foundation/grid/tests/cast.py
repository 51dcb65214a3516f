"""The small world that grids are tested in, made by importing it: two streets, three communities, five micro-grids.

    lon 113.600   .602   .604   .606   .608   .610
    lat 34.752 ┌──────┬──────┬──────┬──────┬──────┐
               │  m1  │  m2  │  m3  │  m4 ┌┼┐ m5  │   the small box: the exclusive grid 世纪联华
    lat 34.750 └──────┴──────┴──────┴─────└┼┘─────┘
               └ 09号三级网格 ┘└10号 ┘└01号 ┘└ 01号 ┘
               └─── 伊河路社区 ───────┘└桐福 ┘└ 城开 ┘
               └─── 林山寨街道 ───────┘└桐柏路街道 ──┘

A micro-grid is 183 m wide. Nobody here has an account: a token is the name of one of the cast.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid5

import shapely

from yuandian.foundation.grid.models import Grid
from yuandian.foundation.grid.rules import CoordinateSystem
from yuandian.foundation.grid.services.grid_duties import appoint_managing_communities
from yuandian.foundation.grid.services.imports.grids import import_grids
from yuandian.kernel.actor import Actor, HeldPost, system_actor
from yuandian.kernel.scopes import Area, Scope

SYSTEM = system_actor("tests")
SOUTH, NORTH = 34.750, 34.752
# name: code, level, parent, number, own name, west and east
WORLD: Mapping[str, tuple[str, str, str | None, int, str, float, float]] = {
    "district": ("410102", "district", None, 1, "中原区", 113.600, 113.610),
    "lin": ("410102-001", "street", "410102", 1, "林山寨街道", 113.600, 113.606),
    "tong": ("410102-005", "street", "410102", 5, "桐柏路街道", 113.606, 113.610),
    "yihe": ("410102-001-004", "community", "410102-001", 4, "伊河路社区", 113.600, 113.606),
    "tongfu": ("410102-005-001", "community", "410102-005", 1, "桐福社区", 113.606, 113.608),
    "chengkai": ("410102-005-002", "community", "410102-005", 2, "城开社区", 113.608, 113.610),
    "g9": ("410102-001-004-09", "grid", "410102-001-004", 9, "", 113.600, 113.604),
    "g10": ("410102-001-004-10", "grid", "410102-001-004", 10, "", 113.604, 113.606),
    "gt": ("410102-005-001-01", "grid", "410102-005-001", 1, "", 113.606, 113.608),
    "gc": ("410102-005-002-01", "grid", "410102-005-002", 1, "", 113.608, 113.610),
    "m1": ("410102-001-004-09-05", "micro", "410102-001-004-09", 5, "", 113.600, 113.602),
    "m2": ("410102-001-004-09-06", "micro", "410102-001-004-09", 6, "", 113.602, 113.604),
    "m3": ("410102-001-004-10-01", "micro", "410102-001-004-10", 1, "", 113.604, 113.606),
    "m4": ("410102-005-001-01-01", "micro", "410102-005-001-01", 1, "", 113.606, 113.608),
    "m5": ("410102-005-002-01-01", "micro", "410102-005-002-01", 1, "", 113.608, 113.610),
    "mall": ("410102-005-001-Z01", "exclusive", "410102-005-001", 1, "世纪联华专属网格", 113.6075, 113.6085),
}
# name: the grid of the post, what it entitles to
STAFF: Mapping[str, tuple[str, Sequence[str]]] = {
    "planner": ("district", ["grid.view", "grid.propose", "grid.standard"]),
    "approver": ("district", ["grid.view", "grid.propose", "grid.approve"]),
    "street_planner": ("lin", ["grid.view", "grid.propose", "grid.approve", "grid.standard"]),
    "keeper": ("yihe", ["grid.view", "grid.standard"]),
    "onlooker": ("m5", ["grid.view"]),
    "stranger": ("yihe", []),
}
PEOPLE = (*STAFF, "resident")
_here: dict[str, "Cast"] = {}


def box(west: float, east: float, south: float = SOUTH, north: float = NORTH) -> dict[str, Any]:
    """A rectangle as a GeoJSON geometry."""
    found: dict[str, Any] = json.loads(shapely.to_geojson(shapely.box(west, south, east, north)))
    return found


def feature(
    code: str, level: str, parent: str | None, number: int, name: str, area: Any, **more: Any
) -> dict[str, Any]:
    """A grid as a GeoJSON feature."""
    properties = {"code": code, "level": level, "parent_code": parent, "number": number, "name": name, **more}
    return {"type": "Feature", "properties": properties, "geometry": area}


def upload_of(features: Sequence[dict[str, Any]]) -> bytes:
    """Features as a file."""
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def world() -> list[dict[str, Any]]:
    """The small world as features."""
    features = []
    for code, level, parent, number, name, west, east in WORLD.values():
        is_mall = level == "exclusive"
        area = box(west, east, 34.7505, 34.7515) if is_mall else box(west, east)
        more = {"exclusive_kind": "business_area"} if is_mall else {}
        features.append(feature(code, level, parent, number, name, area, **more))
    return features


class Cast:
    """Every grid and everybody by name."""

    def __init__(self) -> None:
        report = import_grids(
            SYSTEM, upload_of(world()), "geojson", CoordinateSystem.WGS84, "按原有社区为基础架构划格", dry_run=False
        )
        assert report.is_saved, report.problems
        by_code = {grid.code: grid for grid in Grid.objects.all()}
        self.grids = {name: by_code[row[0]] for name, row in WORLD.items()}
        appoint_managing_communities(SYSTEM, self.id("mall"), self.id("tongfu"), [self.id("chengkai")])
        _here["cast"] = self

    def id(self, name: str) -> UUID:
        """A grid's id."""
        return self.grids[name].id

    def grid(self, name: str) -> Grid:
        """A grid as it stands now."""
        return Grid.objects.get(pk=self.id(name))

    def actor(self, name: str) -> Actor:
        """Somebody, with the post that they hold."""
        account_id = account_of(name)
        if name == "resident":
            return Actor("resident", account_id, account_id, name)
        place, permissions = STAFF[name]
        scope = Scope(areas=frozenset({Area(self.id(place), WORLD[place][1])}))
        post = HeldPost(uuid5(account_id, "post"), "test", name, frozenset(permissions), scope)
        return Actor("staff", account_id, account_id, name, (post,))


def account_of(name: str) -> UUID:
    """The account that somebody would have."""
    return uuid5(UUID(int=0), name)


def actor_for_token(token: str, _post_id: UUID | None) -> Actor | None:
    """Who answers `authenticate` during these tests."""
    return _here["cast"].actor(token) if token in PEOPLE else None


def headers(name: str) -> dict[str, str]:
    """Request headers of somebody; `nobody` has none."""
    return {} if name == "nobody" else {"Authorization": f"Bearer {name}"}
