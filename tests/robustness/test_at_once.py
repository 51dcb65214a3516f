"""What many ask for in one instant is done once, and nobody is told of a fault of ours."""

import resource
from collections.abc import Iterator
from typing import Any

import pytest

from tests.robustness.clients import at_once
from tests.robustness.district import REPORTS, District, new_key, trouble

pytestmark = pytest.mark.thorough

CROWD = 1_000


@pytest.fixture
def _many_connections() -> Iterator[None]:
    """As many open files as a thousand connections take."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CROWD + 500
    if soft < wanted:
        resource.setrlimit(
            resource.RLIMIT_NOFILE, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard)
        )
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def _report(district: District) -> Any:
    (answer,) = at_once(district, [district.request("POST", REPORTS, district.residents[0], new_key(), trouble())])
    assert answer.status == 200, answer.body
    assert answer.body["status"] == "dispatched"
    return answer.body


def _sign(district: District, case_id: str, key: str = "") -> bytes:
    return district.request("POST", f"/api/staff/cases/{case_id}/sign", district.tokens["worker"], key)


def _signatures(district: District, case_id: str) -> int:
    return int(
        district.one(
            "SELECT count(*) FROM kernel_history WHERE subject_id = %s AND action = 'cases.case.sign'", case_id
        )
    )


@pytest.mark.usefixtures("_many_connections")
def test_of_a_thousand_who_sign_one_case_at_once_one_does(district: District) -> None:
    case_id = _report(district)["id"]
    answers = at_once(district, [_sign(district, case_id)] * CROWD)

    won = [answer.body for answer in answers if answer.status == 200]
    assert [(body["id"], body["status"]) for body in won] == [(case_id, "signed")]
    lost = {(answer.status, answer.body["code"]) for answer in answers if answer.status != 200}
    assert lost == {(409, "step_not_possible")}
    assert _signatures(district, case_id) == 1
    assert district.sql("SELECT status, history_count FROM cases_case WHERE id = %s", case_id) == [("signed", 3)]


def test_one_signature_sent_fifty_times_at_once_is_answered_fifty_times_alike(district: District) -> None:
    case_id = _report(district)["id"]
    answers = at_once(district, [_sign(district, case_id, new_key())] * 50)
    assert {answer.status for answer in answers} == {200}
    assert all(answer.body == answers[0].body for answer in answers)
    assert _signatures(district, case_id) == 1


def test_one_report_sent_fifty_times_at_once_opens_one_case_and_is_answered_alike(district: District) -> None:
    key = new_key()
    before = district.one("SELECT count(*) FROM cases_case")
    request = district.request("POST", REPORTS, district.residents[0], key, trouble())
    answers = at_once(district, [request] * 50)
    assert {answer.status for answer in answers} == {200}
    assert sum(answer.body.pop("is_new") for answer in answers) == 1
    assert all(answer.body == answers[0].body for answer in answers)
    assert district.one("SELECT count(*) FROM cases_case") == before + 1
    assert [str(case_id) for (case_id,) in district.sql("SELECT id FROM cases_case WHERE client_key = %s", key)] == [
        answers[0].body["id"]
    ]
