"""HTTP: the bytes behind a link. A link was given to its holder; it ends by itself."""

from collections.abc import Iterator
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.views.decorators.http import require_safe

from yuandian.foundation.files.errors import LinkBroken, LinkExpired
from yuandian.foundation.files.queries import Fetched, fetch
from yuandian.foundation.files.rules.stretches import NothingThere, Stretch, stretch_of
from yuandian.kernel import clock

PIECE = 256 * 1024


@require_safe
def serve_file(request: HttpRequest, token: str) -> HttpResponseBase:
    """Pictures and films are shown, anything else is saved. Of a film also a stretch is given.

    Nothing is run, sniffed, framed, or kept by a cache that others share.
    """
    try:
        fetched = fetch(token)
        stretch = stretch_of(request.headers.get("Range"), fetched.size) if fetched.is_film else None
        body = default_storage.open(fetched.storage_name)
    except FileNotFoundError:
        return _refusal(LinkBroken())
    except (LinkBroken, LinkExpired) as error:
        return _refusal(error)
    except NothingThere:
        return HttpResponse(status=416)
    response = _whole(fetched, body) if stretch is None else _part(fetched, body, stretch)
    seconds = int((fetched.expires_at - clock.now()).total_seconds())
    response["Cache-Control"] = f"private, max-age={seconds}, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Referrer-Policy"] = "no-referrer"
    if fetched.is_film:
        response["Accept-Ranges"] = "bytes"
    return response


def _whole(fetched: Fetched, body: File[Any]) -> FileResponse:
    return FileResponse(
        body,
        as_attachment=not fetched.is_shown_in_place,
        filename=fetched.name,
        content_type=fetched.mime,
    )


def _part(fetched: Fetched, body: File[Any], stretch: Stretch) -> StreamingHttpResponse:
    response = StreamingHttpResponse(_pieces(body, stretch), status=206, content_type=fetched.mime)
    response.needs_database = False  # type: ignore[attr-defined] # the front lets it go slowly (config/front.py)
    response["Content-Range"] = f"bytes {stretch.first}-{stretch.last}/{fetched.size}"
    response["Content-Length"] = str(stretch.length)
    return response


def _pieces(body: File[Any], stretch: Stretch) -> Iterator[bytes]:
    with body:
        body.seek(stretch.first)
        left = stretch.length
        while left and (piece := body.read(min(PIECE, left))):
            left -= len(piece)
            yield piece


def _refusal(error: LinkBroken | LinkExpired) -> JsonResponse:
    body = {"code": error.code, "detail": error.detail, "facts": error.facts}
    return JsonResponse(body, status=error.status, headers={"Cache-Control": "no-store"})
