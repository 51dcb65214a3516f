"""As the console, the mini-program and the notice board call it."""

import gzip
import json
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from yuandian.foundation.grid.models import AdministrativeDivision, Building, Courtyard, DivisionGrid, GridBoundary
from yuandian.foundation.grid.models.tree import today
from yuandian.foundation.grid.rules import from_wgs84
from yuandian.foundation.grid.tests.cast import Cast, box, feature, headers, upload_of

STAFF = "/api/staff/grid"
pytestmark = pytest.mark.usefixtures("everybody_signed_in")


@pytest.fixture
def console() -> Client:
    """The planner's."""
    return Client(headers=headers("planner"))


def send(client: Client, method: str, path: str, body: object, **more: str) -> Any:
    """JSON there, the answer back."""
    return client.generic(method, f"{STAFF}{path}", json.dumps(body), content_type="application/json", headers=more)


def test_the_tree_opens_level_by_level(cast: Cast, console: Client) -> None:
    (root,) = console.get(f"{STAFF}/tree").json()
    assert (root["grid"]["display_name"], root["children"], root["has_area"]) == ("中原区", {"street": 2}, True)
    streets = console.get(f"{STAFF}/tree", {"parent_id": str(cast.id("district"))}).json()
    assert [node["grid"]["display_name"] for node in streets] == ["林山寨街道", "桐柏路街道"]
    under = console.get(f"{STAFF}/tree", {"parent_id": str(cast.id("tongfu"))}).json()
    assert [node["grid"]["display_name"] for node in under] == ["01号三级网格", "世纪联华专属网格"]
    micro = console.get(f"{STAFF}/tree", {"parent_id": str(cast.id("g9"))}).json()
    assert [node["grid"]["display_name"] for node in micro] == ["09号三级网格05号微网格", "09号三级网格06号微网格"]


def test_a_page_of_the_tree_costs_few_statements(
    cast: Cast, console: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    console.get(f"{STAFF}/tree")
    with django_assert_max_num_queries(4):
        console.get(f"{STAFF}/tree", {"parent_id": str(cast.id("g9"))})


def test_a_grids_page(cast: Cast, console: Client) -> None:
    yard = Courtyard.objects.create(name="甲院", grid=cast.grids["yihe"])
    Building.objects.create(courtyard=yard, name="1号楼", micro_grid=cast.grids["m1"])
    division = AdministrativeDivision.objects.create(code="410102001004", name="伊河路", level="village", source="甲")
    DivisionGrid.objects.create(division=division, grid=cast.grids["yihe"])
    page = console.get(f"{STAFF}/grids/{cast.id('yihe')}").json()
    assert page["lineage"]["full_name"] == "林山寨街道伊河路社区"
    assert page["figures"] == {"grid": 2, "micro": 3, "courtyard": 1, "building": 1, "entrance": 0, "place": 0}
    assert page["square_metres"] == pytest.approx(121_860, rel=0.002)
    assert page["centre"] == pytest.approx([113.603, 34.751], abs=1e-5)
    assert [have["name"] for have in page["six_haves"]] == [
        "一张网格地图", "一处活动阵地", "一项联系群众机制", "一块信息公示", "一套奖惩制度", "一年活动计划",
    ]  # fmt: skip
    assert {have["is_met"] for have in page["six_haves"]} == {None}
    assert page["divisions"] == [{"code": "410102001004", "name": "伊河路", "source": "甲"}]
    mall = console.get(f"{STAFF}/grids/{cast.id('mall')}").json()
    assert [(m["name"], m["is_lead"]) for m in mall["managers"]] == [("桐福社区", True), ("城开社区", False)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("伊河路社区09号三级网格05号微网格", ["林山寨街道伊河路社区09号三级网格05号微网格"]),
        ("伊河路 9-5", ["林山寨街道伊河路社区09号三级网格05号微网格"]),
        ("林山寨街道伊河路社区9号5号", ["林山寨街道伊河路社区09号三级网格05号微网格"]),
        ("410102-001-004-09", [
            "林山寨街道伊河路社区09号三级网格", "林山寨街道伊河路社区09号三级网格05号微网格",
            "林山寨街道伊河路社区09号三级网格06号微网格",
        ]),
        ("1号网格", ["桐柏路街道桐福社区01号三级网格", "桐柏路街道城开社区01号三级网格"]),
        ("桐福社区1号微网格", ["桐柏路街道桐福社区01号三级网格01号微网格"]),
        ("世纪联华", ["桐柏路街道桐福社区世纪联华专属网格"]),
        ("林山寨", ["林山寨街道"]),
        ("无此网格", []),
        ("桐福社区9-5", []),
    ],
)  # fmt: skip
def test_search(cast: Cast, console: Client, text: str, names: list[str]) -> None:
    found = console.get(f"{STAFF}/search", {"text": text}).json()
    assert [line["full_name"] for line in found] == names


def test_the_map_of_a_level_in_a_window(cast: Cast, console: Client) -> None:
    window = {"level": "micro", "bbox": "113.6005,34.7505,113.6025,34.7515"}
    answer = console.get(f"{STAFF}/boundaries", window)
    assert (answer.status_code, answer["Content-Type"], answer["Vary"]) == (200, "application/json", "Accept-Encoding")
    found = answer.json()
    assert (found["type"], found["is_truncated"]) == ("FeatureCollection", False)
    assert sorted(f["properties"]["code"] for f in found["features"]) == [
        "410102-001-004-09-05", "410102-001-004-09-06",
    ]  # fmt: skip
    first = next(f for f in found["features"] if f["id"] == str(cast.id("m1")))
    assert first["properties"]["name"] == "09号三级网格05号微网格"
    assert sorted(first["geometry"]["coordinates"][0][:4]) == [
        [113.6, 34.75], [113.6, 34.752], [113.602, 34.75], [113.602, 34.752],
    ]  # fmt: skip


def test_the_map_speaks_the_system_asked_for(cast: Cast, console: Client) -> None:
    west, south = from_wgs84(113.6005, 34.7505, "gcj02")
    east, north = from_wgs84(113.6015, 34.7515, "gcj02")
    window = {"level": "micro", "bbox": f"{west},{south},{east},{north}", "system": "gcj02"}
    (only,) = console.get(f"{STAFF}/boundaries", window).json()["features"]
    corners = {tuple(corner) for corner in only["geometry"]["coordinates"][0]}
    assert tuple(round(value, 6) for value in from_wgs84(113.6, 34.75, "gcj02")) in corners


def test_the_map_of_an_earlier_day(cast: Cast, console: Client) -> None:
    yesterday = today() - timedelta(days=1)
    window = {"level": "micro", "bbox": "113.5,34.7,113.7,34.8"}
    assert len(console.get(f"{STAFF}/boundaries", {**window, "on": str(today())}).json()["features"]) == 5
    assert console.get(f"{STAFF}/boundaries", {**window, "on": str(yesterday)}).json()["features"] == []


def test_a_large_map_is_zipped_for_those_who_take_it(cast: Cast, console: Client) -> None:
    window = {"level": "micro", "bbox": "113.5,34.7,113.7,34.8"}
    zipped = console.get(f"{STAFF}/boundaries", window, headers={"Accept-Encoding": "gzip, br"})
    assert zipped["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(zipped.content)) == console.get(f"{STAFF}/boundaries", window).json()


@pytest.mark.parametrize("bbox", ["", "1,2,3", "a,b,c,d", "2,1,1,2", "nan,0,1,1", "-999,0,1,1"])
def test_a_window_that_is_none_is_refused(cast: Cast, console: Client, bbox: str) -> None:
    answer = console.get(f"{STAFF}/boundaries", {"level": "micro", "bbox": bbox})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


def test_staff_locate_a_point(cast: Cast, console: Client) -> None:
    lon, lat = from_wgs84(113.6079, 34.751, "bd09")
    found = console.get(f"{STAFF}/locate", {"lon": lon, "lat": lat, "system": "bd09"}).json()
    assert (found["leaf_id"], found["beneath"]["leaf_id"]) == (str(cast.id("mall")), str(cast.id("m4")))
    assert (found["is_outside"], len(found["nearby"])) == (False, 3)
    assert console.get(f"{STAFF}/locate", {"lon": 200, "lat": 0}).status_code == 422
    assert console.get(f"{STAFF}/locate", {"lon": "nan", "lat": 0}).status_code == 422


def test_a_resident_is_asked_near_a_border(cast: Cast) -> None:
    phone = Client(headers=headers("resident"))
    lon, lat = from_wgs84(113.601, 34.751, "gcj02")
    sure = phone.get("/api/resident/grid/locate", {"lon": lon, "lat": lat}).json()
    assert (sure["grid"]["display_name"], sure["choices"]) == ("09号三级网格05号微网格", [])
    lon, lat = from_wgs84(113.60195, 34.751, "gcj02")
    asked = phone.get("/api/resident/grid/locate", {"lon": lon, "lat": lat}).json()
    assert asked["is_near_border"]
    assert [choice["id"] for choice in asked["choices"]] == [str(cast.id("m1")), str(cast.id("m2"))]
    away = phone.get("/api/resident/grid/locate", {"lon": 100, "lat": 30}).json()
    assert away == {"grid": None, "choices": [], "is_near_border": False, "is_outside": True}


def test_a_resident_finds_the_grid_of_an_address(cast: Cast) -> None:
    yard = Courtyard.objects.create(name="百花里", grid=cast.grids["yihe"])
    Building.objects.create(courtyard=yard, name="1号楼", micro_grid=cast.grids["m1"])
    phone = Client(headers=headers("resident"))
    found = phone.get("/api/resident/grid/places", {"text": "百花里1号楼漏水"}).json()
    assert [(place["name"], place["grid"]["id"]) for place in found] == [("百花里1号楼", str(cast.id("m1")))]
    assert found[0]["grid"]["display_name"] == "09号三级网格05号微网格"
    assert phone.get("/api/resident/grid/places", {"text": "没有这个地方"}).json() == []


def test_the_notice_is_for_everybody(cast: Cast, console: Client) -> None:
    notice = {"range_text": "伊河路以北", "activity_place": "小微议事厅", "supervising_phone": "0371-12345"}
    assert send(console, "PUT", f"/grids/{cast.id('g9')}/notice", notice).status_code == 200
    have = {"found": {"map": {"is_met": True, "note": "上墙", "attachment_ids": []}}}
    page = send(console, "PUT", f"/grids/{cast.id('g9')}/six-haves", have).json()
    assert (page["six_haves"][0]["is_met"], page["six_haves"][0]["checked_by_name"]) == (True, "planner")
    public = Client().get("/api/open/grid/grids/410102-001-004-09").json()
    assert {name: public[name] for name in notice} == notice
    assert (public["full_name"], public["six_haves"][0]["is_met"]) == ("林山寨街道伊河路社区09号三级网格", True)
    assert Client().get("/api/open/grid/grids/nowhere").json()["code"] == "grid_unknown"


def test_a_proposal_goes_its_way(cast: Cast, console: Client) -> None:
    body = {
        "grid_id": str(cast.id("m1")),
        "plan": {"kind": "split", "parts": [{"area": box(113.600, 113.601)}, {"area": box(113.601, 113.602)}]},
        "reason": "户数超过七十户",
        "effective_on": str(today()),
    }
    key = {"Idempotency-Key": "split-1"}
    made = send(console, "POST", "/changes", body, **key)
    assert made.status_code == 201
    change = made.json()["change"]
    assert (change["status"], change["actions"]) == ("proposed", ["withdraw"])
    again = send(console, "POST", "/changes", body, **key)
    assert (again.status_code, again.json()["change"]["id"]) == (201, change["id"])
    approver = Client(headers=headers("approver"))
    (listed,) = approver.get(f"{STAFF}/changes", {"status": "proposed"}).json()["items"]
    assert (listed["grid_name"], listed["actions"]) == (
        "林山寨街道伊河路社区09号三级网格05号微网格", ["approve", "reject", "withdraw"],
    )  # fmt: skip
    applied = send(approver, "POST", f"/changes/{change['id']}/approve", {"note": "同意"}).json()
    assert (applied["change"]["status"], applied["plan"]["kind"], applied["findings"]) == ("applied", "split", [])
    page = console.get(f"{STAFF}/grids/{cast.id('m1')}").json()
    assert (page["is_active"], [card["number"] for card in page["successors"]]) == (False, [7, 8])
    versions = console.get(f"{STAFF}/grids/{cast.id('m1')}/boundaries").json()
    assert [(version["version"], version["valid_to"]) for version in versions] == [(1, str(today()))]


@pytest.mark.parametrize(
    ("plan", "status", "code"),
    [
        ({"kind": "boundary", "area": box(113.599, 113.602)}, 422, "grid_plan_unusable"),
        ({"kind": "boundary", "area": {"type": "Polygon"}}, 422, "grid_polygon_unusable"),
        ({"kind": "dissolve"}, 422, "malformed"),
        ({"kind": "split", "parts": []}, 422, "malformed"),
    ],
)
def test_plans_that_cannot_be_are_refused(cast: Cast, console: Client, plan: object, status: int, code: str) -> None:
    body = {"grid_id": str(cast.id("m1")), "plan": plan, "reason": "因", "effective_on": str(today())}
    answer = send(console, "POST", "/changes", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_an_upload_is_answered_by_its_report(cast: Cast) -> None:
    approver = Client(headers=headers("approver"))
    features = [
        feature("410102-001-004-10-01", "micro", "410102-001-004-10", 1, "", box(113.604, 113.605)),
        feature("410102-001-004-10-02", "micro", "410102-001-004-10", 2, "", box(113.605, 113.6061)),
    ]
    form = {"form": "geojson", "reason": "调整"}
    tried = approver.post(f"{STAFF}/imports/grids", {**form, "upload": file_of(upload_of(features))}).json()
    assert (tried["rows"], tried["new"], tried["changed"], tried["is_saved"]) == (2, 0, 1, False)
    assert [(p["line"], p["fault"], p["is_error"], p["square_metres"]) for p in tried["problems"]] == [
        (2, "outside_parent", True, pytest.approx(2_031, abs=10)),
        (2, "overlap", True, pytest.approx(2_031, abs=10)),
    ]
    assert tried["faults"] == {"outside_parent": 1, "overlap": 1}
    choices = {**form, "dry_run": "false", "leave_out_bad": "true", "upload": file_of(upload_of(features))}
    assert approver.post(f"{STAFF}/imports/grids", choices).json()["is_saved"]
    assert GridBoundary.objects.filter(grid=cast.id("m3")).count() == 2
    bad = approver.post(f"{STAFF}/imports/grids", {**form, "upload": file_of(b"{")})
    assert (bad.status_code, bad.json()["code"]) == (422, "grid_upload_unreadable")


def file_of(content: bytes) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile("upload", content)


def test_addresses_and_divisions_are_uploaded_and_found(cast: Cast, console: Client) -> None:
    table = "kind,name,grid_code\n楼院,工人路19号院,410102-001-004\n".encode()
    report = console.post(f"{STAFF}/imports/addresses", {"upload": file_of(table), "dry_run": "false"}).json()
    assert (report["new"], report["is_saved"]) == (1, True)
    (found,) = console.get(f"{STAFF}/addresses", {"text": "工人路19号院停水"}).json()
    assert (found["name"], found["grid_id"]) == ("工人路19号院", str(cast.id("yihe")))
    approver = Client(headers=headers("approver"))
    table = "code,name,level,source,grid_codes\n410102001004,伊河路,village,甲,410102-001-004\n".encode()
    assert approver.post(f"{STAFF}/imports/divisions", {"upload": file_of(table), "dry_run": "false"}).json()[
        "is_saved"
    ]
    (division,) = console.get(f"{STAFF}/divisions", {"text": "伊河"}).json()["items"]
    assert division["grids"] == [{"id": str(cast.id("yihe")), "name": "林山寨街道伊河路社区"}]


def test_managers_and_duties_of_an_exclusive_grid(cast: Cast) -> None:
    approver = Client(headers=headers("approver"))
    body = {"lead_id": str(cast.id("chengkai")), "other_ids": [str(cast.id("tongfu"))]}
    page = send(approver, "PUT", f"/grids/{cast.id('mall')}/managers", body).json()
    assert [manager["name"] for manager in page["managers"]] == ["城开社区", "桐福社区"]
    duties = {"duties": [{"name": "食品安全", "note": ""}, {"name": "商品质量", "note": "每周"}]}
    assert send(approver, "PUT", f"/grids/{cast.id('mall')}/duties", duties).json()["duties"] == duties["duties"]
    body["other_ids"] = [str(cast.id("chengkai"))]
    assert send(approver, "PUT", f"/grids/{cast.id('mall')}/managers", body).json()["code"] == "grid_one_lead_needed"


def test_holes_in_responsibility_are_listed(cast: Cast, console: Client) -> None:
    yard = Courtyard.objects.create(name="甲院", grid=cast.grids["yihe"])
    Building.objects.create(courtyard=yard, name="1号楼")
    found = console.get(f"{STAFF}/grids/{cast.id('lin')}/faults").json()
    assert (found["areas"], found["building_count"], found["buildings"][0]["name"]) == ([], 1, "甲院1号楼")
    assert console.get(f"{STAFF}/grids/{cast.id('district')}/faults").status_code == 422


def test_words_are_data(cast: Cast, console: Client) -> None:
    words = console.get(f"{STAFF}/words").json()
    assert (words["levels"]["micro"], words["exclusive_kinds"]["park"], words["change_kinds"]["split"]) == (
        "微网格", "园区", "拆分",
    )  # fmt: skip
