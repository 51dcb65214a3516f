"""A case comes in: placed, timed, dispatched, recorded, told, in one statement; twice is once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection

from yuandian.foundation.grid.models import Building
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.models import Dwelling, Household, Residence
from yuandian.governance.cases.errors import ChannelNotYours, GridUnknown
from yuandian.governance.cases.models import Assignment, Case, Report
from yuandian.governance.cases.queries.details import find_case
from yuandian.governance.cases.records import CaseRecord
from yuandian.governance.cases.rules import CaseLevel, Channel
from yuandian.governance.cases.rules.new_cases import NewCase, Reporter
from yuandian.governance.cases.rules.steps import CaseStatus
from yuandian.governance.cases.services.new_cases import Opened, open_case, open_cases
from yuandian.governance.cases.tests.cast import NOON, SINCE, Cast, make_cast, point_in
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.errors import Forbidden, NotVisible
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.ids import new_id


def report(cast: Cast, where: int = 1, **more: object) -> Opened:
    """The resident reports a leaning wall in the middle of a micro-grid."""
    longitude, latitude = point_in(where)
    actor = cast.actor("resident")
    new = NewCase(
        **{
            "channel": Channel.BRANCH,
            "description": "百花里围墙倾斜，墙体开裂",
            "longitude": longitude,
            "latitude": latitude,
            "reporter": Reporter(account_id=actor.account_id, person_id=actor.person_id),
            **more,
        }
    )
    return open_case(actor, new)


def test_a_report_goes_to_the_worker_of_its_grid_with_clocks_record_and_message(cast: Cast) -> None:
    with clock.at(NOON):
        opened = report(cast)
    case = Case.objects.get(pk=opened.id)
    assert (opened.status, opened.is_new, opened.category) == (CaseStatus.DISPATCHED, True, "危墙")
    assert case.holder_post_id == cast.post_id("worker")
    assert opened.holder == "专职网格员 赵worker"
    assert [case.street_id, case.community_id, case.grid_id, case.micro_grid_id] == [
        cast.grids[code].id for code in ("east", "lvdu", "g1", "m1")
    ]
    assert case.response_due_at is not None
    assert abs(case.response_due_at - (NOON + timedelta(hours=2))) < timedelta(seconds=5)
    assert case.due_at == case.response_due_at
    assert [entry.action for entry in entries_of(case)] == [CaseRecord.OPEN, CaseRecord.DISPATCH]
    assert list(verify()) == []
    message = InboxMessage.objects.get(subject_id=case.id)
    assert message.account_id == cast.accounts["worker"].id
    assert Assignment.objects.get(case=case).post_id == cast.post_id("worker")
    assert Report.objects.get(case=case).account_id == cast.accounts["resident"].id


def test_words_choose_the_category_and_say_which(cast: Cast) -> None:
    case = Case.objects.get(pk=report(cast, description="楼道里着火了，快来人").id)
    assert case.category_id == cast.categories["fire"].id
    assert (case.category_by, case.is_emergency) == ("words", True)
    assert entries_of(case)[0].details["words"] == ["着火"]
    unknown = Case.objects.get(pk=report(cast, description="说不清楚").id)
    assert (unknown.category_id, unknown.category_by) == (None, "none")


def test_near_a_border_people_are_asked(cast: Cast) -> None:
    opened = report(cast, longitude=113.60205, latitude=34.751)
    assert opened.status is CaseStatus.OPENED
    assert set(opened.place_choices) == {cast.grids[code].id for code in ("m1", "m2")}
    chosen = report(cast, longitude=113.60205, latitude=34.751, grid_id=cast.grids["m2"].id)
    assert chosen.status is CaseStatus.DISPATCHED
    assert Case.objects.get(pk=chosen.id).micro_grid_id == cast.grids["m2"].id


def test_wechat_coordinates_land_in_the_right_grid(cast: Cast) -> None:
    from_wechat = (113.6071, 34.7500)  # GCJ-02: some 570 m off if taken for WGS84
    opened = report(cast, longitude=from_wechat[0], latitude=from_wechat[1], coordinate_system="gcj02")
    case = Case.objects.get(pk=opened.id)
    assert case.longitude is not None
    assert 113.600 < case.longitude < 113.603


def test_an_address_places_a_case_without_a_point(cast: Cast) -> None:
    opened = report(cast, longitude=None, latitude=None, description="工人路19号院1号楼暖气不热")
    case = Case.objects.get(pk=opened.id)
    assert (case.place_by, case.micro_grid_id) == ("address", cast.grids["m2"].id)
    lost = Case.objects.get(pk=report(cast, longitude=None, latitude=None, description="某处有坑").id)
    assert (lost.place_by, lost.status, lost.street_id) == ("none", "opened", None)


def live_in(cast: Cast, name: str, micro: str, *, is_confirmed: bool) -> None:
    """Registers the named resident's home in a micro-grid."""
    building = Building.objects.create(name="1号楼", micro_grid=cast.grids[micro])
    household = Household.objects.create(dwelling=Dwelling.objects.create(building=building), starts_on=SINCE)
    account = cast.accounts[name]
    Residence.objects.create(person=account.person, household=household, relation="head", starts_on=SINCE)
    account.identity_confirmed_at = NOON if is_confirmed else None
    account.save()


def test_without_a_place_the_desk_where_the_reporter_lives_finds_out(cast: Cast) -> None:
    live_in(cast, "resident", "m4", is_confirmed=True)
    lost = Case.objects.get(pk=report(cast, longitude=None, latitude=None, description="某处有坑").id)
    assert (lost.place_by, lost.status) == ("desk", "opened")
    assert (lost.street_id, lost.community_id) == (cast.grids["east"].id, cast.grids["tongfu"].id)
    assert (lost.grid_id, lost.micro_grid_id) == (None, None)
    assert find_case(cast.actor("tongfu_lead"), lost.id).id == lost.id
    with pytest.raises(NotVisible):
        find_case(cast.actor("lead"), lost.id)
    outside = Case.objects.get(pk=report(cast, longitude=114.5, latitude=34.7, description="某处有坑").id)
    assert (outside.place_by, outside.community_id) == ("desk", cast.grids["tongfu"].id)
    assert Case.objects.get(pk=report(cast).id).community_id == cast.grids["lvdu"].id


def test_a_home_that_nobody_confirmed_tells_nothing(cast: Cast) -> None:
    live_in(cast, "resident", "m4", is_confirmed=False)
    lost = Case.objects.get(pk=report(cast, longitude=None, latitude=None, description="某处有坑").id)
    assert (lost.place_by, lost.street_id) == ("none", None)
    cast.add_post("operator", "operations_officer", "district")
    assert find_case(cast.actor("operator"), lost.id).id == lost.id
    with pytest.raises(NotVisible):
        find_case(cast.actor("operator2"), lost.id)


def test_an_exclusive_grid_has_one_lead_community_and_is_counted_once(cast: Cast) -> None:
    case = Case.objects.get(pk=report(cast, longitude=113.606, latitude=34.751).id)
    assert case.exclusive_grid_id == cast.grids["mall"].id
    assert case.community_id == cast.grids["lvdu"].id
    assert case.micro_grid_id is None
    assert case.holder_post_id == cast.post_id("exclusive_lead")


def test_level_decides_who_gets_it(cast: Cast) -> None:
    entered = NewCase(
        channel=Channel.PHONE, description="楼顶违建", level=CaseLevel.COMPLEX, longitude=113.601, latitude=34.751
    )
    opened = open_case(cast.actor("lead"), entered)
    assert Case.objects.get(pk=opened.id).holder_post_id == cast.post_id("lead")


def test_sending_it_twice_opens_it_once(cast: Cast) -> None:
    first = report(cast, client_key="k-1")
    second = report(cast, client_key="k-1")
    assert (second.id, second.number, second.is_new) == (first.id, first.number, False)
    assert Case.objects.count() == 1
    assert InboxMessage.objects.count() == 1


def test_a_batch_is_spread_by_load_and_skips_what_is_known(cast: Cast) -> None:
    actor = system_actor("import")
    batch = [
        NewCase(
            channel=Channel.HOTLINE, description=f"第{n}件 路灯不亮", source="12345", external_number=f"N{n % 4}",
            longitude=113.601, latitude=34.751, reporter=Reporter(name="王五", phone="19900009999"),
        )
        for n in range(6)
    ]  # fmt: skip
    opened = open_cases(actor, batch)
    assert [one.is_new for one in opened] == [True, True, True, True, False, False]
    assert opened[4].id == opened[0].id
    assert Report.objects.count() == 4
    assert Report.objects.first().phone == "19900009999"
    assert list(verify()) == []


def test_the_reporter_is_sealed_in_the_table(cast: Cast) -> None:
    open_cases(
        system_actor("import"),
        [NewCase(channel=Channel.HOTLINE, description="x", source="12345", external_number="1",
                 reporter=Reporter(name="王五", phone="19900009999"))],
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, phone FROM cases_report")
        name, phone = cursor.fetchone()
    assert "王五".encode() not in bytes(name)
    assert b"19900009999" not in bytes(phone)


def test_channels_and_permissions_are_kept_apart(cast: Cast) -> None:
    phone_call = NewCase(channel=Channel.PHONE, description="x")
    with pytest.raises(ChannelNotYours):
        open_case(cast.actor("resident"), phone_call)
    with pytest.raises(ChannelNotYours):
        open_case(
            cast.actor("lead"), NewCase(channel=Channel.HOTLINE, description="x", source="1", external_number="1")
        )
    with pytest.raises(Forbidden):
        open_case(cast.actor("viewer"), phone_call)
    with pytest.raises(GridUnknown):
        report(cast, grid_id=new_id())
    assert not Case.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_fifty_at_once_with_one_key_open_one_case() -> None:
    actor = make_cast().actor("resident")

    def send(_: int) -> Opened:
        try:
            return _send(actor)
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(send, range(50)))
    assert Case.objects.count() == 1
    assert sum(answer.is_new for answer in answers) == 1
    assert all(replace(answer, is_new=True) == replace(answers[0], is_new=True) for answer in answers), (
        "every answer tells the same of the case"
    )
    assert answers[0].holder is not None


def _send(actor: Actor) -> Opened:
    longitude, latitude = point_in(1)
    new = NewCase(
        channel=Channel.SNAPSHOT, description="路灯不亮", longitude=longitude, latitude=latitude, client_key="same",
        reporter=Reporter(account_id=actor.account_id, person_id=actor.person_id),
    )  # fmt: skip
    return open_case(actor, new)
