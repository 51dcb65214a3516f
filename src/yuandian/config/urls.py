"""Every address of the web process. Routers are found in the `api` of each of our apps, under `ROUTERS`."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.contrib import admin
from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from yuandian.config import pages
from yuandian.config.applications import APPLICATIONS, serve
from yuandian.kernel.http.interface import make_interface

PREFIXES = {"resident": "resident", "staff": "staff", "open": "open"}

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

for config in reversed(list(apps.get_app_configs())):  # addresses are tried in this order, and cases are asked most
    if not config.name.startswith("yuandian.") or find_spec(f"{config.name}.api") is None:
        continue
    module = import_module(f"{config.name}.api")
    for audience, router in module.ROUTERS.items():
        api.add_router(f"/{PREFIXES[audience]}/{config.label}", router)
    urlpatterns += getattr(module, "PAGES", [])

urlpatterns.insert(0, path("api/", api.urls))  # asked most
