"""As the console and the city's system call it."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.utils import override_settings

from yuandian.foundation.imports import tasks
from yuandian.foundation.people.models import Post
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.tests.cast import Cast, point_in
from yuandian.governance.intake.models import Source, StatusReport
from yuandian.governance.intake.services.sources import SourceParticulars, change_source, renew_secret
from yuandian.governance.intake.tests.test_services import imported
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.models import UsedNonce
from yuandian.kernel.signed import Algorithm, headers_for
from yuandian.kernel.tests.sheet_makers import HEADINGS, cells_of, row, workbook

STAFF = "/api/staff/intake"
IMPORTS = "/api/staff/imports"
SYSTEM = system_actor("test")


def url_of(path: str) -> str:
    """Imports stand in a module of their own."""
    return IMPORTS + path.removeprefix("/imports") if path.startswith("/imports") else STAFF + path


class Console:
    """A browser in which somebody is signed in."""

    def __init__(self, cast: Cast, name: str) -> None:
        self.client = Client(headers=cast.headers[name])

    def send(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Status and JSON of a request."""
        answer = self.client.generic(
            method, url_of(path), "" if body is None else json.dumps(body), content_type="application/json"
        )
        return answer.status_code, json.loads(answer.content or "null")

    def upload(self, source: Source, content: bytes, name: str = "工单.xlsx") -> tuple[int, Any]:
        """Status and JSON of an upload."""
        file = SimpleUploadedFile(name, content)
        answer = self.client.post(IMPORTS, {"file": file, "kind": "orders", "of_id": str(source.id)})
        return answer.status_code, answer.json()


class City:
    """The program of the city's hotline."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.secret = renew_secret(SYSTEM, source.id).secret
        self.client = Client()

    def signed(
        self, body: bytes, *, nonce: str | None = None, late: int = 0, secret: str | None = None
    ) -> dict[str, str]:
        """The headers that sign `body`, `late` seconds ago."""
        timestamp = int(clock.now().timestamp()) - late
        return headers_for(secret or self.secret, Algorithm.SM3, timestamp, nonce or uuid4().hex, body)

    def hand_in(self, *orders: Any, source: str = "12345", **signing: Any) -> tuple[int, Any]:
        """Status and JSON of handing in orders."""
        body = json.dumps({"orders": orders}, ensure_ascii=False).encode()
        return self.send(body, self.signed(body, **signing), source)

    def send(self, body: bytes, headers: dict[str, str], source: str = "12345") -> tuple[int, Any]:
        """Status and JSON of a raw request."""
        url = f"/api/open/intake/sources/{source}/cases"
        answer = self.client.generic("POST", url, body, content_type="application/json", headers=headers)
        return answer.status_code, answer.json()

    def ask(self, number: str) -> tuple[int, Any]:
        """Status and JSON of asking after an order."""
        url = f"/api/open/intake/sources/12345/cases/{number}"
        answer = self.client.get(url, headers=self.signed(b""))
        return answer.status_code, answer.json()


@pytest.fixture
def city(hotline: Source) -> City:
    """The city's program with a fresh secret."""
    return City(hotline)


def order(number: str, **more: Any) -> dict[str, Any]:
    longitude, latitude = point_in(1)
    return {
        "number": number, "description": "路灯不亮", "longitude": longitude, "latitude": latitude,
        "reporter": {"name": "李桂兰", "phone": "13800001111"}, "due_at": "2026-11-25T18:00:00+08:00", **more,
    }  # fmt: skip


class TestImport:
    def test_from_the_upload_to_the_corrected_file(self, cast: Cast, hotline: Source) -> None:
        console = Console(cast, "operator")
        status, run = console.upload(hotline, workbook([row("HX1"), row(""), row("HX3", "围墙倾斜")], title="工单"))
        assert (status, run["state"], run["headings"], run["rows_expected"]) == (201, "uploaded", HEADINGS, 3)
        path = f"/imports/{run['id']}"
        status, preview = console.send("POST", f"{path}/preview", {})
        assert (status, preview["looked_at"], preview["outcomes"]) == (200, 3, {"new": 2, "bad": 1})
        assert [shown["cells"].get("category") for shown in preview["rows"]] == ["路灯", None, "危墙"]
        assert preview["rows"][1]["faults"] == [{"column": "工单编号", "fault": "missing", "text": "", "detail": ""}]
        status, profile = console.send(
            "POST", f"/sources/{hotline.id}/profiles", {"name": "周报", "content": preview["profile"]}
        )
        assert status == 201
        status, started = console.send(
            "POST", f"{path}/start", {"profile": profile["content"], "name": profile["name"]}
        )
        assert (status, started["state"], started["profile_name"]) == (202, "waiting", "周报")
        tasks.run_import(run["id"])
        _, done = console.send("GET", path)
        assert (done["state"], done["added"], done["bad"], done["rows_read"]) == ("done", 2, 1, 3)
        assert (done["is_mine"], done["has_originals"]) == (True, True)
        _, bad = console.send("GET", f"{path}/bad-rows")
        assert bad == {
            "items": [{"line": 4, "faults": [{"column": "工单编号", "fault": "missing", "text": "", "detail": ""}]}],
            "next": None, "total": None,
        }  # fmt: skip
        file = console.client.get(f"{url_of(path)}/bad-rows/file")
        assert file["Content-Disposition"].startswith("attachment; filename*=UTF-8''")
        assert file["Cache-Control"] == "no-store"
        assert cells_of(file.content)[1][2] == "路灯不亮"
        as_text = console.client.get(f"{url_of(path)}/bad-rows/file", {"form": "csv"})
        assert as_text.content.decode("utf-8-sig").splitlines()[0] == ",".join([*HEADINGS, "原因"])

    def test_what_came_differently_is_listed(self, cast: Cast, hotline: Source) -> None:
        console = Console(cast, "operator")
        for due in ("2026-11-25", "2026-11-27"):
            _, run = console.upload(hotline, workbook([row("HX1", 办理时限=due)]))
            console.send("POST", f"/imports/{run['id']}/start", {"profile": plain_profile()})
            tasks.run_import(run["id"])
        _, changed = console.send("GET", f"/imports/{run['id']}/changed-rows")
        case = Case.objects.get()
        assert changed["items"] == [{"line": 2, "label": "HX1", "subject_id": str(case.id), "fields": {"due_at": True}}]

    def test_lists_and_cancelling(self, cast: Cast, hotline: Source) -> None:
        console = Console(cast, "operator")
        runs = [console.upload(hotline, workbook([row("HX1")]))[1] for _ in range(3)]
        _, first = console.send("GET", "/imports?limit=2&kind=orders")
        assert [run["id"] for run in first["items"]] == [runs[2]["id"], runs[1]["id"]]
        _, second = console.send("GET", f"/imports?limit=2&after={first['next']}")
        assert [run["id"] for run in second["items"]] == [runs[0]["id"]]
        assert console.send("POST", f"/imports/{runs[0]['id']}/cancel")[1]["state"] == "cancelled"
        status, refusal = console.send("POST", f"/imports/{runs[0]['id']}/start", {"profile": plain_profile()})
        assert (status, refusal["code"]) == (409, "step_not_possible")

    @pytest.mark.parametrize(
        ("content", "status", "code"),
        [(b"", 422, "sheet_unreadable"), (b"\xd0\xcf\x11\xe0", 422, "sheet_unreadable")],
    )
    def test_files_that_are_none(self, cast: Cast, hotline: Source, content: bytes, status: int, code: str) -> None:
        answered, refusal = Console(cast, "operator").upload(hotline, content)
        assert (answered, refusal["code"]) == (status, code)

    @pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=" + "x" * 300])
    def test_a_form_that_is_none(self, cast: Cast, kind: str) -> None:
        console = Console(cast, "operator")
        answer = console.client.generic("POST", IMPORTS, b"x", content_type=kind)
        assert (answer.status_code, answer.json()["code"]) == (422, "malformed")

    def test_profiles_that_cannot_be_used(self, cast: Cast, hotline: Source) -> None:
        console = Console(cast, "operator")
        _, run = console.upload(hotline, workbook([row("HX1")]))
        lacking = {"columns": [{"column": "工单编号", "field": "number"}]}
        status, refusal = console.send("POST", f"/imports/{run['id']}/start", {"profile": lacking})
        assert (status, refusal["code"]) == (422, "profile_incomplete")
        assert refusal["facts"] == {"reasons": [{"field": "description", "reason": "field_missing"}]}
        strange = {"columns": [*plain_profile()["columns"], {"column": "没有", "field": "address"}]}
        status, refusal = console.send("POST", f"/imports/{run['id']}/start", {"profile": strange})
        assert (status, refusal["code"], refusal["facts"]) == (422, "profile_does_not_fit", {"missing": ["没有"]})
        unknown = {**plain_profile(), "fixed": {"category": "no_such"}}
        status, refusal = console.send("POST", f"/imports/{run['id']}/start", {"profile": unknown})
        assert (status, refusal["code"]) == (422, "category_unknown")


def plain_profile() -> dict[str, Any]:
    pairs = (("工单编号", "number"), ("诉求内容", "description"), ("办理时限", "due_at"), ("经度", "longitude"),
             ("纬度", "latitude"))  # fmt: skip
    return {"columns": [{"column": column, "field": field} for column, field in pairs]}


class TestSources:
    def test_a_source_from_nothing_to_its_secret(self, cast: Cast) -> None:
        console = Console(cast, "administrator")
        wanted = {"code": "letters", "name": "群众来信", "channel": "hotline", "aliases": ["来信"]}
        status, source = console.send("POST", "/sources", wanted)
        assert (status, source["has_secret"], source["callback_mode"]) == (201, False, "none")
        _, answer = console.send("POST", f"/sources/{source['id']}/secret")
        assert len(answer["secret"]) >= 40
        calling = {**wanted, "callback_mode": "http", "callback_url": "https://city.example/callback"}
        status, changed = console.send("PUT", f"/sources/{source['id']}", calling)
        assert (status, changed["callback_mode"], changed["has_secret"]) == (200, "http", True)
        _, listed = console.send("GET", "/sources")
        assert answer["secret"] not in json.dumps(listed)

    def test_what_a_column_can_mean(self, cast: Cast) -> None:
        _, (kind,) = Console(cast, "operator").send("GET", "/imports/kinds")
        assert (kind["code"], kind["belongs_to"], kind["has_template"]) == ("orders", "source", False)
        needed = [meaning["field"] for meaning in kind["columns"] if meaning["is_needed"]]
        assert needed == ["number", "description"]


class TestMovingIn:
    def test_each_step_says_what_is_there_and_what_is_missing(self, cast: Cast, hotline: Source) -> None:
        _, steps = Console(cast, "administrator").send("GET", "/imports/moving-in")
        found = {step["code"]: step for step in steps}
        assert list(found) == [
            "grids", "addresses", "organisations", "staff", "households", "deadlines", "sources", "first_case",
        ]  # fmt: skip
        assert found["first_case"]["missing"] == ["first_case"]
        assert found["households"]["kinds"] == ["households", "party_members"]
        assert found["sources"]["kinds"] == []  # orders need a source: they have a page of their own
        imported(cast.actor("operator"), hotline, workbook([row("HX1")]))
        _, steps = Console(cast, "administrator").send("GET", "/imports/moving-in")
        assert steps[-1] == {
            "code": "first_case", "figures": {"cases": 1, "held": 1}, "missing": [], "kinds": [], "is_done": True,
        }  # fmt: skip
        workers = next(step for step in steps if step["code"] == "staff")["figures"]["workers"]
        assert workers == Post.objects.filter(role__responsible_level="worker").count()


class TestTheOpenDoor:
    def test_orders_are_taken_and_each_is_answered(self, cast: Cast, city: City) -> None:
        status, answer = city.hand_in(order("HX1"), {"number": "HX2"}, order("HX3", category_code="no_such"))
        assert status == 200
        first, second, third = answer["orders"]
        case = Case.objects.get(external_number="HX1")
        assert first == {
            "position": 0, "number": "HX1", "result": "opened", "case_number": case.number, "status": "dispatched",
            "changed": {}, "code": None, "detail": None, "facts": {},
        }  # fmt: skip
        assert (second["result"], second["code"], second["number"]) == ("refused", "order_wrong", "HX2")
        assert (third["result"], third["code"]) == ("refused", "category_unknown")
        assert Report.objects.get(case=case).phone == "13800001111"
        assert Case.objects.count() == 1

    def test_sending_again_changes_nothing_but_what_the_city_decides(self, cast: Cast, city: City) -> None:
        city.hand_in(order("HX1"))
        _, again = city.hand_in(order("HX1"))
        assert (again["orders"][0]["result"], again["orders"][0]["changed"]) == ("known", {})
        later = order("HX1", due_at="2026-11-28T18:00:00+08:00", follow_up={"result": "已解决", "is_solved": True})
        _, changed = city.hand_in(later)
        assert changed["orders"][0]["changed"] == {"due_at": True, "follow_up": True}
        assert Case.objects.get().external["follow_up"]["is_solved"] is True

    def test_digital_urban_management(self, cast: Cast, city: City) -> None:
        urban = Source.objects.get(code="urban")
        secret = renew_secret(SYSTEM, urban.id).secret
        found = {**order("CG1", description="井盖破损"), "category": "公用设施/路灯", "pictures": ["https://a/1.jpg"],
                 "urban": {"class": "component", "code": "0101", "component": "410102010101"}}  # fmt: skip
        del found["reporter"]
        _, answer = city.hand_in(found, source="urban", secret=secret)
        assert answer["orders"][0]["result"] == "opened"
        case = Case.objects.get()
        assert (case.channel, case.category_id) == ("urban_management", cast.categories["light"].id)
        assert case.external["urban"] == {"class": "component", "code": "0101", "component": "410102010101"}
        assert case.external["pictures"] == ["https://a/1.jpg"]
        assert Report.objects.count() == 0

    def test_asking_after_an_order(self, cast: Cast, city: City) -> None:
        city.hand_in(order("HX1"))
        status, answer = city.ask("HX1")
        assert (status, answer["status"], answer["reply"]) == (200, "dispatched", None)
        assert city.ask("HX2")[0] == 404

    def test_who_signs_wrongly_is_not_let_in(self, cast: Cast, city: City, hotline: Source) -> None:
        refused = {
            "signature_wrong": {"secret": "guessed"},
            "timestamp_outside_window": {"late": 301},
        }
        for code, signing_of in refused.items():
            status, answer = city.hand_in(order("HX1"), **signing_of)
            assert (status, answer["code"]) == (401, code)
        assert city.hand_in(order("HX1"), source="nobody")[1]["code"] == "signature_wrong"
        assert city.hand_in(order("HX1"), source="urban")[1]["code"] == "signature_wrong"
        status, answer = city.send(b"{}", {})
        assert (status, answer["code"]) == (401, "signature_missing")
        body = b'{"orders": []}'
        headers = city.signed(b'{"orders": [] }')
        assert city.send(body, headers)[1]["code"] == "signature_wrong"
        assert UsedNonce.objects.count() == 0
        change_source(SYSTEM, hotline.id, SourceParticulars("12345", hotline.name, "hotline", is_active=False))
        assert city.hand_in(order("HX1"))[1]["code"] == "source_inactive"
        assert Case.objects.count() == 0

    def test_a_replay_is_refused(self, cast: Cast, city: City) -> None:
        nonce = uuid4().hex
        assert city.hand_in(order("HX1"), nonce=nonce)[0] == 200
        status, answer = city.hand_in(order("HX2"), nonce=nonce)
        assert (status, answer["code"]) == (409, "nonce_replayed")
        assert Case.objects.count() == 1

    @pytest.mark.parametrize(
        "body",
        [b"", b"[]", b"{", b'{"orders":{}}', b'{"orders":[]}', b'{"orders":[1],"x":1}', b"\xff\xfe", b"nullx",
         b'{"orders":[' + b",".join([b"1"] * 201) + b"]}"],
    )  # fmt: skip
    def test_bodies_that_are_none(self, city: City, body: bytes) -> None:
        status, answer = city.send(body, city.signed(body))
        assert (status, answer["code"]) == (422, "orders_malformed")

    def test_a_flood_is_not_even_read(self, city: City) -> None:
        body = b" " * (8 * 1024 * 1024 + 1)
        status, answer = city.send(body, city.signed(b""))
        assert (status, answer["code"]) == (413, "orders_too_large")

    def test_orders_of_any_shape_are_answered(self, cast: Cast, city: City) -> None:
        odd = [1, None, [], "x", {"number": 5}, {"number": "\x00"}, {"number": "1", "description": "\u0000"}]
        status, answer = city.hand_in(*odd)
        assert status == 200
        assert {told["result"] for told in answer["orders"]} == {"refused"}

    def test_the_secret_of_yesterday_is_void(self, cast: Cast, city: City, hotline: Source) -> None:
        renew_secret(SYSTEM, hotline.id)
        assert city.hand_in(order("HX1"))[1]["code"] == "signature_wrong"

    @override_settings(DEBUG=False)
    def test_nothing_personal_in_the_log(self, cast: Cast, city: City, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level("DEBUG"):
            city.hand_in(order("HX1"))
        assert "13800001111" not in caplog.text
        assert "李桂兰" not in caplog.text


class TestReports:
    def test_the_list_and_the_retry(self, cast: Cast, city: City, hotline: Source) -> None:
        city.hand_in(order("HX1"))
        case = Case.objects.get()
        report = StatusReport.objects.create(
            source=hotline, case_id=case.id, sequence=2, external_number="HX1", action="dispatch", body={},
            state="given_up", attempts=8, failure="timeout",
        )  # fmt: skip
        console = Console(cast, "administrator")
        _, listed = console.send("GET", "/status-reports?state=given_up&source=12345&number=HX1")
        assert [(told["id"], told["action"], told["failure"]) for told in listed["items"]] == [
            (str(report.id), "dispatch", "timeout")
        ]
        status, retried = console.send("POST", f"/status-reports/{report.id}/retry")
        assert (status, retried["state"]) == (200, "waiting")
        status, refusal = console.send("POST", f"/status-reports/{report.id}/retry")
        assert (status, refusal["code"]) == (409, "report_not_given_up")
