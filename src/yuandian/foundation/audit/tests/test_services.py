"""The audit sees what staff did, speaks up where it is unusual, and keeps its keepers apart."""

import json
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from yuandian.foundation.audit.models import Alarm, AlarmRule
from yuandian.foundation.audit.queries.accesses import AccessFilter, accesses
from yuandian.foundation.audit.rules import AccessKind, AlarmCode
from yuandian.foundation.audit.services import gather, look_at_alarm, raise_alarms, set_threshold
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.errors import AuditApart, PostOwn
from yuandian.foundation.people.models import Role
from yuandian.foundation.people.rules.roles import RoleDraft
from yuandian.foundation.people.services.posts import Appointment, appoint
from yuandian.foundation.people.services.roles import change_role
from yuandian.foundation.people.services.unmaskings import Sealed, unmask
from yuandian.foundation.people.tests.cast import PASSWORD, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.ids import new_id
from yuandian.kernel.models import Access

SIGN_IN = "/api/staff/people/sign-in"


def signing_in(name: str, password: str, address: str = "10.8.0.7") -> int:
    body = json.dumps({"username": name, "password": password})
    client = Client(REMOTE_ADDR=address, headers={"User-Agent": "Probe/1"})
    return client.post(SIGN_IN, body, content_type="application/json").status_code


def kinds() -> list[str]:
    return list(Access.objects.order_by("at", "id").values_list("kind", flat=True))


def looked_at(cast: Cast, times: int, *, account_id: UUID | None = None, area_id: UUID | None = None) -> None:
    Access.objects.bulk_create(
        Access(at=clock.now() - timedelta(minutes=5), kind="unmask", action="people.person.unmask", area_id=area_id,
               account_id=account_id or cast.accounts["worker"].pk)
        for _ in range(times)
    )  # fmt: skip


def test_sign_ins_are_written_down_with_address_and_device(cast: Cast) -> None:
    assert signing_in("worker", PASSWORD) == 200
    assert signing_in("worker", "wrong-password-1") == 401
    good, bad = Access.objects.order_by("at", "id")
    assert (good.kind, good.name, good.account_id, good.address, good.device) == (
        "sign_in", "worker", cast.accounts["worker"].pk, "10.8.0.7", "Probe/1",
    )  # fmt: skip
    assert (bad.kind, bad.name, bad.account_id, bad.details["refused"]) == (
        "sign_in_failed", "worker", None, "sign_in_refused",
    )  # fmt: skip


def test_what_is_taken_out_is_written_down_and_so_is_looking_into_the_audit(cast: Cast) -> None:
    auditor = cast.client("auditor")
    assert auditor.get("/api/staff/audit/accesses?kind=unmask").status_code == 200
    assert auditor.get("/api/staff/audit/accesses?kind=unmask").status_code == 200
    assert auditor.get("/api/staff/audit/accesses/sheet").status_code == 200
    looked, taken = Access.objects.order_by("at", "id")
    assert (looked.kind, looked.action, looked.details) == ("audit", "audit.accesses", {"kind": "unmask"})
    assert (taken.kind, taken.action, taken.account_id) == (
        "export", "audit/accesses/sheet", cast.accounts["auditor"].pk,
    )  # fmt: skip
    assert taken.details["file"].startswith("audit-")


def test_entries_of_the_record_are_gathered_once(cast: Cast) -> None:
    gather()
    before = Access.objects.count()
    unmask(cast.actor("community_secretary"), cast.persons["resident"].pk, Sealed.PHONE, "核实住址")
    assert (gather(), gather()) == (1, 0)
    assert Access.objects.count() == before + 1
    row = accesses(cast.actor("auditor"), AccessFilter(kind=AccessKind.UNMASK), None, 10).items[0]
    assert (row.what, row.by, row.details["reason"]) == (
        "查看完整信息", cast.persons["community_secretary"].name, "核实住址",
    )  # fmt: skip


def test_unusual_amounts_are_told_once_until_looked_at(cast: Cast) -> None:
    looked_at(cast, 19)
    assert raise_alarms() == []
    looked_at(cast, 1)
    (alarm,) = raise_alarms()
    assert (alarm.code, alarm.account_id, alarm.count) == ("many_unmaskings", cast.accounts["worker"].pk, 20)
    assert raise_alarms() == []
    told = InboxMessage.objects.get(kind="audit.alarm")
    assert (told.account_id, told.title) == (cast.accounts["auditor"].pk, "审计预警：短时大量查看明文")
    look_at_alarm(cast.actor("auditor"), alarm.pk, "已核实，属集中走访")
    assert raise_alarms() == []  # nothing new since
    assert not Alarm.objects.get().is_open


def test_failures_from_one_address_raise_an_alarm(cast: Cast) -> None:
    rule = AlarmRule.objects.get(code="failed_sign_ins")
    set_threshold(cast.actor("auditor"), AlarmCode(rule.code), 3, 60, is_on=True)
    for name in ("worker", "lead", "nobody-known"):
        assert signing_in(name, "wrong-password-1", "203.0.113.9") == 401
    assert signing_in("worker", "wrong-password-1", "203.0.113.10") == 401
    (alarm,) = raise_alarms()
    assert (alarm.code, alarm.account_id, alarm.address, alarm.count) == ("failed_sign_ins", None, "203.0.113.9", 3)


def test_a_role_widened_raises_an_alarm_and_one_narrowed_does_not(cast: Cast) -> None:
    gather()
    role = Role.objects.get(code="volunteer")
    for permissions, expected in ((["case.view", "grid.view"], 1), (["grid.view"], 1)):
        change_role(cast.actor("administrator"), role.pk, draft_of(role, permissions), "decided by the district")
        gather()
        raise_alarms()
        assert Alarm.objects.filter(code="role_widened").count() == expected
        role.refresh_from_db()


def draft_of(role: Role, permissions: list[str]) -> RoleDraft:
    return RoleDraft(
        name=role.name, place_kind=role.place_kind, permissions=permissions, responsible_level=role.responsible_level
    )  # type: ignore[arg-type]


def test_looking_where_one_never_looked_raises_an_alarm(cast: Cast) -> None:
    usual, other = cast.grids["g1"].pk, cast.grids["m1"].pk
    with clock.at(clock.now() - timedelta(days=3)):
        looked_at(cast, 2, area_id=usual)
    looked_at(cast, 2, area_id=usual)
    looked_at(cast, 3, area_id=other)
    assert {(one.code, one.count) for one in raise_alarms() if one.code == "other_place"} == {("other_place", 3)}


def test_auditors_stand_apart(cast: Cast) -> None:
    administrator, district = cast.actor("administrator"), cast.grids["district"].pk
    own = Appointment(cast.persons["administrator"].pk, "auditor", grid_id=district)
    with pytest.raises(PostOwn):
        appoint(administrator, own)
    with pytest.raises(AuditApart):  # a keeper of accounts
        appoint(administrator, Appointment(cast.persons["street_admin"].pk, "auditor", grid_id=district))
    with pytest.raises(AuditApart):  # an auditor made a keeper
        appoint(administrator, Appointment(cast.persons["auditor"].pk, "administrator", grid_id=district))
    for code, permissions in (("volunteer", ["audit.view"]), ("auditor", ["case.view"])):
        role = Role.objects.get(code=code)
        with pytest.raises(AuditApart):
            change_role(administrator, role.pk, draft_of(role, permissions), "decided by the district")
    with pytest.raises(Forbidden):
        accesses(administrator, AccessFilter(), None, 10)
    post = appoint(administrator, Appointment(cast.persons["lead"].pk, "auditor", grid_id=district))
    gather()
    assert [(one.code, one.account_id) for one in raise_alarms()] == [
        ("auditor_changed", cast.accounts["administrator"].pk),
    ]  # fmt: skip
    assert post.role.code == "auditor"


def test_a_page_costs_the_same_however_much_there_is(cast: Cast) -> None:
    auditor, counts = cast.actor("auditor"), []
    for more in (1, 5, 40):  # the outline of grids is read with the first
        Access.objects.bulk_create(
            Access(id=new_id(), at=clock.now(), kind="export", account_id=cast.accounts["worker"].pk, area_id=area.pk)
            for area, _ in zip([*cast.grids.values()] * more, range(more), strict=False)
        )
        with CaptureQueriesContext(connection) as made:
            assert accesses(auditor, AccessFilter(kind=AccessKind.EXPORT), None, 20).items
        counts.append(len(made))
    assert counts[1] == counts[2] <= 4
