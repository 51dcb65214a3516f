"""As a phone and a console call it: over HTTP, with tokens, retries and refusals."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pydantic import TypeAdapter
from pytest_django import Settings

from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.maps import CaseMap
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.kernel.history import entries_of
from yuandian.kernel.masking import mask_phone

STAFF = "/api/staff/cases"
MINE = "/api/resident/cases"


class Phone:
    """A client that is signed in as somebody."""

    def __init__(self, cast: Cast, name: str) -> None:
        self._client = Client(headers=cast.headers[name])

    def post(self, url: str, body: object = None, **headers: str) -> Any:
        """The status and the JSON of a POST."""
        answer = self._client.post(url, body or {}, content_type="application/json", headers=headers)
        return answer.status_code, answer.json()

    def put(self, url: str, body: object) -> Any:
        """The status and the JSON of a PUT."""
        answer = self._client.put(url, body, content_type="application/json")
        return answer.status_code, answer.json()

    def get(self, url: str, **query: object) -> Any:
        """The status and the JSON of a GET."""
        answer = self._client.get(url, query)
        return answer.status_code, answer.json()


def reported(phone: Phone, **more: object) -> dict[str, Any]:
    longitude, latitude = point_in(1)
    body = {"description": "百花里围墙倾斜", "longitude": longitude, "latitude": latitude, "coordinate_system": "wgs84"}
    status, answer = phone.post(MINE, {**body, **more})
    assert status == 200, answer
    return dict(answer)


def test_the_whole_loop_over_http(cast: Cast) -> None:
    resident, worker, lead = Phone(cast, "resident"), Phone(cast, "worker"), Phone(cast, "lead")
    opened = reported(resident)
    assert (opened["status"], opened["holder"], opened["category"]) == ("dispatched", "专职网格员 赵worker", "危墙")
    case = f"{STAFF}/{opened['id']}"
    assert worker.get(f"{STAFF}/work")[1]["items"][0]["number"] == opened["number"]
    assert worker.post(f"{case}/sign")[1]["status"] == "signed"
    at = {"longitude": point_in(1)[0], "latitude": point_in(1)[1], "coordinate_system": "wgs84"}
    assert worker.post(f"{case}/arrive", at)[1]["status"] == "arrived"
    work = {"account": "已加固", "root_cause": "wear", "no_picture_reason": "夜间"}
    assert worker.post(f"{case}/handle", work)[1]["status"] == "handled"
    assert lead.post(f"{case}/check")[1]["status"] == "checked"
    assert lead.post(f"{case}/close")[0] == 409
    assert lead.post(f"{case}/reply", {"text": "已加固，谢谢"})[1]["status"] == "replied"
    status, mine = resident.get(f"{MINE}/{opened['id']}")
    assert (status, mine["reply"], mine["actions"]) == (200, "已加固，谢谢", ["rate", "reopen", "add_material"])
    assert [step["words"] for step in mine["timeline"]][:2] == ["已收到您反映的问题", "已派给责任人"]
    verdict = {"is_solved": True, "is_satisfied": True, "stars": 5}
    assert resident.post(f"{MINE}/{opened['id']}/rate", verdict)[1]["status"] == "followed_up"
    assert lead.post(f"{case}/close")[1]["status"] == "closed"
    status, page = lead.get(case)
    assert (status, page["outcome"], len(page["history"])) == (200, "solved", 9)
    assert page["reports"][0]["phone"] == mask_phone(cast.accounts["resident"].phone)


def test_the_guess_shown_is_the_category_that_the_case_gets(cast: Cast) -> None:
    resident = Phone(cast, "resident")
    text = "百花里围墙倾斜"
    status, guess = resident.post(f"{MINE}/guess", {"text": text})
    assert (status, guess["category"]["name"], guess["words"]) == (200, "危墙", ["围墙倾斜"])
    assert reported(resident, description=text)["category"] == guess["category"]["name"]
    assert resident.post(f"{MINE}/guess", {"text": "这里有点事"})[1] == {"category": None, "words": []}


def test_a_retried_report_and_a_retried_step_are_done_once(cast: Cast) -> None:
    resident, worker = Phone(cast, "resident"), Phone(cast, "worker")
    key = {"Idempotency-Key": str(uuid4())}
    body = {
        "description": "路灯不亮",
        "longitude": point_in(1)[0],
        "latitude": point_in(1)[1],
        "coordinate_system": "wgs84",
    }
    first, second = resident.post(MINE, body, **key), resident.post(MINE, body, **key)
    assert first[1]["id"] == second[1]["id"]
    assert (first[1]["is_new"], second[1]["is_new"]) == (True, False)
    case = f"{STAFF}/{first[1]['id']}"
    step = {"Idempotency-Key": "sign-1"}
    assert worker.post(f"{case}/sign", **step) == worker.post(f"{case}/sign", **step)
    assert worker.post(f"{case}/arrive", **step)[1]["code"] == "idempotency_key_reused"
    assert Case.objects.count() == 1
    assert len(entries_of(Case.objects.get())) == 3


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"description": ""}, "case_nothing_said"),
        ({"description": "x" * 5001}, "malformed"),
        ({"description": "x", "longitude": 200, "latitude": 1}, "malformed"),
        ({"description": "x", "longitude": 113.6}, "case_point_impossible"),
        ({"description": "x\u0000y"}, "malformed"),
        ({"description": "x", "category_id": str(uuid4())}, "category_unknown"),
        ({"description": "x", "file_ids": [str(uuid4())]}, "file_unknown"),
    ],
)
def test_bad_reports_say_what_is_wrong_and_write_nothing(cast: Cast, body: dict[str, object], code: str) -> None:
    status, answer = Phone(cast, "resident").post(MINE, body)
    assert (status, answer["code"]) == (404 if code == "file_unknown" else 422, code)
    assert not Case.objects.exists()


def test_who_is_not_signed_in_or_not_staff_stays_outside(cast: Cast) -> None:
    assert Client().get(STAFF).status_code == 401
    assert Client(headers={"Authorization": "Bearer nonsense"}).get(STAFF).status_code == 401
    status, answer = Phone(cast, "resident").get(STAFF)
    assert (status, answer["code"]) == (403, "staff_only")


def test_unmasking_needs_a_reason_and_is_on_record(cast: Cast) -> None:
    lead = Phone(cast, "lead")
    status, entered = lead.post(
        STAFF,
        {"channel": "phone", "description": "路灯不亮", "reporter_name": "王小二", "reporter_phone": "19900005678",
         "longitude": point_in(1)[0], "latitude": point_in(1)[1]},
    )  # fmt: skip
    assert status == 200
    page = lead.get(f"{STAFF}/{entered['id']}")[1]
    assert (page["reports"][0]["name"], page["reports"][0]["phone"]) == ("王**", "199****5678")
    unmask = f"{STAFF}/reports/{page['reports'][0]['id']}/unmask"
    assert lead.post(unmask, {"reason": " "})[1]["code"] == "case_reason_missing"
    assert lead.post(unmask, {"reason": "回访"})[1] == {"name": "王小二", "phone": "19900005678"}
    last = lead.get(f"{STAFF}/{entered['id']}")[1]["history"][-1]
    assert (last["action"], last["details"]["reason"]) == (CaseRecord.UNMASK, "回访")
    assert Phone(cast, "viewer").post(unmask, {"reason": "看看"})[0] == 403


def test_statements_stay_few(cast: Cast, settings: Settings) -> None:
    settings.CASE_REPORTS = (10, 30)
    resident, worker = Phone(cast, "resident"), Phone(cast, "worker")
    opened = reported(resident)
    for _ in range(3):
        reported(resident)
    body = {
        "description": "路灯不亮",
        "longitude": point_in(1)[0],
        "latitude": point_in(1)[1],
        "coordinate_system": "wgs84",
    }
    with CaptureQueriesContext(connection) as submitting:
        resident.post(MINE, body, **{"Idempotency-Key": "few"})
    assert len(_real(submitting)) <= 3  # who it is, who looks after the place, and the rows
    with CaptureQueriesContext(connection) as listing:
        assert len(worker.get(STAFF, order="due")[1]["items"]) == 5
    assert len(_real(listing)) <= 6
    with CaptureQueriesContext(connection) as stepping:
        worker.post(f"{STAFF}/{opened['id']}/sign", **{"Idempotency-Key": "few-2"})
    assert len(_real(stepping)) <= 10


def _real(captured: CaptureQueriesContext) -> list[str]:
    """Without savepoints, and without asking for the revision of the grids, which a serving process is told."""
    asides = ("SAVEPOINT", "RELEASE", "SELECT COALESCE(NULLIF(pending")
    return [q["sql"] for q in captured.captured_queries if not q["sql"].startswith(asides)]


def test_a_neighbour_joins_and_is_answered_too(cast: Cast) -> None:
    resident, neighbour = Phone(cast, "resident"), Phone(cast, "neighbour")
    opened = reported(resident)
    here = {"longitude": point_in(1)[0], "latitude": point_in(1)[1], "coordinate_system": "wgs84"}
    assert neighbour.post(f"{MINE}/{opened['id']}/join", {"text": "我家也看到了", **here})[0] == 200
    assert Report.objects.filter(case_id=opened["id"]).count() == 2
    mine = neighbour.get(f"{MINE}/{opened['id']}")[1]
    assert mine["description"] == "我家也看到了"
    assert [row["id"] for row in neighbour.get(MINE)[1]["items"]] == [opened["id"]]


def test_the_map_is_sent_as_its_schema_says(cast: Cast) -> None:
    opened = reported(Phone(cast, "resident"))
    box = {"west": 113, "south": 34, "east": 114, "north": 35}
    status, answer = Phone(cast, "viewer").get(f"{STAFF}/map", **box)
    assert (status, [pin["id"] for pin in answer["pins"]]) == (200, [opened["id"]])
    shape = TypeAdapter(CaseMap)
    assert shape.dump_python(shape.validate_python(answer), mode="json") == answer
