"""What a browser or a probe asks of the house itself: is it well, where is what, who may be signed in as."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yuandian.config.state import part_states


@require_safe
@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    """`/healthz`: 200 when every part serves, 503 otherwise; says which one does not."""
    states = part_states()
    is_well = all(state["ok"] for state in states.values())
    return JsonResponse({"ok": is_well, "sample": settings.SAMPLE, "parts": states}, status=200 if is_well else 503)


@require_safe
def live_address(request: HttpRequest) -> JsonResponse:
    """`/live-address`: where the live process listens, for clients that know only this address."""
    return JsonResponse({"url": live_url(request)})


def live_url(request: HttpRequest) -> str:
    """The setting, or the same host on the live process's port."""
    if settings.LIVE_URL:
        return str(settings.LIVE_URL)
    host = request.get_host().rpartition(":")[0] if request.get_port() in request.get_host() else request.get_host()
    return f"{request.scheme}://{host}:{settings.LIVE_PORT}/live"


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """`/`: what runs where and, with the sample, whom to sign in as."""
    return render(request, "config/landing.html", {"live_url": live_url(request), "states": part_states()})
