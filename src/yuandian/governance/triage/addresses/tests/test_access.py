"""Who may call what. A refusal changes nothing."""

import json
from uuid import UUID

import pytest
from django.test import Client

from yuandian.governance.cases.facade import Channel, NewCase, open_case
from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.triage.addresses.models import LearnedPlace
from yuandian.governance.triage.addresses.services import learn_place

ROOT = "/api/staff/addresses"
LOOKING = {"operator": 200, "viewer": 200, "resident": 403, "nobody": 401}
# 大铁门 is taught in 绿都, 老槐树 in 桐福, both of the east street.
TEACHING = {
    "operator": 200, "lead": 200, "tongfu_lead": 403, "west_operator": 403, "worker": 403, "administrator": 403,
    "viewer": 403, "resident": 403, "nobody": 401,
}  # fmt: skip
KEEPING = {
    "operator": 200, "tongfu_lead": 200, "administrator": 200, "lead": 404, "west_operator": 404, "worker": 403,
    "viewer": 403, "resident": 403, "nobody": 401,
}  # fmt: skip
ACCESS = [
    *(("POST", f"{ROOT}/propose", who, status, {"text": "工人路"}) for who, status in LOOKING.items()),
    *(
        ("GET", f"{ROOT}/cases/{{case_id}}", who, status, None)
        for who, status in {**LOOKING, "worker": 200, "west_operator": 404}.items()
    ),
    *(("GET", f"{ROOT}/learned", who, 200 if status == 404 else status, None) for who, status in KEEPING.items()),
    *(
        ("POST", f"{ROOT}/learned", who, status, {"said": "大铁门", "grid_id": "{grid_id}"})
        for who, status in TEACHING.items()
    ),
    *(
        ("POST", f"{ROOT}/learned/preview", who, status, {"said": "大铁门", "grid_id": "{grid_id}"})
        for who, status in {**TEACHING, "tongfu_lead": 200, "west_operator": 200}.items()
    ),
    *(
        ("POST", f"{ROOT}/learned/{{learned_id}}/unlearn", who, status, {"reason": "拆了"})
        for who, status in KEEPING.items()
    ),
    *(("GET", f"{ROOT}/learned/{{learned_id}}/record", who, status, None) for who, status in KEEPING.items()),
]


@pytest.mark.parametrize(("method", "path", "who", "status", "body"), ACCESS)
def test_access(cast: Cast, method: str, path: str, who: str, status: int, body: dict[str, str] | None) -> None:
    known = learn_place(cast.actor("operator"), "老槐树", cast.grids["m4"].id)
    case = open_case(cast.actor("operator"), NewCase(channel=Channel.PHONE, description="漏水", address="颍河路27号院"))
    names = {"{learned_id}": str(known.id), "{grid_id}": str(cast.grids["m1"].id)}
    url = path.replace("{learned_id}", names["{learned_id}"]).replace("{case_id}", str(case.id))
    sent = json.dumps({key: names.get(value, value) for key, value in (body or {}).items()})
    headers = {} if who == "nobody" else cast.headers[who]
    answer = Client().generic(method, url, sent if body else "", "application/json", headers=headers)
    assert answer.status_code == status, answer.content
    if status >= 400:
        left: list[tuple[UUID, bool]] = list(LearnedPlace.objects.values_list("id", "is_active"))
        assert left == [(known.id, True)]
