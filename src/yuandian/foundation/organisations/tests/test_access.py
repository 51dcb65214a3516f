"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

import pytest
from django.db import transaction

from yuandian.foundation.organisations.models import LevelTitle, Organisation, OrganisationGrid
from yuandian.foundation.organisations.rules import OrganisationKind, TieRelation
from yuandian.foundation.organisations.services.organisations import close_organisation
from yuandian.foundation.organisations.tests.cast import NOON, SYSTEM, TODAY, Cast
from yuandian.kernel import clock
from yuandian.kernel.ids import new_id
from yuandian.kernel.models import HistoryEntry

ROOT = "/api/staff/organisations"
VIEWERS = {"keeper": 200, "street_keeper": 200, "onlooker": 200, "worker": 403, "resident": 403, "nobody": 401}
KEEPERS = {"keeper": 200, "street_keeper": 200, "onlooker": 403, "worker": 403, "resident": 403, "nobody": 401}
ABROAD = {**KEEPERS, "street_keeper": 404}
FOUNDERS = {**KEEPERS, "keeper": 201, "street_keeper": 201}
TIE = {"grid_id": "{grid}", "relation": "manages", "starts_on": "2026-11-17"}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", ROOT, VIEWERS, None),
    ("POST", ROOT, FOUNDERS, {"kind": "company", "name": "公司", "grid_id": "{grid}"}),
    ("GET", f"{ROOT}/{{organisation_id}}", VIEWERS, None),
    ("GET", f"{ROOT}/{{abroad_id}}", {**VIEWERS, "street_keeper": 404, "onlooker": 404}, None),
    ("PUT", f"{ROOT}/{{organisation_id}}", KEEPERS, {"name": "物业服务"}),
    ("PUT", f"{ROOT}/{{abroad_id}}", ABROAD, {"name": "物业服务"}),
    ("POST", f"{ROOT}/{{organisation_id}}/close", KEEPERS, {"on": "2026-11-17", "reason": "merged"}),
    ("POST", f"{ROOT}/{{abroad_id}}/close", ABROAD, {"on": "2026-11-17", "reason": "merged"}),
    ("POST", f"{ROOT}/{{closed_id}}/reopen", {**KEEPERS, "street_keeper": 404}, {"reason": "closed by mistake"}),
    ("POST", f"{ROOT}/{{organisation_id}}/ties", FOUNDERS, TIE),
    (
        "POST",
        f"{ROOT}/{{organisation_id}}/ties",
        {**FOUNDERS, "street_keeper": 404},
        {**TIE, "grid_id": "{foreign_grid}"},
    ),
    ("POST", f"{ROOT}/ties/{{tie_id}}/end", KEEPERS, {}),
    ("POST", f"{ROOT}/ties/{{foreign_tie_id}}/end", ABROAD, {}),
    ("GET", f"{ROOT}/naming-schemes", VIEWERS, None),
    ("PUT", f"{ROOT}/naming-schemes", KEEPERS, {"street_id": "{street}", "name": "称谓", "titles": {"1": "党委"}}),
    ("PUT", f"{ROOT}/naming-schemes", {**KEEPERS, "street_keeper": 403}, {"name": "默认", "titles": {"1": "党委"}}),
]
ACCESS = [(method, path, who, status) for method, path, row, _ in ROUTES for who, status in row.items()]
pytestmark = pytest.mark.usefixtures("signed_in")


@pytest.fixture
def ids(cast: Cast) -> dict[str, str]:
    """What the paths and bodies of the table speak of."""
    here = cast.found("物业甲", OrganisationKind.PROPERTY, "a1")
    abroad = cast.found("物业乙", OrganisationKind.PROPERTY, "b1", TieRelation.SERVES)
    closed = cast.found("物业丙", OrganisationKind.PROPERTY, "a1")
    close_organisation(SYSTEM, closed.id, TODAY, "merged")
    found = {
        "closed_id": closed.id,
        "organisation_id": here.id,
        "abroad_id": abroad.id,
        "tie_id": here.grids.get().id,
        "foreign_tie_id": abroad.grids.get().id,
        "grid": cast.grids["a1"].id,
        "foreign_grid": cast.grids["b1"].id,
        "street": cast.organisations["jianshe office"].id,
    }
    return {name: str(value) for name, value in found.items()}


@pytest.mark.parametrize(("method", "path", "row", "body"), ROUTES)
def test_access(cast: Cast, ids: dict[str, str], method: str, path: str, row: dict[str, int], body: Any) -> None:
    sent = json.dumps(body or {})
    for name, value in ids.items():
        sent = sent.replace(f"{{{name}}}", value)
    got = {}
    for who, status in row.items():
        before, point = state(), transaction.savepoint()
        with clock.at(NOON):
            url = path.format(**ids)
            got[who] = cast.client(who).generic(method, url, sent, content_type="application/json").status_code
        assert status < 400 or state() == before, who
        transaction.savepoint_rollback(point)
    assert got == row


def state() -> list[Any]:
    """Every row of organisations, and the length of the record."""
    tables = (Organisation, OrganisationGrid, LevelTitle)
    return [*(list(table.objects.order_by("id").values()) for table in tables), HistoryEntry.objects.count()]


def test_a_stranger_id_is_not_found(cast: Cast) -> None:
    answer = cast.client("keeper").get(f"{ROOT}/{new_id()}")
    assert (answer.status_code, answer.json()["code"]) == (404, "organisation_unknown")
