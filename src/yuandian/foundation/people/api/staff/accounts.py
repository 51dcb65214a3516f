"""Staff accounts are looked through, opened, shut and helped."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Query, Status

from yuandian.foundation.people.queries import accounts as queries
from yuandian.foundation.people.queries.accounts import AccountFilter, AccountRow, ClosingPreview, SessionCard
from yuandian.foundation.people.schemas import (
    AccountNew,
    AccountsChosen,
    AccountsClosing,
    PeoplePageAsked,
    PeopleSheetAsked,
    StaffReasonIn,
)
from yuandian.foundation.people.services import accounts, exports
from yuandian.foundation.people.services.accounts import AccountOpened, Closed
from yuandian.foundation.people.services.sessions import Revoked
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.http.shapes import DONE, Done
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router()


@router.get("/accounts", response=Page[AccountRow])
def list_accounts(request: HttpRequest, chosen: Query[AccountFilter], page: Query[PeoplePageAsked]) -> Page[AccountRow]:
    """Staff accounts that one looks after, by username."""
    return queries.accounts_for_list(actor_of(request), chosen, page.after, page.limit)


@router.get(
    "/accounts/sheet",
    summary="The list of accounts as a workbook",
    openapi_extra=file_of(MIME),
)
def accounts_as_sheet(
    request: HttpRequest, chosen: Query[AccountFilter], asked: Query[PeopleSheetAsked]
) -> HttpResponseBase:
    """At most two thousand. The record of each account tells of it."""
    sheet = exports.export_accounts(actor_of(request), chosen, asked.language)
    return file_answer(sheet, f"accounts-{clock.now():%Y-%m-%d}.xlsx", MIME)


@router.post("/accounts/dormant/preview", response=ClosingPreview)
def preview_closing(request: HttpRequest, body: AccountsChosen) -> ClosingPreview:
    """What closing these accounts as out of use would do."""
    return queries.preview_closing(actor_of(request), body.account_ids)


@router.post("/accounts/dormant/close", response=Closed)
def close_dormant_accounts(request: HttpRequest, body: AccountsClosing) -> Closed:
    """Shuts those of these accounts that are out of use and ends their sessions. Again it closes none twice."""
    return accounts.close_dormant_accounts(actor_of(request), body.account_ids, body.reason)


@router.get("/accounts/{uuid:account_id}/sessions", response=list[SessionCard])
def sessions_of_account(request: HttpRequest, account_id: UUID) -> list[SessionCard]:
    """Where an account is signed in."""
    return queries.sessions_of(actor_of(request), account_id)


@router.post("/accounts/{uuid:account_id}/sessions/end", response=Revoked)
def end_sessions_of_account(request: HttpRequest, account_id: UUID, body: StaffReasonIn) -> Revoked:
    """Signs an account out everywhere."""
    return Revoked(accounts.end_sessions(actor_of(request), account_id, body.reason))


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
