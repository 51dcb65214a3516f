"""WeChat to call in tests: a real server on this machine that checks what WeChat checks, and is strict about it.

Codes, openids and phones are made by the test; every request is judged by method, path, query and body, and what is
not as documented is noted in `faults` and answered as WeChat would.
"""

import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

APP_ID, SECRET = "wx0123456789abcdef", "a secret of the tests"
SLOW_SECONDS = 0.6
Answer = dict[str, Any]
PNG = b"\x89PNG\r\n\x1a\n" + b"a code of the tests"
SCENE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}")


class WechatServer:
    """What came in, and what is to be answered. `raw` answers a path with a status and bytes, once for each entry."""

    def __init__(self) -> None:
        self.url = ""
        self.users: dict[str, str] = {}  # login code → openid
        self.phones: dict[str, tuple[str, str]] = {}  # phone code → country, phone
        self.consents: Counter[tuple[str, str]] = Counter()  # openid and template
        self.sent: list[Answer] = []
        self.codes: list[Answer] = []
        self.asked: Counter[str] = Counter()
        self.faults: list[str] = []
        self.errcodes: dict[str, list[int]] = {}  # by path, for the next requests
        self.raw: dict[str, list[tuple[int, bytes]]] = {}
        self.is_slow = False
        self.tokens: list[str] = []
        self.counts_token = True
        self.seconds = 7200
        self._spent: set[str] = set()
        self._lock = Lock()

    def answer(self, method: str, target: str, headers: Any, body: bytes) -> tuple[int, bytes]:
        """Judges the request and answers it."""
        address = urlsplit(target)
        query = dict(parse_qsl(address.query, keep_blank_values=True))
        with self._lock:
            self.asked[address.path] += 1
            if self.raw.get(address.path):
                return self.raw[address.path].pop(0)
            told = self._told(method, address.path, query, headers, body)
        if isinstance(told, bytes):
            return 200, told
        if self.is_slow:
            time.sleep(SLOW_SECONDS)
        return 200, json.dumps(told, ensure_ascii=False).encode()

    def _told(self, method: str, path: str, query: dict[str, str], headers: Any, body: bytes) -> Answer | bytes:
        routes = {
            "/sns/jscode2session": ("GET", self._session),
            "/cgi-bin/stable_token": ("POST", self._token),
            "/wxa/business/getuserphonenumber": ("POST", self._phone),
            "/cgi-bin/message/subscribe/send": ("POST", self._send),
            "/wxa/getwxacodeunlimit": ("POST", self._code),
        }
        if path not in routes or routes[path][0] != method:
            return self._fault(f"{method} {path}", 43002)
        if self.errcodes.get(path):
            return {"errcode": self.errcodes[path].pop(0), "errmsg": "as the test wishes"}
        if method == "GET":
            given = {} if not body else {"body": body}
        else:
            if not (headers["Content-Type"] or "").startswith("application/json"):
                return self._fault("content type", 47001)
            given = json.loads(body)
        return routes[path][1](query, given)

    def _fault(self, what: str, errcode: int) -> Answer:
        self.faults.append(what)
        return {"errcode": errcode, "errmsg": what}

    def _session(self, query: dict[str, str], given: Answer) -> Answer:
        if set(query) != {"appid", "secret", "js_code", "grant_type"} or given:
            return self._fault("session: parameters", 40013)
        if (query["appid"], query["grant_type"]) != (APP_ID, "authorization_code"):
            return self._fault("session: appid or grant_type", 40013)
        if query["secret"] != SECRET:
            return {"errcode": 40125, "errmsg": "invalid appsecret"}
        code = query["js_code"]
        if code in self._spent:
            return {"errcode": 40163, "errmsg": "code been used"}
        if code not in self.users:
            return {"errcode": 40029, "errmsg": "invalid code"}
        self._spent.add(code)
        return {"openid": self.users[code], "session_key": "c2Vzc2lvbg==", "unionid": "u"}

    def _token(self, query: dict[str, str], given: Answer) -> Answer:
        if query or set(given) != {"grant_type", "appid", "secret", "force_refresh"}:
            return self._fault("token: parameters", 40002)
        if (given["grant_type"], given["appid"]) != ("client_credential", APP_ID) or given[
            "force_refresh"
        ] is not False:
            return self._fault("token: values", 40002)
        if given["secret"] != SECRET:
            return {"errcode": 40125, "errmsg": "invalid appsecret"}
        if not self.tokens or not self.counts_token:
            self.tokens.append(f"token-{len(self.tokens) + 1}" + "x" * 505)
            self.counts_token = True
        return {"access_token": self.tokens[-1], "expires_in": self.seconds}

    def _is_let_in(self, query: dict[str, str]) -> bool:
        return bool(self.tokens) and self.counts_token and query == {"access_token": self.tokens[-1]}

    def _phone(self, query: dict[str, str], given: Answer) -> Answer:
        if not self._is_let_in(query):
            return {"errcode": 40001, "errmsg": "invalid credential, access_token is invalid or not latest"}
        if set(given) != {"code"}:
            return self._fault("phone: parameters", 47001)
        code = given["code"]
        if code in self._spent or code not in self.phones:
            return {"errcode": 40029, "errmsg": "invalid code"}
        self._spent.add(code)
        country, phone = self.phones[code]
        known = {
            "phoneNumber": phone if country == "86" else f"+{country}{phone}",
            "purePhoneNumber": phone,
            "countryCode": country,
            "watermark": {"timestamp": 1637744274, "appid": APP_ID},
        }
        return {"errcode": 0, "errmsg": "ok", "phone_info": known}

    def _send(self, query: dict[str, str], given: Answer) -> Answer:
        if not self._is_let_in(query):
            return {"errcode": 42001, "errmsg": "access_token expired"}
        needed = {"touser", "template_id", "data", "miniprogram_state", "lang"}
        if set(given) - {"page"} != needed or any(set(value) != {"value"} for value in given["data"].values()):
            return self._fault("send: parameters", 47003)
        if any(len(value["value"]) > 20 for field, value in given["data"].items() if field.startswith("thing")):
            return self._fault("send: a thing is too long", 47003)
        consent = (given["touser"], given["template_id"])
        if self.consents[consent] < 1:
            return {"errcode": 43101, "errmsg": "user refuse to accept the msg rid: 1"}
        self.consents[consent] -= 1
        self.sent.append(given)
        return {"errcode": 0, "errmsg": "ok"}

    def _code(self, query: dict[str, str], given: Answer) -> Answer | bytes:
        if not self._is_let_in(query):
            return {"errcode": 40001, "errmsg": "invalid credential, access_token is invalid or not latest"}
        if set(given) != {"scene", "page", "check_path", "env_version", "width"}:
            return self._fault("code: parameters", 47001)
        if SCENE.fullmatch(given["scene"]) is None:
            return self._fault("code: scene", 40129)
        if given["page"].startswith("/") or "?" in given["page"]:
            return self._fault("code: page", 41030)
        if given["env_version"] not in {"release", "trial", "develop"} or not 280 <= given["width"] <= 1280:
            return self._fault("code: version or width", 40097)
        self.codes.append(given)
        return PNG


@contextmanager
def running_wechat() -> Iterator[WechatServer]:
    """WeChat on a free port."""
    wechat = WechatServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"] or 0))
            status, answer = wechat.answer(self.command, self.path, self.headers, body)
            self.send_response(status)
            self.send_header("Content-Type", "image/png" if answer.startswith(PNG[:8]) else "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            """Tests look at what came in."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    wechat.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield wechat
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def settings_for(wechat: WechatServer) -> dict[str, str]:
    """The set-up that leads to this server."""
    return {"mode": "http", "app_id": APP_ID, "secret": SECRET, "url": wechat.url, "state": "formal"}
