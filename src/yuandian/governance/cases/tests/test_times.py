"""What a phone says of the time: kept apart from the server's, believed within bounds, never in the way."""

from datetime import datetime, timedelta

import pytest

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules.times import told_by_phone
from yuandian.governance.cases.tests.cast import NOON, Cast, point_in
from yuandian.governance.cases.tests.stages import dispatched
from yuandian.governance.cases.tests.test_api import STAFF, Phone
from yuandian.kernel import clock
from yuandian.kernel.history import HistoryEntry, entries_of
from yuandian.kernel.masking import mask_name, mask_phone

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("said", "opened", "kept_as"),
    [
        (None, None, None),
        (NOON - MINUTE, None, None),
        (NOON + 2 * MINUTE, None, None),
        (NOON - 3 * MINUTE, None, "done_at"),
        (NOON + 5 * MINUTE, None, "done_at"),
        (NOON - 3 * DAY, None, "done_at"),
        (NOON - 3 * DAY - MINUTE, None, "phone_clock"),
        (NOON + 6 * MINUTE, None, "phone_clock"),
        (NOON - 60 * MINUTE, NOON - 64 * MINUTE, "done_at"),
        (NOON - 60 * MINUTE, NOON - 55 * MINUTE, "done_at"),
        (NOON - 60 * MINUTE, NOON - 50 * MINUTE, "phone_clock"),
    ],
)
def test_a_phone_is_believed_within_bounds(said: datetime | None, opened: datetime | None, kept_as: str | None) -> None:
    told = told_by_phone(said, NOON, opened)
    assert told == ({} if kept_as is None or said is None else {kept_as: said.isoformat(timespec="seconds")})


def last_of(case_id: object) -> HistoryEntry:
    """The newest entry of a case's record."""
    return entries_of(Case.objects.get(pk=case_id))[-1]


def test_a_day_without_reception_is_recorded_beside_the_servers_time(cast: Cast) -> None:
    with clock.at(NOON):
        case_id = dispatched(cast)
    worker = Phone(cast, "worker")
    far = {"longitude": point_in(3)[0], "latitude": point_in(3)[1], "coordinate_system": "wgs84"}
    work = {"account": "已加固", "root_cause": "wear", "no_picture_reason": "夜间", "minutes": 40}
    steps: list[tuple[str, dict[str, object]]] = [
        ("sign", {}), ("contact", {"note": "已电话联系"}), ("arrive", {**far, "note": "定位漂移"}), ("handle", work),
    ]  # fmt: skip
    with clock.at(NOON + timedelta(hours=5)):
        for number, (step, body) in enumerate(steps):
            done_at = NOON + timedelta(minutes=30 * (number + 1))
            status, answer = worker.post(f"{STAFF}/{case_id}/{step}", {**body, "done_at": done_at.isoformat()})
            assert status == 200, answer
            entry = last_of(case_id)
            assert datetime.fromisoformat(str(entry.details["done_at"])) == done_at
            assert entry.at - NOON == pytest.approx(timedelta(hours=5), abs=MINUTE)
            if step == "arrive":
                assert (entry.details["note"], entry.details["is_far"]) == ("定位漂移", True)
    assert (entry.action, entry.details["minutes"]) == (CaseRecord.HANDLE, 40)
    case = Case.objects.get(pk=case_id)
    for at in (case.signed_at, case.arrived_at, case.handled_at):
        assert at is not None
        assert at - NOON == pytest.approx(timedelta(hours=5), abs=MINUTE)


def test_a_wrong_clock_refuses_nothing_and_is_not_believed(cast: Cast) -> None:
    case_id = dispatched(cast)
    wrong = "1999-12-31T23:59:00+08:00"
    status, _answer = Phone(cast, "worker").post(f"{STAFF}/{case_id}/sign", {"done_at": wrong})
    details = last_of(case_id).details
    assert (status, details["phone_clock"], "done_at" in details) == (200, wrong, False)
    without_zone = {"text": "补充", "done_at": "2026-11-17T12:00:00"}
    assert Phone(cast, "worker").post(f"{STAFF}/{case_id}/material", without_zone)[0] == 422


def test_a_case_written_down_at_the_door_says_when(cast: Cast) -> None:
    noted = NOON - timedelta(hours=2)
    body = {"channel": "walk_in", "description": "路灯不亮", "done_at": noted.isoformat()}
    with clock.at(NOON):
        status, opened = Phone(cast, "worker").post(STAFF, body, **{"Idempotency-Key": "at-the-door"})
        again = Phone(cast, "worker").post(STAFF, body, **{"Idempotency-Key": "at-the-door"})[1]
    assert (status, again["id"], again["is_new"]) == (200, opened["id"], False)
    first = entries_of(Case.objects.get(pk=opened["id"]))[0]
    assert first.at - NOON < MINUTE
    assert datetime.fromisoformat(str(first.details["done_at"])) == noted


def test_whoever_reported_by_the_mini_program_can_be_called(cast: Cast) -> None:
    case_id = dispatched(cast)
    worker, resident = Phone(cast, "worker"), cast.accounts["resident"]
    (report,) = worker.get(f"{STAFF}/{case_id}")[1]["reports"]
    assert (report["name"], report["phone"]) == (mask_name(resident.person.name), mask_phone(resident.phone))
    plain = worker.post(f"{STAFF}/reports/{report['id']}/unmask", {"reason": "办理需要"})[1]
    assert plain == {"name": resident.person.name, "phone": resident.phone}
