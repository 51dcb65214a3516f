"""Who may call what. A refusal changes nothing; another's import is as good as none."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.imports.tests.storage import storage_in
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.tests.cast import Cast, forget_caches, make_cast
from yuandian.governance.intake.models import MappingProfile, Source, StatusReport
from yuandian.governance.intake.rules.rows import COLUMNS
from yuandian.governance.intake.services.profiles import save_profile
from yuandian.governance.intake.services.sources import load_reference, renew_secret
from yuandian.governance.intake.tests.test_services import imported, uploaded
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import HistoryEntry
from yuandian.kernel.sheets.profiles import guess_profile
from yuandian.kernel.signed import Algorithm, headers_for
from yuandian.kernel.tests.sheet_makers import HEADINGS, row, workbook
from yuandian.kernel.tests.worlds import built_once

STAFF, OPEN, IMPORTS = "/api/staff/intake", "/api/open/intake", "/api/staff/imports"
SOURCE, PROFILES = f"{STAFF}/sources/{{source_id}}", f"{STAFF}/sources/{{source_id}}/profiles"
PROFILE, RUN = f"{PROFILES}/{{profile_id}}", f"{IMPORTS}/{{run_id}}"
DONE = f"{IMPORTS}/{{done_id}}"
CONTENT = {"columns": [{"column": "工单编号", "field": "number"}, {"column": "诉求内容", "field": "description"}]}
NEW_SOURCE = {"code": "letters", "name": "来信", "channel": "hotline"}
OLD_SOURCE = {"code": "12345", "name": "热线", "channel": "hotline"}
NEW_PROFILE = {"name": "新", "content": CONTENT}
OUTSIDE = {"resident": 403, "nobody": 401}
# operator: imports (their own street's); viewer: looks at the whole district; administrator: everything.
LOOKING = {"operator": 200, "viewer": 200, "administrator": 200, "worker": 403, **OUTSIDE}
IMPORTING = {"viewer": 403, "worker": 403, **OUTSIDE}
LINKING = {"operator": 403, "viewer": 403, "worker": 403, **OUTSIDE}
SEEING = {"operator": 200, "operator2": 404, "viewer": 200, "administrator": 200, "worker": 403, **OUTSIDE}


def rows(method: str, path: str, who: dict[str, int], body: Any = None) -> list[tuple[str, str, str, int, Any]]:
    return [(method, path, name, status, body) for name, status in who.items()]


ACCESS = [
    *rows("GET", f"{STAFF}/sources", LOOKING),
    *rows("GET", f"{IMPORTS}/kinds", LOOKING),
    *rows("GET", f"{IMPORTS}/moving-in", {"administrator": 200, "operator": 403, **IMPORTING}),
    *rows("GET", f"{IMPORTS}/kinds/{{kind}}/template", {"operator": 404, **IMPORTING}),
    *rows("POST", f"{STAFF}/sources", {"administrator": 201, **LINKING}, NEW_SOURCE),
    *rows("PUT", SOURCE, {"administrator": 200, **LINKING}, OLD_SOURCE),
    *rows("POST", f"{SOURCE}/secret", {"administrator": 200, **LINKING}),
    *rows("GET", PROFILES, LOOKING),
    *rows("POST", PROFILES, {"operator": 201, "administrator": 201, **IMPORTING}, NEW_PROFILE),
    *rows("PUT", PROFILE, {"operator": 200, "administrator": 200, **IMPORTING}, NEW_PROFILE),
    *rows("DELETE", PROFILE, {"operator": 204, "administrator": 204, **IMPORTING}),
    *rows("POST", IMPORTS, {"operator": 201, "administrator": 201, **IMPORTING}),
    *rows("GET", IMPORTS, LOOKING),
    *rows("GET", RUN, SEEING),
    *rows("POST", f"{RUN}/preview", {"operator": 200, "operator2": 404, "administrator": 200, **IMPORTING}, {}),
    *rows(
        "POST", f"{RUN}/start", {"operator": 202, "operator2": 404, "administrator": 403, **IMPORTING},
        {"profile": CONTENT},
    ),
    *rows("POST", f"{RUN}/cancel", {"operator": 200, "operator2": 404, "administrator": 200, **IMPORTING}),
    *rows("GET", f"{DONE}/bad-rows", SEEING),
    *rows("GET", f"{DONE}/bad-rows/file", {"operator": 200, "operator2": 404, "administrator": 403, **IMPORTING}),
    *rows("GET", f"{DONE}/handouts/file", {"operator": 404, **IMPORTING}),
    *rows("GET", f"{DONE}/changed-rows", SEEING),
    *rows("GET", f"{STAFF}/status-reports", LOOKING),
    *rows("POST", f"{STAFF}/status-reports/{{report_id}}/retry", {"administrator": 200, **LINKING}),
    *rows("POST", f"{OPEN}/sources/{{source}}/cases", {"city": 200, "other_city": 401, "administrator": 401,
                                                       "nobody": 401}),
    *rows("GET", f"{OPEN}/sources/{{source}}/cases/{{number}}", {"city": 200, "other_city": 401, "administrator": 401,
                                                                 "nobody": 401}),
]  # fmt: skip


def make_place() -> tuple[Cast, dict[str, Any]]:
    """Who is there; an upload, a finished import and a given-up report; all the operator's."""
    cast = make_cast()
    load_reference()
    hotline = Source.objects.get(code="12345")
    operator = cast.actor("operator")
    run = uploaded(operator, hotline, workbook([row("HX9")]))
    done = imported(operator, hotline, workbook([row("HX1"), row("")]))
    report = StatusReport.objects.create(
        source=hotline, case_id=Case.objects.get().id, sequence=2, external_number="HX1", action="dispatch",
        body={}, state="given_up",
    )  # fmt: skip
    profile = save_profile(operator, hotline.id, "旧", guess_profile(COLUMNS, HEADINGS))
    return cast, {
        "source_id": hotline.id, "profile_id": profile.id, "run_id": run.id, "done_id": done.id,
        "report_id": report.id, "source": "12345", "number": "HX1", "kind": "orders",
    }  # fmt: skip


built_place = built_once(make_place)


@pytest.fixture(scope="module", autouse=True)
def own_storage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One for all tests here, for the place has files in it."""
    with storage_in(folder := tmp_path_factory.mktemp("files")):
        yield folder


@pytest.fixture
def fresh(built_place: Callable[[], tuple[Cast, dict[str, Any]]], db: None) -> tuple[Cast, dict[str, Any]]:
    """Both, fresh."""
    forget_caches()
    return built_place()


@pytest.fixture
def cast(fresh: tuple[Cast, dict[str, Any]]) -> Cast:
    """Who is there."""
    return fresh[0]


@pytest.fixture
def place(fresh: tuple[Cast, dict[str, Any]]) -> dict[str, Any]:
    """What the braces of the table stand for."""
    return fresh[1]


def everything() -> dict[str, int]:
    """What there is to change."""
    tables = (Source, MappingProfile, ImportRun, StatusReport, Case, HistoryEntry)
    return {table.__name__: table.objects.count() for table in tables}


@pytest.mark.parametrize(("method", "path", "who", "status", "body"), ACCESS)
def test_access(
    cast: Cast, place: dict[str, Any], method: str, path: str, who: str, status: int, body: dict[str, Any] | None
) -> None:
    url = path.format(**place)
    before = everything()
    if "/open/" in url:
        answer = _as_a_system(method, url, who, place, cast)
    elif method == "POST" and url == IMPORTS:
        file = SimpleUploadedFile("a.xlsx", workbook([row("HX2")]))
        answer = Client(headers=headers(cast, who)).post(
            url, {"file": file, "kind": "orders", "of_id": str(place["source_id"])}
        )
    else:
        content = "" if body is None else json.dumps(body)
        answer = Client(headers=headers(cast, who)).generic(method, url, content, content_type="application/json")
    assert answer.status_code == status, answer.content.decode()
    if status >= 400:
        assert everything() == before


def headers(cast: Cast, who: str) -> dict[str, str]:
    return cast.headers.get(who, {})


def _as_a_system(method: str, url: str, who: str, place: dict[str, Any], cast: Cast) -> Any:
    """`city` knows the hotline's secret, `other_city` another source's; a staff token opens nothing here."""
    code = {"city": "12345", "other_city": "urban"}.get(who)
    body = b"" if method == "GET" else json.dumps({"orders": [{"number": "HX7", "description": "路灯不亮"}]}).encode()
    given = headers(cast, who)
    if code:
        secret = renew_secret(system_actor("test"), Source.objects.get(code=code).id).secret
        given = headers_for(secret, Algorithm.SM3, int(clock.now().timestamp()), uuid4().hex, body)
    before = everything()
    answer = Client().generic(method, url, body, content_type="application/json", headers=given)
    if answer.status_code >= 400:
        assert everything() == before
        HistoryEntry.objects.filter(action="intake.source.renew_secret")._raw_delete("default")
    return answer
