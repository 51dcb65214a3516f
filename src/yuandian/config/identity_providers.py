"""Identity providers that people sign in by (OpenID Connect), from the environment: none, a stand-in, or a real one."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured

NONE, STANDIN, OIDC = "none", "standin", "oidc"
METHODS = frozenset({"client_secret_basic", "client_secret_post"})


def single_sign_on_from(environment: Mapping[str, str], *, is_sample: bool) -> dict[str, Any]:
    """The provider of staff; none where none is asked for."""
    return _provider("YUANDIAN_OIDC", environment, is_sample=is_sample) | {
        "scope": environment.get("YUANDIAN_OIDC_SCOPE", "openid profile"),
        "name": environment.get("YUANDIAN_OIDC_NAME", "统一身份认证"),
        "claim": environment.get("YUANDIAN_OIDC_CLAIM", ""),
        "trusted": frozenset(environment.get("YUANDIAN_OIDC_SECOND_FACTORS", "").split()),
    }


def city_identity_from(environment: Mapping[str, str], *, is_sample: bool) -> dict[str, Any]:
    """The city's provider, for residents; none where none is asked for."""
    return _provider("YUANDIAN_CITY", environment, is_sample=is_sample) | {
        "scope": environment.get("YUANDIAN_CITY_SCOPE", "openid profile phone"),
        "name": environment.get("YUANDIAN_CITY_NAME", "城市统一身份"),
        "trusted": frozenset(environment.get("YUANDIAN_CITY_REAL_NAMES", "").split()),
    }


def _provider(prefix: str, environment: Mapping[str, str], *, is_sample: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "mode": environment.get(prefix) or NONE,
        "issuer": environment.get(f"{prefix}_ISSUER", ""),
        "client_id": environment.get(f"{prefix}_CLIENT_ID", ""),
        "secret": environment.get(f"{prefix}_SECRET", ""),
        "method": environment.get(f"{prefix}_METHOD", "client_secret_basic"),
        "redirect": environment.get(f"{prefix}_REDIRECT", ""),
    }
    if found["mode"] not in {NONE, STANDIN, OIDC} or found["method"] not in METHODS:
        raise ImproperlyConfigured(f"{prefix} is none, standin or oidc; {prefix}_METHOD is one of {sorted(METHODS)}.")
    if found["mode"] == STANDIN and not is_sample:
        raise ImproperlyConfigured(f"{prefix}=standin believes anybody, so it goes with the sample alone.")
    if found["mode"] != NONE and not (found["issuer"] and found["client_id"] and found["secret"]):
        raise ImproperlyConfigured(f"{prefix} needs {prefix}_ISSUER, _CLIENT_ID and _SECRET.")
    if found["mode"] == OIDC and not found["issuer"].startswith("https://"):
        raise ImproperlyConfigured(f"{prefix}_ISSUER is an address with https://.")
    return found
