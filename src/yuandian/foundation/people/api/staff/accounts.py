"""Staff accounts are opened, shut and helped."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from yuandian.foundation.people.schemas import AccountNew, StaffReasonIn
from yuandian.foundation.people.services import accounts
from yuandian.foundation.people.services.accounts import AccountOpened
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.http.shapes import DONE, Done

router = Router()


@router.post("/persons/{uuid:person_id}/account", response={201: AccountOpened})
def open_account(request: HttpRequest, person_id: UUID, body: AccountNew) -> Status[AccountOpened]:
    """Gives a person a staff account. The first password is shown once, so a retry answers `person_has_account`."""
    return Status(201, accounts.open_staff_account(actor_of(request), person_id, body.username))


@router.post("/accounts/{uuid:account_id}/close", response=Done)
def close_account(request: HttpRequest, account_id: UUID, body: StaffReasonIn) -> Done:
    """Shuts an account and ends its sessions at once."""
    accounts.close_account(actor_of(request), account_id, body.reason)
    return DONE


@router.post("/accounts/{uuid:account_id}/reopen", response=Done)
def reopen_account(request: HttpRequest, account_id: UUID, body: StaffReasonIn) -> Done:
    """Opens a shut or locked account again."""
    accounts.reopen_account(actor_of(request), account_id, body.reason)
    return DONE


@router.post("/accounts/{uuid:account_id}/reset", response=AccountOpened)
def reset_sign_in(request: HttpRequest, account_id: UUID, body: StaffReasonIn) -> AccountOpened:
    """A new first password; lock, second step and sessions go."""
    return accounts.reset_sign_in(actor_of(request), account_id, body.reason)
