"""Routes that answer with a file: what the interface says of them, and how a browser saves it."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase


def file_of(*mimes: str) -> dict[str, Any]:
    """For `openapi_extra` of a route that answers with a file of one of these kinds."""
    content = {mime: {"schema": {"type": "string", "format": "binary"}} for mime in mimes}
    return {"responses": {200: {"description": "The file.", "content": content}}}


def file_answer(content: bytes | Iterator[bytes], name: str, mime: str) -> HttpResponseBase:
    """The file under its name, kept nowhere on the way; an iterator is sent while it is made."""
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}", "Cache-Control": "no-store"}
    kind = HttpResponse if isinstance(content, bytes) else StreamingHttpResponse
    return kind(content, content_type=mime, headers=headers)
