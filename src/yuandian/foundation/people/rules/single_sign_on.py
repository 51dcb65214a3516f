"""What the claims of an identity provider say here: who is meant, and whether what the district asks for was shown."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from yuandian.foundation.people.rules.residents import LONGEST_NAME, normal_mobile

REQUEST_KEPT = timedelta(minutes=10)  # for somebody to sign in at the provider
TICKET_KEPT = timedelta(minutes=10)  # for them to say, once, which account is theirs
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519", "EdDSA")
LEEWAY_SECONDS = 60  # by which the clocks of two machines may differ


def username_in(claims: Mapping[str, Any], claim: str) -> str:
    """The username that the claim names; empty where no claim is looked at, or it holds none."""
    named = claims.get(claim) if claim else None
    return named.strip() if isinstance(named, str) else ""


def name_in(claims: Mapping[str, Any]) -> str | None:
    """The full name (`name`, OpenID Connect Core 1.0, section 5.1), where there is one that fits into a register."""
    named = claims.get("name")
    name = named.strip() if isinstance(named, str) else ""
    return name if 0 < len(name) <= LONGEST_NAME else None


def verified_phone_in(claims: Mapping[str, Any]) -> str | None:
    """The mobile that the provider itself has verified (`phone_number_verified`, section 5.1), in our spelling."""
    phone = claims.get("phone_number")
    is_verified = claims.get("phone_number_verified") is True
    return normal_mobile(phone) if is_verified and isinstance(phone, str) else None


def has_trusted_word(claims: Mapping[str, Any], trusted: Collection[str]) -> bool:
    """Whether `amr` or `acr` (OpenID Connect Core 1.0, section 2) holds one of the words that the district trusts."""
    methods = claims.get("amr")
    words = {one for one in methods if isinstance(one, str)} if isinstance(methods, list) else set()
    level = claims.get("acr")
    return bool((words | {level if isinstance(level, str) else ""}) & set(trusted))
