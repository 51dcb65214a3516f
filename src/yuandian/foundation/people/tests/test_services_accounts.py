"""Accounts as an office looks after them: how each stands, who is signed in where, what nobody may do to themselves."""

from datetime import date, timedelta
from io import BytesIO
from unittest.mock import ANY

import pyotp
import pytest
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries, Settings

from yuandian.foundation.people.errors import AccountOwn, AccountUnknown
from yuandian.foundation.people.models import Account
from yuandian.foundation.people.queries.accounts import (
    AccountFilter,
    accounts_for_list,
    accounts_of,
    preview_closing,
    sessions_of,
)
from yuandian.foundation.people.queries.actors import actor_for_token
from yuandian.foundation.people.queries.waiting import PEOPLE_WAITING
from yuandian.foundation.people.rules.accounts import AccountAction, AccountState, actions_on_account
from yuandian.foundation.people.services import accounts, passwords
from yuandian.foundation.people.services.passwords import sign_in, sign_in_second_step
from yuandian.foundation.people.tests.cast import NOON, PASSWORD, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import steps_of

DAY = timedelta(days=1)
DORMANT_AFTER = 90 * DAY
HERE = "198.51.100.1"


def last_seen(username: str) -> date | None:
    """The day on which the account was signed in to last; the tests' clock goes on from noon."""
    seen = Account.objects.get(username=username).last_login
    return seen and seen.date()


def in_state(cast: Cast, state: AccountState | None) -> set[str | None]:
    """The usernames that the administrator's list shows under a state."""
    page = accounts_for_list(cast.actor("administrator"), AccountFilter(state=state), None, 200)
    assert state is None or {row.state for row in page.items} <= {state}
    return {row.username for row in page.items}


def test_the_list_finds_each_account_under_the_state_that_its_row_tells(cast: Cast) -> None:
    accounts.close_account(cast.actor("administrator"), cast.accounts["police"].id, "left the service")
    Account.objects.filter(username="clerk").update(locked_until=NOON + DAY)
    Account.objects.filter(username="lead").update(last_login=NOON - DORMANT_AFTER)
    Account.objects.filter(username="worker").update(last_login=NOON - DORMANT_AFTER + DAY)
    Account.objects.filter(username="street_admin").update(created_at=NOON - DORMANT_AFTER)  # and never used
    Account.objects.filter(username="viewer").update(last_login=NOON, locked_until=NOON - DAY)
    with clock.at(NOON):
        everyone = in_state(cast, None)
        found = {state: in_state(cast, state) for state in AccountState}
    assert {"police"} == found[AccountState.CLOSED]
    assert {"clerk"} == found[AccountState.LOCKED]
    assert {"lead", "street_admin"} == found[AccountState.DORMANT]
    assert {"worker", "viewer"} == found[AccountState.OPEN]
    assert set().union(*found.values()) == everyone
    assert sum(len(some) for some in found.values()) == len(everyone)
    assert "administrator" in found[AccountState.UNUSED]


def make_dormant(*usernames: str) -> None:
    Account.objects.filter(username__in=usernames).update(last_login=NOON - DORMANT_AFTER)


def test_after_how_many_days_the_district_says(cast: Cast, settings: Settings) -> None:
    settings.DORMANT_DAYS = 30
    Account.objects.filter(username="lead").update(last_login=NOON - 30 * DAY)
    with clock.at(NOON):
        assert in_state(cast, AccountState.DORMANT) == {"lead"}


def test_accounts_out_of_use_are_closed_many_at_a_time(cast: Cast) -> None:
    street_admin = cast.actor("street_admin")
    make_dormant("worker", "lead", "west_worker", "street_admin")
    names = ("worker", "lead", "viewer", "west_worker", "street_admin")
    ids = [cast.accounts[name].id for name in names]
    with clock.at(NOON):
        preview = preview_closing(street_admin, ids)
        assert [row.username for row in preview.accounts] == ["lead", "worker"]
        assert (preview.left, preview.dormant_days) == (3, 90)
        sign_in("lead", PASSWORD, "console", HERE)  # meanwhile
        done = accounts.close_dormant_accounts(street_admin, ids, "nobody used them this quarter")
        assert (done.closed, done.left) == (1, 4)
        again = accounts.close_dormant_accounts(street_admin, ids, "nobody used them this quarter")
        assert (again.closed, again.left) == (0, 5)
    assert set(Account.objects.filter(is_active=False).values_list("username", flat=True)) == {"worker"}
    closed = steps_of(Account.objects.get(username="worker"))[-1]
    assert (closed.action, closed.details) == ("people.account.close", {"reason": "nobody used them this quarter"})


def test_accounts_out_of_use_wait_for_their_keepers(cast: Cast) -> None:
    make_dormant("worker", "west_worker", "street_admin")
    with clock.at(NOON):
        found = {who: set(waiting_names(cast, who)) for who in ("administrator", "street_admin", "worker")}
    assert found["administrator"] == {"worker", "west_worker", "street_admin"}
    assert found["street_admin"] == {"worker"}
    assert found["worker"] == set()


def waiting_names(cast: Cast, who: str) -> list[str | None]:
    (kind,) = (kind for kind in PEOPLE_WAITING if kind.code == "dormant_account")
    return [row.username for row in kind.waits_for(cast.actor(who)).order_by(kind.since)]


def test_the_list_leaves_as_a_workbook_and_each_record_tells(cast: Cast) -> None:
    make_dormant("worker")
    with clock.at(NOON):
        answer = cast.client("administrator").get("/api/staff/people/accounts/sheet?text=worker&state=dormant")
    assert (answer.status_code, answer["Cache-Control"]) == (200, "no-store")
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content)))
    rows = [[cell.value for cell in row] for row in sheet.worksheets[0].iter_rows()]
    assert [row[:4] for row in rows] == [
        ["用户名", "姓名", "岗位", "状态"],
        ["worker", "worker", ANY, "久未登录"],
    ]
    last = steps_of(Account.objects.get(username="worker"))[-1]
    assert (last.action, last.account_id) == ("people.account.export", cast.accounts["administrator"].id)


def test_the_list_costs_two_statements(cast: Cast, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    street_admin = cast.actor("street_admin")
    with django_assert_num_queries(2):
        assert len(accounts_for_list(street_admin, AccountFilter(), None, 50).items) > 1


def test_the_list_is_narrowed_by_words_and_missing_second_steps(cast: Cast) -> None:
    administrator = cast.actor("administrator")
    named = accounts_for_list(administrator, AccountFilter(text="west work"), None, 50)
    assert [row.username for row in named.items] == ["west_worker"]
    assert named.items[0].titles
    Account.objects.filter(username="west_worker").update(totp_confirmed_at=NOON)
    without = accounts_for_list(administrator, AccountFilter(text="west work", is_without_totp=True), None, 50)
    assert without.items == []


def test_a_street_looks_after_its_own(cast: Cast) -> None:
    page = accounts_for_list(cast.actor("street_admin"), AccountFilter(), None, 200)
    names = {row.username for row in page.items}
    assert "worker" in names
    assert not {"west_worker", "administrator"} & names
    with pytest.raises(AccountUnknown):
        sessions_of(cast.actor("street_admin"), cast.accounts["west_worker"].id)
    with pytest.raises(AccountUnknown):
        accounts.end_sessions(cast.actor("street_admin"), cast.accounts["west_worker"].id, "not ours")
    with pytest.raises(Forbidden):
        accounts_for_list(cast.actor("worker"), AccountFilter(), None, 50)
    assert accounts_of(cast.actor("worker"), cast.persons["worker"]) == []


def test_a_sign_in_is_noted_and_one_that_waits_for_its_second_step_is_not(cast: Cast) -> None:
    with clock.at(NOON):
        sign_in("worker", PASSWORD, "console", HERE)
    assert last_seen("worker") == NOON.date()
    uri = passwords.begin_totp(cast.actor("worker")).uri
    authenticator = pyotp.parse_uri(uri)
    assert isinstance(authenticator, pyotp.TOTP)
    with clock.at(NOON + DAY):
        passwords.confirm_totp(cast.actor("worker"), authenticator.at(NOON + DAY))
    with clock.at(NOON + 2 * DAY):
        waiting = sign_in("worker", PASSWORD, "console", HERE)
        assert last_seen("worker") == NOON.date()
        sign_in_second_step(waiting.token, authenticator.at(NOON + 2 * DAY), HERE)
    assert last_seen("worker") == (NOON + 2 * DAY).date()


def test_signed_out_everywhere(cast: Cast) -> None:
    administrator, worker = cast.actor("administrator"), cast.accounts["worker"]
    tokens = [sign_in("worker", PASSWORD, device, HERE).token for device in ("console", "phone")]
    assert [one.device for one in sessions_of(administrator, worker.id)] == ["phone", "console"]
    assert accounts.end_sessions(administrator, worker.id, "a phone was lost") == 2
    assert [actor_for_token(token, None) for token in tokens] == [None, None]
    assert sessions_of(administrator, worker.id) == []
    assert steps_of(Account.objects.get(id=worker.id))[-1].action == "people.account.end_sessions"
    assert sign_in("worker", PASSWORD, "console", HERE).token


def test_nobody_shuts_out_themselves(cast: Cast) -> None:
    administrator = cast.actor("administrator")
    own = cast.accounts["administrator"]
    with pytest.raises(AccountOwn):
        accounts.close_account(administrator, own.id, "good bye")
    assert Account.objects.get(id=own.id).is_active
    (row,) = accounts_of(administrator, cast.persons["administrator"])
    assert row.actions == []


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (AccountState.OPEN, ["reset", "end_sessions", "close"]),
        (AccountState.LOCKED, ["reopen", "reset", "end_sessions", "close"]),
        (AccountState.CLOSED, ["reopen"]),
    ],
)
def test_what_is_offered_about_a_colleague(state: AccountState, offered: list[str]) -> None:
    assert actions_on_account(state, is_staff=True, is_own=False) == [AccountAction(one) for one in offered]
    without_password = [AccountAction(one) for one in offered if one != "reset"]
    assert actions_on_account(state, is_staff=False, is_own=False) == without_password
