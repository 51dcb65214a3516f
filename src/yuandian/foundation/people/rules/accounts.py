"""How an account stands: what whoever looks after accounts has to see at a glance."""

from datetime import datetime, timedelta
from enum import StrEnum

DORMANT_AFTER = timedelta(days=90)  # accounts out of use are to be closed (GB/T 22239-2019, 8.1.4.2 c); days are ours


class AccountState(StrEnum):
    """The first of these that holds."""

    CLOSED = "closed"
    LOCKED = "locked"
    UNUSED = "unused"  # nobody has signed in yet
    DORMANT = "dormant"
    OPEN = "open"


class AccountAction(StrEnum):
    """What may be done about an account, for a reason."""

    RESET = "reset"
    END_SESSIONS = "end_sessions"
    CLOSE = "close"
    REOPEN = "reopen"


def account_state(
    *, is_active: bool, locked_until: datetime | None, last_sign_in: datetime | None, at: datetime
) -> AccountState:
    """The state at a moment."""
    if not is_active:
        return AccountState.CLOSED
    if locked_until is not None and locked_until > at:
        return AccountState.LOCKED
    if last_sign_in is None:
        return AccountState.UNUSED
    return AccountState.DORMANT if last_sign_in <= at - DORMANT_AFTER else AccountState.OPEN


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
