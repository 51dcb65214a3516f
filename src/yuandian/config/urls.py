"""Every address of the web process. Routers are found in the `api` of each of our apps, under `ROUTERS`."""

from collections import defaultdict
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from yuandian.config import pages
from yuandian.config.applications import APPLICATIONS, serve
from yuandian.kernel.http.interface import make_interface

PREFIXES = {"resident": "resident", "staff": "staff", "open": "open"}


def grouped(addresses: Iterable[URLPattern | URLResolver]) -> list[URLResolver]:
    """The same addresses, those of one audience and module behind their first two parts.

    Addresses are tried one after the other: without groups, finding one would cost more with each module of the house.
    """
    groups: dict[str, list[URLPattern]] = defaultdict(list)
    for address in addresses:
        assert isinstance(address, URLPattern), "an API gives its addresses one by one"
        route = str(address.pattern)
        shared = "/".join(route.split("/")[:2])
        rest = route.removeprefix(shared)
        groups[shared].append(path(rest, address.callback, address.default_args, address.name))
    return [path(shared, include(found)) for shared, found in groups.items()]


api = make_interface()
urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.landing),
    path("healthz", pages.health),
    path("live-address", pages.live_address),
    path("admin/", admin.site.urls),
]
for application in APPLICATIONS:
    below, known = application.prefix, {"application": application}
    urlpatterns += [
        path(below.rstrip("/"), RedirectView.as_view(url=f"/{below}")),
        path(below, serve, {**known, "rest": ""}),
        path(f"{below}<path:rest>", serve, known),
    ]

for config in apps.get_app_configs():
    if not config.name.startswith("yuandian.") or find_spec(f"{config.name}.api") is None:
        continue
    module = import_module(f"{config.name}.api")
    for audience, router in module.ROUTERS.items():
        api.add_router(f"/{PREFIXES[audience]}/{config.label}", router)
    urlpatterns += getattr(module, "PAGES", [])

addresses, name, namespace = api.urls
urlpatterns.insert(0, path("api/", (grouped(addresses), name, namespace)))  # asked most
