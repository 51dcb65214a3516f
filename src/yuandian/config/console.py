"""The console below `/console/`: the files that its build left, and one page for every address that is no file."""

from functools import cache
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from whitenoise import WhiteNoise
from whitenoise.middleware import WhiteNoiseMiddleware

from yuandian.config.pages import live_url

PREFIX = "console/"
PAGE = "index.html"
HASHED = "assets/"  # their names change with their content
KEPT_SECONDS = 3600  # of what is not hashed, such as the mark


@cache
def _files_in(folder: Path) -> WhiteNoise:
    """Looks on every request, so that a build under a running server is served without a restart."""
    immutable = f"^/{PREFIX}{HASHED}"
    return WhiteNoise(
        None,
        folder,
        PREFIX,
        autorefresh=True,
        max_age=KEPT_SECONDS,
        immutable_file_test=immutable,
        allow_all_origins=False,
    )


@require_safe
def serve_console(request: HttpRequest, rest: str) -> HttpResponseBase:
    """A file of the build, compressed where the browser takes it so; else the page, which knows its own addresses.

    A hashed file of an older build is told to be gone: the page in its place could not be run as a script.
    """
    folder = Path(settings.CONSOLE_DIST)
    if rest not in {"", PAGE}:
        file = _files_in(folder).find_file(request.path_info)
        if file is not None:
            return cast("HttpResponseBase", WhiteNoiseMiddleware.serve(file, request))
        if rest.startswith(HASHED):
            raise Http404
    return _page(request, folder / PAGE)


@never_cache
def _page(request: HttpRequest, file: Path) -> HttpResponse:
    try:
        page = file.read_bytes()
    except FileNotFoundError:
        return render(request, "config/console_missing.html", status=503)
    return HttpResponse(page, headers={"Content-Security-Policy": content_policy(request)})


def content_policy(request: HttpRequest) -> str:
    """What the console may load, and from where: ourselves, the live process, and map tiles where some are set.

    MapLibre draws in workers made from blobs; charts and the map place things by `style` attributes.
    """
    live = urlsplit(live_url(request))
    tiles = list(settings.TILE_ORIGINS)
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:", *tiles],
        "font-src": ["'self'", "data:"],
        "media-src": ["'self'", "blob:"],
        "connect-src": ["'self'", f"{live.scheme}://{live.netloc}", *tiles],
        "worker-src": ["'self'", "blob:"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join((name, *sources)) for name, sources in rules.items())
