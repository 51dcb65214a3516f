"""An identity provider to sign in with in tests: a real server that checks what a provider checks, and is strict.

Whoever is sent to it is signed in as `user` at once. What is not as documented is noted in `faults` and refused. Run as
a module it is the stand-in of the sample, for staff with a username, for residents with `name:mobile`.
"""

import base64
import hashlib
import json
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, parse_qsl, quote, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT_ID, SECRET = "yuandian console", "a secret: of the tests & others"
REDIRECT = "http://testserver/console/sign-in/back"


class IdentityProvider:
    """What came in, and what is to be answered. `claims` and `header` are laid over those of the next ID tokens."""

    def __init__(self, redirect_uris: tuple[str, ...] = (REDIRECT,)) -> None:
        self.url = ""
        self.redirect_uris = redirect_uris
        self.user: dict[str, Any] = {"sub": "subject-1", "preferred_username": "worker"}
        self.claims: dict[str, Any] = {}
        self.faults: list[str] = []
        self.key = RSAKey.generate_key(2048, {"kid": "first", "use": "sig", "alg": "RS256"})
        self.signs_with: RSAKey | None = None
        self.is_down = False
        self.moment: int | None = None  # when tokens are issued; None: now
        self._codes: dict[str, dict[str, str]] = {}

    def turn_key(self) -> None:
        """From now on another key signs, and is published."""
        self.key = RSAKey.generate_key(2048, {"kid": secrets.token_hex(4), "use": "sig", "alg": "RS256"})

    def authorize(self, address: str) -> str:
        """What a browser does with the address: where the provider sends it back to."""
        given = dict(parse_qsl(urlsplit(address).query))
        wanted = {"response_type": "code", "client_id": CLIENT_ID, "code_challenge_method": "S256"}
        self._expect(all(given.get(name) == value for name, value in wanted.items()), f"authorize: {given}")
        self._expect("openid" in given.get("scope", "").split(), "no openid in the scope")
        self._expect(given.get("redirect_uri") in self.redirect_uris, "a redirect_uri that is not registered")
        self._expect(all(given.get(name) for name in ("state", "nonce", "code_challenge")), "not all is there")
        code = secrets.token_urlsafe(16)
        self._codes[code] = given
        return f"{given['redirect_uri']}?{urlencode({'code': code, 'state': given['state']})}"

    def answer(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, dict[str, Any] | str]:
        """Judges a request and answers it; a text is where a browser goes on to."""
        path = urlsplit(target).path
        if self.is_down:
            return 503, {}
        if path == "/.well-known/openid-configuration":
            return 200, self._metadata()
        if path == "/keys":
            return 200, {"keys": [self.key.as_dict(private=False)]}
        if (method, path) == ("POST", "/token"):
            return self._token(headers, {name: values[0] for name, values in parse_qs(body.decode()).items()})
        if path == "/authorize":
            return 302, self.authorize(target)
        if path == "/leave":
            return 302, dict(parse_qsl(urlsplit(target).query))["post_logout_redirect_uri"]
        return 404, {}

    def _metadata(self) -> dict[str, Any]:
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "end_session_endpoint": f"{self.url}/leave",
            "id_token_signing_alg_values_supported": ["RS256"],
        }

    def _token(self, headers: Any, given: dict[str, str]) -> tuple[int, dict[str, Any]]:
        basic = base64.b64encode(f"{quote(CLIENT_ID, safe='')}:{quote(SECRET, safe='')}".encode()).decode()
        if headers.get("Authorization") != f"Basic {basic}":
            self.faults.append("client authentication")
            return 401, {"error": "invalid_client"}
        asked = self._codes.pop(given.get("code", ""), None)  # a code counts once
        challenge = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        if (
            asked is None
            or given.get("grant_type") != "authorization_code"
            or given.get("redirect_uri") != asked["redirect_uri"]
            or base64.urlsafe_b64encode(challenge).rstrip(b"=").decode() != asked["code_challenge"]
        ):
            return 400, {"error": "invalid_grant"}
        now = int(time.time()) if self.moment is None else self.moment
        claims = {"iss": self.url, "aud": CLIENT_ID, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        claims = {name: value for name, value in {**claims, **self.user, **self.claims}.items() if value is not None}
        signer = self.signs_with or self.key
        id_token = jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, signer)
        return 200, {"access_token": secrets.token_urlsafe(16), "token_type": "Bearer", "id_token": id_token}

    def _expect(self, is_so: bool, fault: str) -> None:
        if not is_so:
            self.faults.append(fault)


@contextmanager
def running_provider(provider: IdentityProvider, port: int = 0) -> Iterator[IdentityProvider]:
    """The provider on a port of this machine."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            status, answer = provider.answer(self.command, self.path, self.headers, body)
            told = b"" if isinstance(answer, str) else json.dumps(answer).encode()
            self.send_response(status)
            if isinstance(answer, str):
                self.send_header("Location", answer)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_: Any) -> None:
            """Tests look at what came in."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    provider.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def settings_for(provider: IdentityProvider) -> dict[str, Any]:
    """The set-up of staff that leads to this server."""
    return {
        "mode": "standin", "issuer": provider.url, "client_id": CLIENT_ID, "secret": SECRET,
        "method": "client_secret_basic", "scope": "openid profile", "name": "统一身份认证",
        "claim": "preferred_username", "trusted": frozenset({"mfa"}), "redirect": "",
    }  # fmt: skip


def city_settings_for(provider: IdentityProvider) -> dict[str, Any]:
    """The set-up of residents that leads to this server."""
    city = {"scope": "openid profile phone", "name": "城市统一身份", "trusted": frozenset({"real-name"})}
    return {name: value for name, value in settings_for(provider).items() if name != "claim"} | city


def person_of_city(name: str, mobile: str, **changed: Any) -> dict[str, Any]:
    """What the city says of somebody whose name and phone it has checked."""
    claims = {"sub": f"city-{mobile}", "name": name, "phone_number": mobile, "phone_number_verified": True}
    return claims | {"acr": "real-name"} | changed


if __name__ == "__main__":
    port, who, *redirect_uris = sys.argv[1:]
    standin = IdentityProvider(tuple(redirect_uris))
    name, _, mobile = who.partition(":")
    standin.user = person_of_city(name, mobile) if mobile else {"sub": f"standin-{who}", "preferred_username": who}
    with running_provider(standin, int(port)):
        while True:
            time.sleep(3600)
