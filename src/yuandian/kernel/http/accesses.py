"""Sign-ins of staff and everything that staff download leave a trace, whatever module answers.

Written before the answer goes out: where no trace can be left, nothing is given.
"""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import unquote
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from yuandian.kernel import clock
from yuandian.kernel.http.authenticators import authenticate
from yuandian.kernel.http.callers import address_of, device_of
from yuandian.kernel.masking import mask_text
from yuandian.kernel.models import Access

SIGN_IN = "api/staff/people/sign-in"
STEPS = {
    SIGN_IN: "password", f"{SIGN_IN}/second-step": "second_step", f"{SIGN_IN}/single/finish": "single",
    f"{SIGN_IN}/single/link": "link",
}  # fmt: skip
REFUSED = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.LOCKED, HTTPStatus.TOO_MANY_REQUESTS})
STAFF = "/api/staff/"
LONGEST_NAME, LONGEST_DEVICE, LONGEST_QUERY = 60, 200, 500


class AccessRecord:
    """Writes down sign-ins, failed ones too, and downloads by staff."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        if request.path.startswith(STAFF):
            route = request.resolver_match.route if request.resolver_match else ""
            if route in STEPS and request.method == "POST":
                _note_sign_in(request, response, route)
            elif response.headers.get("Content-Disposition", "").startswith("attachment"):
                _note_download(request, response, route)
        return response


def _note_sign_in(request: HttpRequest, response: HttpResponse, route: str) -> None:
    answer = _read(response.content)
    if response.status_code == HTTPStatus.OK:
        session = answer.get("session", answer)  # single sign-on may end without one, and be told again with a link
        told = session if isinstance(session, dict) else None
    else:
        told = {} if response.status_code in REFUSED else None
    if told is None:
        return
    actor = authenticate.ask(str(told["token"]), None) if told and not told.get("awaits_totp") else None
    _write(
        request,
        kind="sign_in" if told else "sign_in_failed",
        action="",
        name=mask_text(str(_read(request.body).get("username", "")))[:LONGEST_NAME],
        account_id=actor.account_id if actor else None,
        details={"step": STEPS[route], "refused": None if told else answer.get("code")},
    )


def _note_download(request: HttpRequest, response: HttpResponseBase, route: str) -> None:
    actor = getattr(request, "actor", None)
    disposition = response.headers["Content-Disposition"]
    file = unquote(disposition.partition("''")[2] or disposition.partition("filename=")[2].strip('"'))
    _write(
        request,
        kind="export",
        action=route.removeprefix("api/staff/"),
        name="",
        account_id=actor.account_id if actor else None,
        details={"file": file, "query": mask_text(unquote(request.GET.urlencode()))[:LONGEST_QUERY]},
    )


def _write(
    request: HttpRequest, *, kind: str, action: str, name: str, account_id: UUID | None, details: Mapping[str, object]
) -> None:
    Access.objects.create(
        at=clock.now(), kind=kind, action=action, name=name, account_id=account_id, details=dict(details),
        address=address_of(request), device=device_of(request)[:LONGEST_DEVICE],
    )  # fmt: skip


def _read(content: bytes) -> dict[str, object]:
    try:
        told = msgspec.json.decode(content)
    except msgspec.DecodeError:
        return {}
    return told if isinstance(told, dict) else {}
