"""Around every request: its id, one line in the log without personal data, database connections that live, and JSON
for whatever is refused below `/api/`.
"""

import logging
import re
import time
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse

from yuandian.kernel.connections import let_go_of_ended_connections
from yuandian.kernel.http.log import request_id
from yuandian.kernel.ids import new_id

logger = logging.getLogger("yuandian.request")
API = "/api/"
WORDS = {
    HTTPStatus.NOT_FOUND: ("not_found", "There is no such address."),
    HTTPStatus.METHOD_NOT_ALLOWED: ("method_not_allowed", "The header Allow says how this address may be asked."),
}
MALFORMED = ("malformed", "The request cannot be read.")
ACCEPTED_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestRecord:
    """Gives each request an id (the caller's own `X-Request-Id` where it is well-formed) and logs it by route."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get("X-Request-Id", "")
        token = request_id.set(given if ACCEPTED_ID.fullmatch(given) else str(new_id()))
        started = time.perf_counter()
        try:
            response = self._get_response(request)
            response["X-Request-Id"] = request_id.get()
            actor = getattr(request, "actor", None)
            logger.info(
                "request",
                extra={
                    "method": request.method,
                    "route": request.resolver_match.route if request.resolver_match else "-",
                    "status": response.status_code,
                    "milliseconds": round((time.perf_counter() - started) * 1000, 1),
                    "account": str(actor.account_id) if actor and actor.account_id else None,
                },
            )
            return response
        finally:
            request_id.reset(token)


class FreshConnections:
    """Spares a request the connection of a database that was restarted since the thread's last request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        let_go_of_ended_connections()
        return self._get_response(request)


class RefusalsInJson:
    """Below `/api/` a client reads `{code, detail, facts}`, also where no route of ours was reached."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._get_response(request)
        is_ours = response.headers.get("Content-Type", "").startswith("application/json")
        is_refusal = HTTPStatus.BAD_REQUEST <= response.status_code < HTTPStatus.INTERNAL_SERVER_ERROR
        if is_ours or not is_refusal or not request.path.startswith(API):
            return response
        code, detail = WORDS.get(HTTPStatus(response.status_code), MALFORMED)
        allowed = {"Allow": response["Allow"]} if "Allow" in response else None
        body = {"code": code, "detail": detail, "facts": {}}
        return JsonResponse(body, status=response.status_code, headers=allowed)
