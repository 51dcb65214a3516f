"""Every address of the web process. Routers are found in the `api` of each of our apps, under `ROUTERS`."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.contrib import admin
from django.urls import URLPattern, URLResolver, path
from django.views.generic import RedirectView

from yuandian.config import pages
from yuandian.config.console import serve_console
from yuandian.kernel.http.interface import make_interface

PREFIXES = {"resident": "resident", "staff": "staff", "open": "open"}

api = make_interface()
urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.landing),
    path("healthz", pages.health),
    path("live-address", pages.live_address),
    path("admin/", admin.site.urls),
    path("console", RedirectView.as_view(url="/console/")),
    path("console/", serve_console, {"rest": ""}),
    path("console/<path:rest>", serve_console),
]

for config in reversed(list(apps.get_app_configs())):  # addresses are tried in this order, and cases are asked most
    if not config.name.startswith("yuandian.") or find_spec(f"{config.name}.api") is None:
        continue
    module = import_module(f"{config.name}.api")
    for audience, router in module.ROUTERS.items():
        api.add_router(f"/{PREFIXES[audience]}/{config.label}", router)
    urlpatterns += getattr(module, "PAGES", [])

urlpatterns.append(path("api/", api.urls))
