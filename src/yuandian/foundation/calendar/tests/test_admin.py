"""As an administrator uses the reference data."""

from collections.abc import Iterator

import pytest
from django.test import Client

from yuandian.foundation.calendar import facade
from yuandian.foundation.calendar.models import HolidayYear, WorkingHours
from yuandian.foundation.calendar.services import load_reference
from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.calendar.tests.test_services import NOTICE_2027
from yuandian.kernel.history import entries_of


@pytest.fixture
def administrator(cast: Cast) -> Iterator[Client]:
    load_reference()
    account = cast.accounts["keeper"]
    account.is_staff = account.is_superuser = True
    account.save(update_fields=["is_staff", "is_superuser"])
    client = Client()
    client.force_login(account)
    yield client
    facade.invalidate()


def test_a_notice_is_pasted_and_announced(administrator: Client, cast: Cast) -> None:
    year = HolidayYear.objects.get(year=2027)
    url = f"/admin/calendar/holidayyear/{year.id}/change/"
    assert "春节 休 02-05..02-08" in administrator.get(url).content.decode()
    given = {"year": 2027, "source": "国办发明电〔2026〕1号", "days": NOTICE_2027}
    assert administrator.post(url, given).status_code == 302
    year.refresh_from_db()
    assert (year.is_announced, year.days_text) == (True, NOTICE_2027.strip())
    assert entries_of(year)[-1].account_id == cast.accounts["keeper"].id


def test_a_notice_with_a_slip_is_shown_again(administrator: Client) -> None:
    url = "/admin/calendar/holidayyear/add/"
    for days in ("元旦 01-01", "元旦 休 01-01"):
        page = administrator.post(url, {"year": 2028, "source": "通知", "days": days})
        assert (page.status_code, "errorlist" in page.content.decode() or "error" in page.content.decode()) == (
            200,
            True,
        )
    assert not HolidayYear.objects.filter(year=2028).exists()


def test_working_hours_are_set_and_changed(administrator: Client) -> None:
    given = {"name": "夏季作息", "spans": "8:00-12:00 15:00-18:30", "season_first": "06-01", "season_last": "09-30",
             "valid_from": "2026-01-01", "valid_to": "", "street": ""}  # fmt: skip
    assert administrator.post("/admin/calendar/workinghours/add/", given).status_code == 302
    row = WorkingHours.objects.get(name="夏季作息")
    assert row.spans == "08:00-12:00 15:00-18:30"
    url = f"/admin/calendar/workinghours/{row.id}/change/"
    assert administrator.post(url, {**given, "spans": "08:00-12:00 16:00-19:00"}).status_code == 302
    assert administrator.post(url, {**given, "spans": "whenever"}).status_code == 302
    row.refresh_from_db()
    assert row.spans == "08:00-12:00 16:00-19:00"
    assert [entry.action for entry in entries_of(row)] == ["calendar.hours.set", "calendar.hours.change"]
