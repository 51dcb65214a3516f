"""Who may call what. A refusal changes nothing."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from yuandian.foundation.grid.models import Building, Courtyard, Grid, GridChange, GridFault
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.rules.plans import RenamePlan
from yuandian.foundation.grid.services.changes import approve_change, propose_change
from yuandian.foundation.grid.services.faults import accept_fault, find_faults
from yuandian.foundation.grid.tests.cast import SYSTEM, Cast, box, headers, upload_of, world
from yuandian.kernel.models import HistoryEntry
from yuandian.kernel.tests.worlds import built_once

pytestmark = pytest.mark.usefixtures("everybody_signed_in")
STAFF = "/api/staff/grid"
WINDOW = {"level": "micro", "bbox": "113,34,114,35"}
POINT = {"lon": "113.601", "lat": "34.751"}

READING: list[tuple[str, dict[str, str] | None]] = [
    ("/tree", None),
    ("/words", None),
    ("/search", {"text": "伊河路"}),
    ("/locate", POINT),
    ("/addresses", {"text": "工人路19号院"}),
    ("/boundaries", WINDOW),
    ("/divisions", None),
    ("/grids/{m1}", None),
    ("/grids/{m1}/boundaries", None),
    ("/grids/{lin}/faults", None),
    ("/grids/{m1}/boundaries/{first}", None),
    ("/grids/{m1}/lineage", None),
    ("/grids/{m1}/addresses", None),
    ("/changes", None),
    ("/faults", None),
    ("/faults/counts", None),
]
READERS = {"planner": 200, "keeper": 200, "onlooker": 200, "stranger": 403, "resident": 403, "nobody": 401}

RENAME = {"grid_id": "{m1}", "plan": {"kind": "rename", "name": "百花里"}, "reason": "因", "effective_on": "{today}"}
MANAGERS = {"lead_id": "{tongfu}", "other_ids": ["{chengkai}"]}
NOTICE = {"range_text": "甲", "activity_place": "乙", "supervising_phone": "1"}
HAVES = {"found": {"map": {"is_met": True}}}
GRIDS, TABLE = {"form": "geojson", "reason": "因", "dry_run": "false"}, {"dry_run": "false"}
# The street planner's area is 林山寨街道, the keeper's 伊河路社区 in it; the mall lies outside both.
CHANGING: list[tuple[str, str, object, dict[str, int]]] = [
    ("POST", "/changes", RENAME,
     {"planner": 201, "street_planner": 201, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("POST", "/changes/try", {"grid_id": "{m1}", "area": box(113.6, 113.6019)},
     {"planner": 200, "street_planner": 200, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("GET", "/grids/{m1}/drawing", None,
     {"planner": 200, "street_planner": 200, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("POST", "/changes/preview", {"grid_id": "{m1}", "plan": {"kind": "end"}},
     {"planner": 200, "street_planner": 200, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("POST", "/changes/cut", {"grid_id": "{m1}", "line": [[113.601, 34.749], [113.601, 34.753]]},
     {"planner": 200, "street_planner": 200, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("POST", "/changes/fit", {"grid_id": "{g9}", "level": "exclusive", "area": box(113.6, 113.6019)},
     {"planner": 200, "street_planner": 200, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("GET", "/grids/{m1}/family", None,
     {"planner": 200, "street_planner": 200, "keeper": 403, "onlooker": 403, "stranger": 403}),
    ("GET", "/changes/{proposed}/preview", None,
     {"planner": 200, "approver": 200, "street_planner": 200, "keeper": 200, "onlooker": 404, "stranger": 403}),
    ("GET", "/changes/{proposed}", None,
     {"planner": 200, "approver": 200, "street_planner": 200, "keeper": 200, "onlooker": 404, "stranger": 403}),
    ("POST", "/changes/{proposed}/approve", {},
     {"approver": 200, "street_planner": 200, "planner": 403, "keeper": 403, "stranger": 404}),
    ("POST", "/changes/{proposed}/reject", {"note": "因"},
     {"approver": 200, "street_planner": 200, "planner": 403, "keeper": 403, "stranger": 404}),
    ("POST", "/changes/{proposed}/withdraw", None,
     {"planner": 200, "approver": 200, "keeper": 403, "onlooker": 404, "stranger": 404}),
    ("POST", "/changes/{elsewhere}/approve", {}, {"street_planner": 404, "approver": 200}),
    ("POST", "/changes/{approved}/apply", None,
     {"approver": 409, "street_planner": 409, "planner": 403, "keeper": 403, "stranger": 404}),
    ("POST", "/faults/{unplaced}/take", None,
     {"planner": 200, "approver": 200, "street_planner": 200, "keeper": 403, "onlooker": 404, "stranger": 404}),
    ("POST", "/faults/{unplaced}/accept", {"note": "因"},
     {"planner": 200, "approver": 200, "street_planner": 200, "keeper": 403, "onlooker": 404, "stranger": 404}),
    ("POST", "/faults/{elsewhere_unplaced}/accept", {"note": "因"}, {"street_planner": 404, "planner": 200}),
    ("POST", "/faults/{accepted}/reopen", {"note": "因"},
     {"planner": 200, "approver": 200, "street_planner": 200, "keeper": 403, "onlooker": 404, "stranger": 404}),
    ("PUT", "/grids/{mall}/managers", MANAGERS,
     {"approver": 200, "street_planner": 403, "planner": 403, "keeper": 403, "stranger": 403}),
    ("PUT", "/grids/{mall}/duties", {"duties": []},
     {"approver": 200, "street_planner": 403, "planner": 403, "keeper": 403, "stranger": 403}),
    ("PUT", "/grids/{yihe}/notice", NOTICE,
     {"planner": 200, "street_planner": 200, "keeper": 200, "approver": 403, "onlooker": 403, "stranger": 403}),
    ("PUT", "/grids/{tongfu}/notice", NOTICE, {"keeper": 403, "street_planner": 403, "planner": 200}),
    ("PUT", "/grids/{yihe}/six-haves", HAVES,
     {"planner": 200, "street_planner": 200, "keeper": 200, "approver": 403, "onlooker": 403, "stranger": 403}),
    ("UPLOAD", "/imports/grids", GRIDS,
     {"approver": 200, "street_planner": 403, "planner": 403, "keeper": 403, "stranger": 403}),
    ("UPLOAD", "/imports/addresses", TABLE,
     {"planner": 200, "street_planner": 200, "keeper": 200, "approver": 403, "stranger": 403}),
    ("UPLOAD", "/imports/divisions", TABLE,
     {"approver": 200, "street_planner": 403, "planner": 403, "keeper": 403, "stranger": 403}),
]  # fmt: skip
OUTSIDERS = {"resident": 403, "nobody": 401}

ACCESS: list[tuple[str, str, str, int, Any]] = [
    *(("GET", f"{STAFF}{path}", who, status, query) for path, query in READING for who, status in READERS.items()),
    *(
        (method.replace("UPLOAD", "POST"), f"{STAFF}{path}", who, status, body)
        for method, path, body, people in CHANGING
        for who, status in {**people, **OUTSIDERS}.items()
    ),
    *(("GET", "/api/resident/grid/locate", who, status, POINT) for who, status in
      {"resident": 200, "stranger": 200, "nobody": 401}.items()),
    *(("GET", "/api/resident/grid/places", who, status, {"text": "工人路19号院"}) for who, status in
      {"resident": 200, "stranger": 200, "nobody": 401}.items()),
    *(("GET", f"/api/resident/grid/{path}", who, status, POINT) for path in ("surroundings", "service-points")
      for who, status in {"resident": 200, "stranger": 200, "nobody": 401}.items()),
    *(("GET", "/api/open/grid/grids/{code}", who, 200, None) for who in ("resident", "keeper", "nobody")),
    *(("GET", "/api/open/grid/map", who, 200, None) for who in ("resident", "keeper", "nobody")),
]  # fmt: skip


def make_words() -> dict[str, str]:
    """A small world with changes under way: what the braces of the table stand for."""
    cast = Cast()
    soon = today().replace(year=today().year + 1)
    planner = cast.actor("planner")
    proposed = propose_change(planner, cast.id("m1"), RenamePlan(name="甲"), "因", soon)
    elsewhere = propose_change(planner, cast.id("m5"), RenamePlan(name="乙"), "因", soon)
    approved = propose_change(planner, cast.id("m2"), RenamePlan(name="丙"), "因", soon)
    approve_change(cast.actor("approver"), approved.id)
    homeless = [
        Building.objects.create(
            name=f"{name}楼", courtyard=Courtyard.objects.create(name=f"{name}院", grid=cast.grid(grid))
        )
        for name, grid in (("一", "g9"), ("二", "g9"), ("三", "gc"))
    ]
    find_faults(SYSTEM)
    faults = [GridFault.objects.get(building=building) for building in homeless]
    accept_fault(planner, faults[1].id, "即将拆除")
    changes = {"proposed": proposed, "elsewhere": elsewhere, "approved": approved}
    return {
        **{name: str(grid.id) for name, grid in cast.grids.items()},
        **{name: str(change.id) for name, change in changes.items()},
        **{
            name: str(fault.id)
            for name, fault in zip(("unplaced", "accepted", "elsewhere_unplaced"), faults, strict=True)
        },
        "code": "410102-001-004-09",
        "today": str(today()),
        "first": "1",
    }


built_words = built_once(make_words)


@pytest.fixture
def words(built_words: Callable[[], dict[str, str]], db: None) -> dict[str, str]:
    """The same, fresh."""
    return built_words()


def filled(text: str, words: dict[str, str]) -> str:
    """The text with the braces filled in."""
    for name, value in words.items():
        text = text.replace("{" + name + "}", value)
    return text


def upload_for(path: str) -> SimpleUploadedFile:
    """A file that each import would save."""
    tables = {
        "grids": upload_of(world()),
        "addresses": "kind,name,grid_code\n楼院,甲院,410102-001-004\n".encode(),
        "divisions": "code,name,level,source\n410102001004,伊河路,village,甲\n".encode(),
    }
    return SimpleUploadedFile("upload", tables[path.rsplit("/", 1)[1]])


@pytest.mark.parametrize(("method", "path", "who", "status", "body"), ACCESS)
def test_access(words: dict[str, str], method: str, path: str, who: str, status: int, body: Any) -> None:
    before = state()
    client, url = Client(headers=headers(who)), filled(path, words)
    if method == "GET":
        answer = client.get(url, body)
    elif "/imports/" in path:
        answer = client.post(url, {**body, "upload": upload_for(path)})
    else:
        answer = client.generic(method, url, filled(json.dumps(body), words), content_type="application/json")
    assert answer.status_code == status, answer.content.decode()
    if status >= 400 or method == "GET":
        assert state() == before


def state() -> tuple[object, ...]:
    """What a refusal must leave alone."""
    grids = Grid.objects.order_by("id").values_list("id", "name", "range_text", "history_count")
    changes = GridChange.objects.order_by("id").values_list("id", "status")
    faults = GridFault.objects.order_by("id").values_list("id", "status")
    return (*grids, *changes, *faults, HistoryEntry.objects.count())
