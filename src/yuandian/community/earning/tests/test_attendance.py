"""What looks wrong about who was where: one phone for several people, one very point, further than anybody travels."""

from datetime import timedelta
from typing import Any

from yuandian.community.earning.queries.anomalies import anomalies_for_staff, anomaly_rules
from yuandian.community.volunteering.services import attending, grabbing
from yuandian.community.volunteering.services.attending import ProofGiven
from yuandian.community.volunteering.tests.stages import END, GATE, NOTHING, START, make_stage
from yuandian.foundation.people.tests.cast import SYSTEM
from yuandian.kernel import clock
from yuandian.kernel.history import HistoryEntry, verify


def test_phones_points_and_journeys_are_looked_at(db: None, settings: Any) -> None:
    settings.TRAVEL_KMH = 90
    stage, day = make_stage(), timedelta(days=1)
    near, far = stage.open(slots=5), stage.open(longitude=GATE[0] + 1, starts_at=END + day / 48, ends_at=END + day / 12)
    spot = {"longitude": GATE[0], "latitude": GATE[1], "coordinate_system": "wgs84"}
    crowd = stage.crowd_of(3)
    for number, actor in enumerate(crowd):
        with clock.at(START - day):
            grabbing.grab_task(actor, near.pk, NOTHING)
        with clock.at(START + timedelta(minutes=number)):
            attending.check_in(actor, near.pk, ProofGiven(**spot, device="one phone" if number else "another"))
        with clock.at(END - timedelta(minutes=number)):
            attending.check_out(actor, near.pk, ProofGiven(**spot, device=f"phone {number}"))
    with clock.at(START - day):
        grabbing.grab_task(crowd[0], far.pk, NOTHING)
    with clock.at(END + day / 24):
        there = ProofGiven(longitude=GATE[0] + 1, latitude=GATE[1], coordinate_system="wgs84")
        attending.check_in(crowd[0], far.pk, there)
        found = {one.kind.value: one for one in anomalies_for_staff(SYSTEM)}
        assert set(found) == {"same_device", "same_point", "far_apart"}
        assert set(found["same_device"].person_ids) == {one.person_id for one in crowd[1:]}
        assert (found["same_point"].figure, len(found["same_point"].person_ids)) == (6, 3)
        assert (found["far_apart"].person_ids, found["far_apart"].figure) == ([crowd[0].person_id], 91)
        assert {one.kind.value: one.limit for one in anomaly_rules(SYSTEM)}["far_apart"] == 90
        assert anomalies_for_staff(stage.cast.actor("community_secretary")) == [], "they live elsewhere"
    told = HistoryEntry.objects.filter(action="enrolment.check_in").values_list("details", flat=True)
    assert not any("113.6" in str(one) or "phone" in str(one) for one in told), "digests, never the place or the phone"
    assert list(verify()) == []
