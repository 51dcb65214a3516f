"""How WeChat is set up, read from the environment: `none`, the stand-in of the sample, or WeChat itself."""

from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

NONE, STANDIN, HTTP = "none", "standin", "http"
STATES = frozenset({"formal", "trial", "developer"})
PLATFORM = "https://api.weixin.qq.com"


def wechat_from(environment: Mapping[str, str], *, is_sample: bool) -> dict[str, str]:
    """The set-up; where none is asked for, the stand-in with the sample and nothing without it."""
    found = {
        "mode": environment.get("YUANDIAN_WECHAT") or (STANDIN if is_sample else NONE),
        "app_id": environment.get("YUANDIAN_WECHAT_APP_ID", ""),
        "secret": environment.get("YUANDIAN_WECHAT_SECRET", ""),
        "url": environment.get("YUANDIAN_WECHAT_URL", PLATFORM),
        "state": environment.get("YUANDIAN_WECHAT_STATE", "formal"),
    }
    if found["mode"] not in {NONE, STANDIN, HTTP} or found["state"] not in STATES:
        raise ImproperlyConfigured("YUANDIAN_WECHAT is none, standin or http; _STATE is formal, trial or developer.")
    if found["mode"] == STANDIN and not is_sample:
        raise ImproperlyConfigured("YUANDIAN_WECHAT=standin believes anybody, so it goes with the sample alone.")
    if found["mode"] == HTTP and not (found["app_id"] and found["secret"]):
        raise ImproperlyConfigured("YUANDIAN_WECHAT=http needs YUANDIAN_WECHAT_APP_ID and YUANDIAN_WECHAT_SECRET.")
    return found
