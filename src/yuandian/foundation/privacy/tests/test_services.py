"""A copy of one's data, and what is removed when its time is over."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage

from yuandian.foundation.messaging.facade import tell
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.models import Account, Session
from yuandian.foundation.people.services import leaving
from yuandian.foundation.people.tests.cast import NOON, Cast
from yuandian.foundation.privacy.errors import CopyTooOften, CopyUnknown, PeriodTooShort
from yuandian.foundation.privacy.models import DataCopy, Removal
from yuandian.foundation.privacy.queries import my_copies, retention_rows, shipped_periods
from yuandian.foundation.privacy.services import copies, periods
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import verify
from yuandian.kernel.retention import retention_kinds

DAY = timedelta(days=1)


def message(cast: Cast, who: str, title: str) -> None:
    tell([cast.accounts[who].id], "case.replied", title, "已答复", None, None)


def test_a_copy_holds_ones_own_and_nobody_elses_and_is_fetched_once(cast: Cast) -> None:
    me = cast.actor("resident")
    with clock.at(NOON):
        message(cast, "resident", "给我的")
        message(cast, "neighbour", "给邻居的")
        row = copies.ask_for_copy(me)
        with pytest.raises(CopyTooOften):
            copies.ask_for_copy(me)
        copies.make_copy(row.id)
        copies.make_copy(row.id)
        with pytest.raises(CopyUnknown):
            copies.fetch_copy(cast.actor("neighbour"), row.id)
        with copies.fetch_copy(me, row.id).body as body:
            packed = zipfile.ZipFile(io.BytesIO(body.read()))
        with pytest.raises(CopyUnknown):
            copies.fetch_copy(me, row.id)
    parts = json.loads(packed.read("data.json"))["parts"]
    assert [one["标题"] for one in parts["messages"]["rows"]] == ["给我的"]
    assert parts["register"]["rows"][0]["登录手机号"] == cast.accounts["resident"].phone
    page = packed.read("我的个人信息.html").decode()
    assert ("给我的" in page, "给邻居的" in page) == (True, False)
    assert [one.status for one in my_copies(me)] == ["fetched"]
    assert list(verify()) == []


def test_the_file_of_a_copy_goes_and_its_record_stays(cast: Cast) -> None:
    me = cast.actor("resident")
    with clock.at(NOON):
        row = copies.ask_for_copy(me)
        copies.make_copy(row.id)
    stored = DataCopy.objects.get(id=row.id).storage_name
    assert stored is not None
    with clock.at(NOON + 6 * DAY):
        periods.remove_what_is_over()
        assert default_storage.exists(stored)
    with clock.at(NOON + 8 * DAY):
        with pytest.raises(CopyUnknown):
            copies.fetch_copy(me, row.id)
        periods.remove_what_is_over()
    assert not default_storage.exists(stored)
    assert DataCopy.objects.get(id=row.id).status == "expired"
    assert list(verify()) == []


def test_what_is_over_goes_by_night_and_is_told(cast: Cast) -> None:
    keeper = cast.actor("administrator")
    with clock.at(NOON):
        message(cast, "resident", "旧")
        periods.set_period(keeper, "messages", 100)
    with clock.at(NOON + 99 * DAY):
        assert InboxMessage.objects.count() == 1
        message(cast, "resident", "新")
    with clock.at(NOON + 101 * DAY):
        (row,) = [one for one in retention_rows(keeper) if one.code == "messages"]
        assert (row.days, row.shipped_days, row.to_remove, row.is_more, row.removed_ever) == (100, 730, 1, False, 0)
        assert periods.remove_what_is_over() == 1
        (row,) = [one for one in retention_rows(keeper) if one.code == "messages"]
        assert (row.to_remove, row.last_removed, row.removed_ever) == (0, 1, 1)
    assert [one.title for one in InboxMessage.objects.all()] == ["新"]
    assert list(verify()) == []


def test_a_district_may_keep_longer_never_shorter(cast: Cast) -> None:
    with pytest.raises(PeriodTooShort):
        periods.set_period(cast.actor("administrator"), "unmaskings", 365)
    with pytest.raises(Forbidden):
        periods.set_period(cast.actor("street_admin"), "messages", 365)


def test_of_who_left_the_messages_go_soon_and_sign_ins_stay_half_a_year(cast: Cast) -> None:
    with clock.at(NOON):
        message(cast, "neighbour", "给邻居的")
        cast.client("neighbour")
        due = leaving.ask_to_leave(cast.actor("neighbour"))
    with clock.at(due):
        leaving.leave_due()
    left = Account.objects.get(id=cast.accounts["neighbour"].id)
    sign_ins = Session.objects.filter(account=left).count()
    with clock.at(due + 16 * DAY):
        periods.remove_what_is_over()
    assert not InboxMessage.objects.filter(account_id=left.id).exists()
    assert Session.objects.filter(account=left).count() == sign_ins > 0
    with clock.at(due + 300 * DAY):
        periods.remove_what_is_over()
    assert not Session.objects.filter(account=left).exists()
    assert set(Removal.objects.values_list("kind", flat=True)) >= {"messages_of_left", "sessions"}
    assert list(verify()) == []


def test_the_file_and_the_code_know_the_same_kinds() -> None:
    assert {kind.code for kind in retention_kinds} == set(shipped_periods())
