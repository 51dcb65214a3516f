"""How an account stands: what whoever looks after accounts has to see at a glance."""

from datetime import datetime, timedelta
from enum import StrEnum


class AccountState(StrEnum):
    """The first of these that holds."""

    CLOSED = "closed"
    LOCKED = "locked"
    DORMANT = "dormant"  # out of use, to be closed (GB/T 22239-2019, 8.1.4.2 c); after how many days the district says
    UNUSED = "unused"  # nobody has signed in yet
    OPEN = "open"


class AccountAction(StrEnum):
    """What may be done about an account, for a reason."""

    RESET = "reset"
    END_SESSIONS = "end_sessions"
    CLOSE = "close"
    REOPEN = "reopen"


def account_state(
    *,
    is_active: bool,
    locked_until: datetime | None,
    opened_at: datetime,
    last_sign_in: datetime | None,
    dormant_after: timedelta,
    at: datetime,
) -> AccountState:
    """The state at a moment. An account that nobody ever used falls out of use like any other."""
    if not is_active:
        return AccountState.CLOSED
    if locked_until is not None and locked_until > at:
        return AccountState.LOCKED
    if (last_sign_in or opened_at) <= at - dormant_after:
        return AccountState.DORMANT
    return AccountState.OPEN if last_sign_in else AccountState.UNUSED


def actions_on_account(state: AccountState, *, is_staff: bool, is_own: bool) -> list[AccountAction]:
    """What is offered: a closed or locked account is opened again; residents' have no password; nobody shuts out
    themselves.
    """
    if state is AccountState.CLOSED:
        return [AccountAction.REOPEN]
    unlock = [AccountAction.REOPEN] if state is AccountState.LOCKED else []
    if is_own:
        return unlock
    return [*unlock, *([AccountAction.RESET] if is_staff else []), AccountAction.END_SESSIONS, AccountAction.CLOSE]
