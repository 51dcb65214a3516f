"""The applications that browsers run, the console below `/console/` and the mobile application below `/m/`.

Each is the files that its build left, and one page for every address that is no file.
"""

from dataclasses import dataclass
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

PAGE = "index.html"
HASHED = "assets/"  # their names change with their content
KEPT_SECONDS = 3600  # of what is not hashed, such as the mark


@dataclass(frozen=True, slots=True)
class Application:
    """An application: what people and `make` call it, below which address it is, what its page may ask beside us."""

    name: str
    command: str
    prefix: str
    asks_blobs: bool = False

    @property
    def folder(self) -> str:
        """Of its sources."""
        return f"clients/{self.command}"

    @property
    def variable(self) -> str:
        """Of the environment, that names a build elsewhere."""
        return f"YUANDIAN_{self.command.upper()}"

    @property
    def setting(self) -> str:
        """That holds where its build is."""
        return f"{self.command.upper()}_DIST"


CONSOLE = Application("工作台", "console", "console/")
MOBILE = Application("移动端", "mobile", "m/", asks_blobs=True)
APPLICATIONS = (CONSOLE, MOBILE)


@cache
def _files_in(folder: Path, prefix: str) -> WhiteNoise:
    """Looks on every request, so that a build under a running server is served without a restart."""
    immutable = f"^/{prefix}{HASHED}"
    return WhiteNoise(
        None,
        folder,
        prefix,
        autorefresh=True,
        max_age=KEPT_SECONDS,
        immutable_file_test=immutable,
        allow_all_origins=False,
    )


@require_safe
def serve(request: HttpRequest, application: Application, rest: str) -> HttpResponseBase:
    """A file of the build, compressed where the browser takes it so; else the page, which knows its own addresses.

    A hashed file of an older build is told to be gone: the page in its place could not be run as a script.
    """
    folder = Path(getattr(settings, application.setting))
    if rest not in {"", PAGE}:
        file = _files_in(folder, application.prefix).find_file(request.path_info)
        if file is not None:
            return cast("HttpResponseBase", WhiteNoiseMiddleware.serve(file, request))
        if rest.startswith(HASHED):
            raise Http404
    return _page(request, application, folder / PAGE)


@never_cache
def _page(request: HttpRequest, application: Application, file: Path) -> HttpResponse:
    try:
        page = file.read_bytes()
    except FileNotFoundError:
        return render(request, "config/application_missing.html", {"application": application}, status=503)
    return HttpResponse(page, headers={"Content-Security-Policy": content_policy(request, application)})


def content_policy(request: HttpRequest, application: Application) -> str:
    """What an application may load, and from where: ourselves, the live process, tiles and films where hosts are set.

    MapLibre draws in workers made from blobs; charts and the map place things by `style` attributes. The mobile
    application reads back the pictures that it made smaller, as blobs.
    """
    tiles = list(settings.TILE_ORIGINS)
    live = urlsplit(live_url(request))
    asked = [f"{live.scheme}://{live.netloc}", *tiles]
    if application.asks_blobs:
        asked.insert(0, "blob:")
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "style-src-attr": ["'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:", *tiles],
        "font-src": ["'self'", "data:"],
        "media-src": ["'self'", "blob:", *(f"https://{host}" for host in settings.FILM_HOSTS)],
        "connect-src": ["'self'", *asked],
        "worker-src": ["'self'", "blob:"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(" ".join((name, *sources)) for name, sources in rules.items())
