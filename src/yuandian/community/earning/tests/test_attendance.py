"""What looks wrong about who was where: one phone for several people, one very point, further than anybody travels."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from yuandian.community.earning.queries import anomalies
from yuandian.community.earning.queries.anomalies import anomalies_for_staff, anomaly_rules
from yuandian.community.earning.rules import Verdict
from yuandian.community.earning.services import decide_anomaly
from yuandian.community.volunteering.services import attendance, enrolments
from yuandian.community.volunteering.services.attendance import ProofGiven
from yuandian.community.volunteering.tests.stages import END, GATE, NOTHING, START, make_stage
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.tests.cast import SYSTEM
from yuandian.foundation.points.facade import OwnReward
from yuandian.kernel import clock
from yuandian.kernel.history import HistoryEntry, verify


def test_phones_points_and_journeys_are_looked_at(db: None, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TRAVEL_KMH = 90
    stage, day = make_stage(), timedelta(days=1)
    near, far = stage.open(slots=5), stage.open(longitude=GATE[0] + 1, starts_at=END + day / 48, ends_at=END + day / 12)
    spot = {"longitude": GATE[0], "latitude": GATE[1], "coordinate_system": "wgs84"}
    crowd = stage.crowd_of(3)
    for number, actor in enumerate(crowd):
        with clock.at(START - day):
            enrolments.grab_task(actor, near.pk, NOTHING)
        with clock.at(START + timedelta(minutes=number)):
            attendance.check_in(actor, near.pk, ProofGiven(**spot, device="one phone" if number else "another"))
        with clock.at(END - timedelta(minutes=number)):
            attendance.check_out(actor, near.pk, ProofGiven(**spot, device=f"phone {number}"))
    newcomer = stage.cast.actor("stranger")  # of the lowest id
    with clock.at(START - day):
        enrolments.grab_task(crowd[0], far.pk, NOTHING)
        enrolments.grab_task(newcomer, near.pk, NOTHING)
    with clock.at(START + day / 48):
        before = {one.key for one in anomalies_for_staff(SYSTEM)}
        attendance.check_in(newcomer, near.pk, ProofGiven(**spot, device="one phone"))
    with clock.at(END + day / 24):
        there = ProofGiven(longitude=GATE[0] + 1, latitude=GATE[1], coordinate_system="wgs84")
        attendance.check_in(crowd[0], far.pk, there)
        found = {one.kind.value: one for one in anomalies_for_staff(SYSTEM)}
        assert set(found) == {"same_device", "same_point", "far_apart"}
        assert before == {found[kind].key for kind in ("same_device", "same_point")}, "who comes later changes nothing"
        assert set(found["same_device"].person_ids) == {one.person_id for one in (newcomer, *crowd[1:])}
        assert (found["same_point"].figure, len(found["same_point"].person_ids)) == (7, 4)
        assert (found["far_apart"].person_ids, found["far_apart"].figure) == ([crowd[0].person_id], 91)
        assert {one.kind.value: one.limit for one in anomaly_rules(SYSTEM)}["far_apart"] == 90
        assert anomalies_for_staff(stage.cast.actor("community_secretary")) == [], "they live elsewhere"
        monkeypatch.setattr(anomalies, "MOST_NAMED", 1)
        Person.objects.filter(pk=crowd[2].person_id).update(grid=stage.cast.grids["m1"])
        secretary, may = stage.cast.actor("community_secretary"), frozenset({"points.view", "points.grant.approve"})
        judge = replace(secretary, posts=(replace(secretary.posts[0], permissions=may),))
        seen = {one.kind.value: (one.person_ids, one.may_decide) for one in anomalies_for_staff(judge)}
        assert seen == dict.fromkeys(("same_device", "same_point"), ([crowd[2].person_id], True))
        concerned = replace(stage.cast.actor("administrator"), person_id=crowd[2].person_id)
        may_decide = {one.kind.value for one in anomalies_for_staff(concerned) if one.may_decide}
        assert may_decide == {"far_apart"}, "whoever is not named is concerned all the same"
        with pytest.raises(OwnReward):
            decide_anomaly(concerned, found["same_point"].key, Verdict.HARMLESS, "并没有什么")
    told = HistoryEntry.objects.filter(action="volunteering.enrolment.check_in").values_list("details", flat=True)
    assert not any("113.6" in str(one) or "phone" in str(one) for one in told), "digests, never the place or the phone"
    assert list(verify()) == []
