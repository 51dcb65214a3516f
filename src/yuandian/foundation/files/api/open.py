"""HTTP: the bytes behind a link. Whoever has a link was given it; it ends by itself."""

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_safe

from yuandian.foundation.files.errors import LinkBroken, LinkExpired
from yuandian.foundation.files.queries.cards import fetch
from yuandian.kernel import clock


@require_safe
def serve_file(request: HttpRequest, token: str) -> HttpResponseBase:
    """Pictures are shown, anything else is saved.

    Nothing is run, sniffed, framed, or kept by a cache that others share.
    """
    try:
        fetched = fetch(token)
        body = default_storage.open(fetched.storage_name)
    except FileNotFoundError:
        return _refusal(LinkBroken())
    except (LinkBroken, LinkExpired) as error:
        return _refusal(error)
    response = FileResponse(
        body,
        as_attachment=not fetched.is_shown_in_place,
        filename=fetched.name,
        content_type=fetched.mime,
    )
    seconds = int((fetched.expires_at - clock.now()).total_seconds())
    response["Cache-Control"] = f"private, max-age={seconds}, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Referrer-Policy"] = "no-referrer"
    return response


def _refusal(error: LinkBroken | LinkExpired) -> JsonResponse:
    body = {"code": error.code, "detail": error.detail, "facts": error.facts}
    return JsonResponse(body, status=error.status, headers={"Cache-Control": "no-store"})
