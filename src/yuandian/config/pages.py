"""What a browser or a probe asks of the house itself: is it well, where is what, who may be signed in as."""

from importlib.metadata import version
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yuandian.config.state import part_states
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.foundation.wechat import facade as wechat
from yuandian.kernel.anchors.verification import anchors_state
from yuandian.sample.cast import CAST, PASSWORD

PART_NAMES = {
    "web": "网站",
    "live": "实时推送",
    "disk": "磁盘空间",
    "database": "数据库",
    "migrations": "数据库结构",
    "worker": "后台任务",
}
STAND_IN = "standin"
MESSAGES_SHOWN = 10


@require_safe
@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    """`/healthz`: 200 when every part serves, 503 otherwise; says which one does not, and where a stand-in answers.

    Anchors that are late or not where they belong are told, but stop nobody from working.
    """
    states = part_states()
    is_well = all(state["ok"] for state in states.values())
    told = {
        "ok": is_well,
        "warnings": [name for name, state in states.items() if state.get("warning")] + _missing(),
        "sample": settings.SAMPLE,
        "sms": messaging.provider_in_use(),
        "single_sign_on": settings.SINGLE_SIGN_ON["mode"],
        "city_identity": settings.CITY_IDENTITY["mode"],
        "wechat": wechat.mode_in_use().value,
        "anchors": _anchors() if states["database"]["ok"] and states["migrations"]["ok"] else None,
        "parts": states,
    }
    return JsonResponse(told, status=200 if is_well else 503)


def _missing() -> list[str]:
    """What this district has not got though it is no sample: people would wait for codes that go nowhere."""
    return ["sms"] if people.way_of_codes() is people.CodeWay.NOWHERE else []


def _anchors() -> dict[str, bool | str]:
    state = anchors_state()
    return {"ok": state.is_well, "note": state.note}


@require_safe
def live_address(request: HttpRequest) -> JsonResponse:
    """`/live-address`: where the live process listens, for clients that know only this address."""
    return JsonResponse({"url": live_url(request)})


def live_url(request: HttpRequest) -> str:
    """The setting, or the same host on the live process's port."""
    if settings.LIVE_URL:
        return str(settings.LIVE_URL)
    here = urlsplit(request.build_absolute_uri("/"))
    host = f"[{here.hostname}]" if ":" in (here.hostname or "") else here.hostname
    return f"{here.scheme}://{host}:{settings.LIVE_PORT}/live"


@require_safe
@never_cache
def landing(request: HttpRequest) -> HttpResponse:
    """`/`: what runs where and, with the sample, whom to sign in as and which codes the SMS stand-in kept."""
    states = part_states()
    shown = {
        "parts": [{"name": PART_NAMES[name], **state} for name, state in states.items()],
        "is_well": all(state["ok"] for state in states.values()),
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "live_shown": settings.LIVE_URL or f":{settings.LIVE_PORT}/live",
        "version": version("yuandian"),
        "cast": CAST if settings.SAMPLE else (),
        "password": PASSWORD if settings.SAMPLE else "",
        "has_stand_in": messaging.provider_in_use() == STAND_IN,
        "is_sms_missing": bool(_missing()),
        "messages_kept": messaging.sample_outbox(MESSAGES_SHOWN) if states["database"]["ok"] else (),
        "has_wechat_stand_in": wechat.mode_in_use() == wechat.WechatMode.STANDIN,
        "wechat_kept": wechat.sample_kept(MESSAGES_SHOWN) if states["database"]["ok"] else (),
    }
    return render(request, "config/landing.html", shown)
