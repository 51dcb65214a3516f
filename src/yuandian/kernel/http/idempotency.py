"""Idempotency: a request sent twice with one `Idempotency-Key` is done once and answered twice alike."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

import msgspec
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from ninja import Status

from yuandian.kernel import clock
from yuandian.kernel.errors import Invalid
from yuandian.kernel.http.authenticators import actor_of
from yuandian.kernel.http.shapes import Schema

View = TypeVar("View", bound=Callable[..., Any])
LONGEST_KEY = 100


class KeyReused(Invalid):
    """The key was used before for another request."""

    code = "idempotency_key_reused"
    detail = "This Idempotency-Key belongs to another request; make a new one."


class KeyTooLong(Invalid):
    """Keys are 1 to 100 printable characters."""

    code = "idempotency_key_too_long"
    detail = "An Idempotency-Key has 1 to 100 printable characters."


def key_of(request: HttpRequest) -> str | None:
    """The request's key, if it has one. Raises `KeyTooLong`."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    if not 0 < len(key) <= LONGEST_KEY or not key.isprintable():
        raise KeyTooLong
    return key


def idempotent(view: View) -> View:
    """Wraps a view that answers a schema or `Status(code, schema)`: key, change and answer stand or fall together.

    Without the header the view runs as it is. A refusal is not stored: the retry is judged by itself.
    """

    @wraps(view)
    def once(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        key = key_of(request)
        if key is None:
            return view(request, *args, **kwargs)
        account_id, digest = actor_of(request).account_id, _digest_of(request)
        with transaction.atomic():
            if not _claim(account_id, key, digest):
                return _stored_answer(account_id, key, digest)
            answer = view(request, *args, **kwargs)
            _store(account_id, key, answer)
            return answer

    return cast("View", once)


def _digest_of(request: HttpRequest) -> bytes:
    parts = f"{request.method} {request.get_full_path()}\n".encode()
    is_upload = (request.content_type or "").startswith("multipart/")
    return hashlib.sha256(parts if is_upload else parts + request.body).digest()


def _claim(account_id: Any, key: str, digest: bytes) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO kernel_idempotent_answer (account_id, key, request_digest, created_at) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            [account_id, key, digest, clock.now()],
        )
        return bool(cursor.rowcount)


def _stored_answer(account_id: Any, key: str, digest: bytes) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT request_digest, status, body::text FROM kernel_idempotent_answer"
            " WHERE account_id = %s AND key = %s",
            [account_id, key],
        )
        known, status, body = cursor.fetchone()
    if bytes(known) != digest:
        raise KeyReused
    return HttpResponse(
        body or "", status=status, content_type="application/json", headers={"Idempotency-Replayed": "true"}
    )


def _store(account_id: Any, key: str, answer: Any) -> None:
    status, body = (answer.status_code, answer.value) if isinstance(answer, Status) else (200, answer)
    plain = body.model_dump(mode="json") if isinstance(body, Schema) else body
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_idempotent_answer SET status = %s, body = %s::jsonb WHERE account_id = %s AND key = %s",
            [status, None if plain is None else msgspec.json.encode(plain).decode(), account_id, key],
        )
