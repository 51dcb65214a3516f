"""Claims to an identity or a home, from asking to the certification rate, as clients call it."""

import json
from typing import Any

import pytest

from yuandian.foundation.people import facade
from yuandian.foundation.people.events import CertificationDecided
from yuandian.foundation.people.models import Certification, Residence
from yuandian.foundation.people.records import AccountRecord, CertificationRecord
from yuandian.foundation.people.rules.certifications import (
    CERTIFICATIONS,
    CertificationAction,
    CertificationRelation,
    CertificationStatus,
)
from yuandian.foundation.people.rules.permissions import PeoplePermission
from yuandian.foundation.people.services.leaving import ask_to_leave, leave_due
from yuandian.foundation.people.tests.cast import NOON, Cast
from yuandian.kernel import clock, events
from yuandian.kernel.history import entries_of
from yuandian.kernel.lifecycle import standing

MINE, STAFF = "/api/resident/people/me", "/api/staff/people"
REASON = {"reason": "证件照片与本人不符"}


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def send(cast: Cast, who: str, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, Any]:
    """Sends JSON and reads JSON."""
    answer = cast.client(who).generic(
        method, path, json.dumps(body or {}), content_type="application/json", headers=headers
    )
    return answer.status_code, json.loads(answer.content)


def claim(cast: Cast, who: str, kind: str = "identity", **more: Any) -> tuple[int, Any]:
    given = {"name": "王小二", "grid_id": str(cast.grids["m1"].id), "has_consented": True, **more}
    return send(cast, who, "POST", f"{MINE}/certifications/{kind}", given)


def decide(cast: Cast, who: str, action: str, body: Any = None, row: Certification | None = None) -> tuple[int, Any]:
    row = row or Certification.objects.latest("id")
    return send(cast, who, "POST", f"{STAFF}/certifications/{row.id}/{action}", body)


def rates(cast: Cast, who: str, grid: str | None = None) -> dict[str, tuple[int, int, float | None]]:
    path = f"{STAFF}/certification-rates" + (f"?within={cast.grids[grid].id}" if grid else "")
    told = send(cast, who, "GET", path)[1]
    return {row["code"]: (row["certified"], row["residents"], row["rate"]) for row in told["grids"]}


def test_every_claim_comes_to_an_end_and_stays_there() -> None:
    assert set(CERTIFICATIONS.steps) == set(CertificationAction)
    staff = {PeoplePermission.MANAGE}
    claimant, other = standing({CertificationRelation.CLAIMANT}), standing({CertificationRelation.OTHER})
    for status in (CertificationStatus.REFUSED, CertificationStatus.WITHDRAWN):
        assert not any(CERTIFICATIONS.possible(status, staff, stands) for stands in (claimant, other))
    assert CERTIFICATIONS.possible(CertificationStatus.ASKED, staff, claimant) == [CertificationAction.WITHDRAW]
    assert CERTIFICATIONS.possible(CertificationStatus.ASKED, staff, other) == [
        CertificationAction.CONFIRM,
        CertificationAction.REFUSE,
    ]


def test_an_identity_is_checked_and_confirmed(cast: Cast) -> None:
    status, mine = claim(cast, "neighbour")
    assert (status, mine["items"][0]["status"], mine["items"][0]["possible_actions"]) == (200, "asked", ["withdraw"])
    queue = send(cast, "clerk", "GET", f"{STAFF}/certifications?status=asked")[1]["items"]
    assert [(row["name_masked"], row["kind"], row["possible_actions"]) for row in queue] == [
        ("王**", "identity", ["confirm", "refuse"])
    ]
    page = send(cast, "clerk", "GET", f"{STAFF}/certifications/{queue[0]['id']}")[1]
    assert (page["name"], page["registered_name"]) == ("王小二", "neighbour")
    status, page = decide(cast, "clerk", "confirm")
    assert (status, page["card"]["status"], [step["action"] for step in page["history"]]) == (
        200, "confirmed", [CertificationRecord.ASK, CertificationRecord.CONFIRM],
    )  # fmt: skip
    me = send(cast, "neighbour", "GET", MINE)[1]
    assert (me["is_identity_confirmed"], me["name"]) == (True, "王小二")
    assert claim(cast, "neighbour")[1]["code"] == "certification_asked_already"
    assert decide(cast, "clerk", "refuse", REASON)[1]["code"] == "step_not_possible"


def test_it_takes_the_resident_s_consent(cast: Cast) -> None:
    assert claim(cast, "neighbour", has_consented=False)[1]["code"] == "malformed"
    assert not Certification.objects.exists()


def test_a_refusal_has_a_reason_that_the_resident_reads(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    monkeypatch.setattr("yuandian.foundation.people.services.certifications.publish", told.append)
    claim(cast, "neighbour")
    row = Certification.objects.get()
    assert decide(cast, "clerk", "refuse", {"reason": "no"})[1]["code"] == "reason_missing"
    assert decide(cast, "clerk", "refuse", REASON)[0] == 200
    mine = send(cast, "neighbour", "GET", f"{MINE}/certifications")[1]["items"][0]
    assert (mine["status"], mine["reason"]) == ("refused", REASON["reason"])
    assert told == [CertificationDecided(certification_id=row.id)]
    assert facade.decided_certification(row.id) == (
        cast.accounts["neighbour"].id, "identity", "refused", REASON["reason"],
    )  # fmt: skip
    assert claim(cast, "neighbour")[0] == 200


def test_somebody_hears_of_a_decision() -> None:
    assert "messaging.tell_of_certification" in events.listeners_of(CertificationDecided)


def test_one_claim_waits_at_a_time_and_a_bad_line_asks_once(cast: Cast) -> None:
    given = {"name": "王小二", "grid_id": str(cast.grids["m1"].id), "has_consented": True}
    path = f"{MINE}/certifications/identity"
    answers = [send(cast, "neighbour", "POST", path, given, **{"Idempotency-Key": "once"}) for _ in range(2)]
    assert answers[0] == answers[1]
    assert send(cast, "neighbour", "POST", path, given)[1]["code"] == "certification_asked_already"
    assert Certification.objects.count() == 1


def test_a_registered_name_is_not_changed_by_a_claim(cast: Cast) -> None:
    claim(cast, "resident")
    assert decide(cast, "clerk", "confirm")[1]["code"] == "identity_mismatch"
    assert send(cast, "resident", "GET", MINE)[1]["is_identity_confirmed"] is False


def test_nobody_checks_their_own_claim(cast: Cast) -> None:
    cast.hire("micro_lead", "community_worker", "lvdu")
    claim(cast, "micro_lead")
    row = Certification.objects.get()
    staff = cast.actor("micro_lead")
    assert staff.person_id == row.account.person_id
    assert decide(cast, "micro_lead", "confirm")[1]["code"] == "certification_is_your_own"


def test_a_home_is_certified_with_its_household(cast: Cast) -> None:
    assert claim(cast, "neighbour", "household", address="不知道的地方", grid_id=None)[1]["code"] == "home_unclear"
    assert claim(cast, "neighbour", "household", address="枣园b1号楼2单元301")[0] == 200
    home = Certification.objects.get()
    household = {"household_id": str(cast.households["home"].id), "relation": "tenant"}
    assert decide(cast, "clerk", "confirm", household)[1]["code"] == "identity_unconfirmed"
    claim(cast, "neighbour")
    decide(cast, "clerk", "confirm")
    assert decide(cast, "clerk", "confirm", row=home)[1]["code"] == "home_unregistered"
    assert decide(cast, "clerk", "confirm", household, row=home)[0] == 200
    assert Residence.objects.get(person=cast.persons["neighbour"]).relation == "tenant"
    assert send(cast, "neighbour", "GET", f"{MINE}/household")[1]["grid_id"] == str(cast.grids["m1"].id)
    assert facade.verified_home_of(cast.accounts["neighbour"].id) == cast.grids["m1"].id


def test_consent_is_taken_back(cast: Cast) -> None:
    claim(cast, "neighbour")
    decide(cast, "clerk", "confirm")
    row = Certification.objects.get()
    mine = send(cast, "neighbour", "POST", f"{MINE}/certifications/{row.id}/withdraw")[1]
    assert mine["items"][0]["status"] == "withdrawn"
    assert send(cast, "neighbour", "GET", MINE)[1]["is_identity_confirmed"] is False
    claim(cast, "neighbour")
    decide(cast, "clerk", "confirm")
    assert send(cast, "neighbour", "DELETE", f"{MINE}/identity")[1]["is_identity_confirmed"] is False
    assert send(cast, "neighbour", "DELETE", f"{MINE}/identity")[0] == 200
    assert set(Certification.objects.values_list("status", flat=True)) == {"withdrawn"}
    actions = [entry.action for entry in entries_of(cast.accounts["neighbour"])]
    assert actions == [AccountRecord.CONFIRM_IDENTITY, AccountRecord.WITHDRAW_IDENTITY] * 2


def test_who_leaves_is_forgotten(cast: Cast) -> None:
    claim(cast, "neighbour", "household", address="枣园b1")
    leaves_at = ask_to_leave(cast.actor("neighbour"))
    with clock.at(leaves_at):
        assert leave_due() == 1
    row = Certification.objects.get()
    assert (row.status, row.name, row.address) == ("withdrawn", "", "")


def test_the_rate_has_its_denominator(cast: Cast) -> None:
    assert rates(cast, "lead") == {"lvdu": (0, 1, 0.0), "g1": (0, 1, 0.0), "g2": (0, 0, None), "mall": (0, 0, None)}
    claim(cast, "resident", name="resident")
    assert decide(cast, "clerk", "confirm")[0] == 200
    assert rates(cast, "lead", "g1") == {"g1": (1, 1, 1.0), "m1": (1, 1, 1.0), "m2": (0, 0, None)}
    district = rates(cast, "administrator")
    assert (district["district"], district["east"], district["west"]) == ((1, 2, 0.5), (1, 1, 1.0), (0, 1, 0.0))
    status, refused = send(cast, "lead", "GET", f"{STAFF}/certification-rates?within={cast.grids['west'].id}")
    assert (status, refused["code"]) == (404, "place_unknown")
    told = send(cast, "lead", "GET", f"{STAFF}/certification-rates")[1]
    assert [row["name"] for row in told["grids"]][1:] == ["mall", "01号三级网格", "02号三级网格"]  # as people call them
    assert "成年居民" in told["formula"]
    assert "人口登记" in told["source"]
