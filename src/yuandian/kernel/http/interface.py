"""The one API object: its document, its page, and the one renderer of refusals."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import msgspec
from django.core.exceptions import SuspiciousOperation
from django.db import DataError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import BaseRenderer

from yuandian.kernel.disk import is_for_want_of_room, room_left
from yuandian.kernel.errors import DomainError

logger = logging.getLogger("yuandian.http")


# Refusals that are the same whatever led to them.
BAD_BODY = ("malformed", 422, "The body is not what its headers say, or too large.")
AWAY = ("unavailable", 503, "The database is away for a moment. Send this again shortly.")
OURS = ("internal", 500, "This is our fault. Quote the X-Request-Id of the answer.")
FULL = ("disk_full", 507, "The server's disk is full. Nothing was stored; tell whoever runs it.")
RETRY_SECONDS = 2  # a database that was restarted is back by then, or soon after
PLAIN: tuple[tuple[type[Exception], str, int, str], ...] = (
    (AuthenticationError, "not_signed_in", 401, "Sign in and try again."),
    (MultiPartParserError, *BAD_BODY),
    (RecursionError, *BAD_BODY),  # JSON nested deeper than anybody means it
    (SuspiciousOperation, *BAD_BODY),  # among them a body that is too large
    (DataError, "malformed", 422, "A value does not fit: too large, or a character text cannot hold."),
    (OperationalError, *AWAY),
    (InterfaceError, *AWAY),
    (Http404, "not_found", 404, "There is no such thing, or you may not see it."),
)


class FastRenderer(BaseRenderer):
    """JSON by msgspec, which knows UUIDs and datetimes."""

    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:  # noqa: ARG002
        """The body."""
        return msgspec.json.encode(data)


class Interface(NinjaAPI):
    """Says its document again without making it again: that takes seconds, and anybody may ask."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._documents: dict[str | None, OpenAPISchema] = {}

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """The document, for addresses below a prefix; ours have no parameters before that."""
        if path_prefix not in self._documents:
            made: OpenAPISchema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
            self._documents[path_prefix] = made
        return self._documents[path_prefix]


def make_interface() -> NinjaAPI:
    """The API object with the renderer of refusals attached; routers are mounted by the URL configuration."""
    api = Interface(
        title="Yuandian 原点在线",
        version="1",
        description="Residents, staff and partner systems of a district. Errors are always `{code, detail, facts}`.",
        docs_url="/docs",
        openapi_url="/openapi.json",
        renderer=FastRenderer(),
        urls_namespace="api",
    )

    def answer(request: HttpRequest, code: str, status: int, detail: str, facts: Any) -> HttpResponse:
        response = api.create_response(request, {"code": code, "detail": detail, "facts": facts}, status=status)
        if wait := _seconds_to_wait(status, facts):
            response["Retry-After"] = str(wait)
        return response

    @api.exception_handler(DomainError)
    def _(request: HttpRequest, error: DomainError) -> HttpResponse:
        return answer(request, error.code, error.status, error.detail, error.facts)

    @api.exception_handler(ValidationError)
    def _(request: HttpRequest, error: ValidationError) -> HttpResponse:
        faults = [{"where": [str(part) for part in fault["loc"]], "why": str(fault["msg"])} for fault in error.errors]
        return answer(request, "malformed", 422, "Some of what you sent cannot be read; see facts.", {"errors": faults})

    def always(code: str, status: int, detail: str) -> Callable[[HttpRequest, Any], HttpResponse]:
        def refuse(request: HttpRequest, error: Any) -> HttpResponse:
            if status < HTTPStatus.INTERNAL_SERVER_ERROR:
                return answer(request, code, status, detail, {})
            told = FULL if _has_no_room(error) else (code, status, detail)
            logger.error(told[0], exc_info=error)
            return answer(request, *told, {})

        return refuse

    for kind, code, status, detail in PLAIN:
        api.add_exception_handler(kind, always(code, status, detail))

    @api.exception_handler(HttpError)
    def _(request: HttpRequest, error: HttpError) -> HttpResponse:
        return answer(request, "http_error", error.status_code, str(error), {})

    api.add_exception_handler(Exception, always(*OURS))
    return api


def _has_no_room(error: Exception) -> bool:
    """Whether the disk is full. A database that cannot write its log goes away without a reason, so we look as well."""
    return is_for_want_of_room(error) or (isinstance(error, OperationalError) and room_left().free == 0)


def _seconds_to_wait(status: int, facts: Any) -> int | None:
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return RETRY_SECONDS
    wait = facts.get("retry_after_seconds") if status == HTTPStatus.TOO_MANY_REQUESTS else None
    return wait if isinstance(wait, int) else None
