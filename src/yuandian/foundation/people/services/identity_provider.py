"""An identity provider, spoken to by OpenID Connect: authorization code with PKCE.

Staff have theirs, residents another. Outside any transaction.
Each question has five seconds and is asked once; keys and addresses are kept for ten minutes.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

from yuandian.foundation.people.errors import IdentityProviderUnavailable, SignOnRefused
from yuandian.foundation.people.rules.single_sign_on import ALGORITHMS, LEEWAY_SECONDS
from yuandian.kernel import clock

TIMEOUT_SECONDS = 5.0
KEPT_SECONDS = 600
LONGEST_ANSWER = 512 * 1024


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a provider says of itself (OpenID Connect Discovery 1.0)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    end_session_endpoint: str | None


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider as the settings name it (`client_id`, `secret`, `method`, `scope`), and what it says of itself."""

    given: Mapping[str, Any]
    says: Metadata


def provider(given: Mapping[str, Any]) -> Provider:
    """The provider of a setting. Raises `IdentityProviderUnavailable`."""
    return Provider(given, _metadata(given["issuer"], _now()))


def authorization_url(known: Provider, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
    """Where the browser is sent to sign in."""
    from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
    from authlib.oauth2.rfc7636 import create_s256_code_challenge

    address: str = prepare_grant_uri(
        known.says.authorization_endpoint,
        client_id=known.given["client_id"],
        response_type="code",
        redirect_uri=redirect_uri,
        scope=known.given["scope"],
        state=state,
        nonce=nonce,
        code_challenge=create_s256_code_challenge(verifier),
        code_challenge_method="S256",
    )
    return address


def leaving_url(known: Provider, back: str) -> str | None:
    """Where the browser signs out of the provider too, if it can be done there."""
    leaving = known.says.end_session_endpoint
    if leaving is None:
        return None
    asked = urlencode({"client_id": known.given["client_id"], "post_logout_redirect_uri": back})
    return f"{leaving}{'&' if '?' in leaving else '?'}{asked}"


def claims_for(known: Provider, code: str, verifier: str, nonce: str, redirect_uri: str) -> dict[str, Any]:
    """What the provider's ID token says of who signed in, once all of it is checked.

    Raises `SignOnRefused` where the code or the token does not hold, `IdentityProviderUnavailable`.
    """
    token = _exchange(known, code, verifier, redirect_uri)
    id_token = token.get("id_token")
    if not isinstance(id_token, str):
        raise SignOnRefused(because="token")
    return _checked(known, id_token, token.get("access_token"), nonce)


def _exchange(known: Provider, code: str, verifier: str, redirect_uri: str) -> dict[str, Any]:
    """The code for tokens, by the client's own secret."""
    import httpx
    from authlib.oauth2.auth import ClientAuth

    given = known.given
    asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri, "code_verifier": verifier}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    is_basic = given["method"] == "client_secret_basic"  # where both are encoded (RFC 6749, 2.3.1)
    identity = [quote(given[part], safe="") if is_basic else given[part] for part in ("client_id", "secret")]
    address, headers, body = ClientAuth(*identity, given["method"]).prepare(
        "POST", known.says.token_endpoint, headers, urlencode(asked)
    )
    try:
        answer = httpx.post(address, headers=headers, content=body, timeout=TIMEOUT_SECONDS, follow_redirects=False)
    except httpx.HTTPError as error:
        raise IdentityProviderUnavailable from error
    if answer.status_code in {400, 401}:
        raise SignOnRefused(because="code")
    return _read(answer)


def _checked(known: Provider, id_token: str, access_token: object, nonce: str) -> dict[str, Any]:
    """The claims, with signature, issuer, audience, times and nonce as they must be."""
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import InvalidKeyIdError, JoseError
    from joserfc.jwk import KeySet

    client_id, issuer, keys = known.given["client_id"], known.says.issuer, known.says.jwks_uri
    try:
        try:
            token = jwt.decode(id_token, KeySet.import_key_set(_keys(keys, _now())), list(ALGORITHMS))
        except InvalidKeyIdError:  # the provider has changed its keys meanwhile
            _keys.cache_clear()
            token = jwt.decode(id_token, KeySet.import_key_set(_keys(keys, _now())), list(ALGORITHMS))
        claims = CodeIDToken(
            token.claims,
            token.header,
            {
                "iss": {"essential": True, "values": [issuer]},
                "aud": {"essential": True, "values": [client_id]},
                "sub": {"essential": True},
                "exp": {"essential": True},
            },
            {"nonce": nonce, "client_id": client_id, "access_token": access_token},
        )
        claims.validate(now=int(clock.now().timestamp()), leeway=LEEWAY_SECONDS)
    except (JoseError, ValueError) as error:
        raise SignOnRefused(because="token") from error
    if not isinstance(claims["sub"], str) or not claims["sub"]:
        raise SignOnRefused(because="token")
    return dict(claims)


def _now() -> int:
    """The ten minutes that it is now."""
    return int(time.monotonic() // KEPT_SECONDS)


@lru_cache(maxsize=4)
def _metadata(issuer: str, _ten_minutes: int) -> Metadata:
    told = _get(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    is_whole = all(isinstance(told.get(name), str) for name in names)
    if not is_whole or told.get("issuer") != issuer:
        raise IdentityProviderUnavailable
    if issuer.startswith("https://") and not all(told[name].startswith("https://") for name in names):
        raise IdentityProviderUnavailable
    leaving = told.get("end_session_endpoint")
    return Metadata(
        issuer=issuer,
        authorization_endpoint=told["authorization_endpoint"],
        token_endpoint=told["token_endpoint"],
        jwks_uri=told["jwks_uri"],
        end_session_endpoint=leaving if isinstance(leaving, str) else None,
    )


@lru_cache(maxsize=4)
def _keys(address: str, _ten_minutes: int) -> Any:
    return _get(address)


def _get(address: str) -> dict[str, Any]:
    import httpx

    try:
        return _read(httpx.get(address, timeout=TIMEOUT_SECONDS, follow_redirects=False))
    except httpx.HTTPError as error:
        raise IdentityProviderUnavailable from error


def _read(answer: Any) -> dict[str, Any]:
    """The JSON object of an answer."""
    if answer.status_code != 200 or len(answer.content) > LONGEST_ANSWER:
        raise IdentityProviderUnavailable
    try:
        told = answer.json()
    except ValueError as error:
        raise IdentityProviderUnavailable from error
    if not isinstance(told, dict):
        raise IdentityProviderUnavailable
    return told
