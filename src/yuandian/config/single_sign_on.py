"""How staff sign in by OpenID Connect, read from the environment: not at all, by a stand-in, or by a provider."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured

NONE, STANDIN, OIDC = "none", "standin", "oidc"
METHODS = frozenset({"client_secret_basic", "client_secret_post"})


def single_sign_on_from(environment: Mapping[str, str], *, is_sample: bool) -> dict[str, Any]:
    """The set-up; none where none is asked for."""
    found: dict[str, Any] = {
        "mode": environment.get("YUANDIAN_OIDC") or NONE,
        "issuer": environment.get("YUANDIAN_OIDC_ISSUER", ""),
        "client_id": environment.get("YUANDIAN_OIDC_CLIENT_ID", ""),
        "secret": environment.get("YUANDIAN_OIDC_SECRET", ""),
        "method": environment.get("YUANDIAN_OIDC_METHOD", "client_secret_basic"),
        "scope": environment.get("YUANDIAN_OIDC_SCOPE", "openid profile"),
        "name": environment.get("YUANDIAN_OIDC_NAME", "统一身份认证"),
        "claim": environment.get("YUANDIAN_OIDC_CLAIM", ""),
        "trusted": frozenset(environment.get("YUANDIAN_OIDC_SECOND_FACTORS", "").split()),
        "redirect": environment.get("YUANDIAN_OIDC_REDIRECT", ""),
    }
    if found["mode"] not in {NONE, STANDIN, OIDC} or found["method"] not in METHODS:
        raise ImproperlyConfigured(f"YUANDIAN_OIDC is none, standin or oidc; _METHOD is one of {sorted(METHODS)}.")
    if found["mode"] == STANDIN and not is_sample:
        raise ImproperlyConfigured("YUANDIAN_OIDC=standin believes anybody, so it goes with the sample alone.")
    if found["mode"] != NONE and not (found["issuer"] and found["client_id"] and found["secret"]):
        raise ImproperlyConfigured("YUANDIAN_OIDC needs YUANDIAN_OIDC_ISSUER, _CLIENT_ID and _SECRET.")
    if found["mode"] == OIDC and not found["issuer"].startswith("https://"):
        raise ImproperlyConfigured("YUANDIAN_OIDC_ISSUER is an address with https://.")
    return found
