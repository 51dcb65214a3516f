"""One call to WeChat over HTTP, at most five seconds. Secrets stand in the address, so it is never logged."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from django.conf import settings

if TYPE_CHECKING:
    import httpx

TIMEOUT_SECONDS = 5.0
LONGEST_ANSWER = 64 * 1024
LARGEST_PICTURE = 2 * 1024 * 1024
PICTURES = frozenset({"image/jpeg", "image/png"})
NEVER_LEFT = ("ConnectError", "ConnectTimeout", "PoolTimeout", "UnsupportedProtocol")


class CallFailed(Exception):
    """No answer that can be read. `never_left`: the request surely did not reach WeChat."""

    def __init__(self, reason: str, *, never_left: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.never_left = reason, never_left


@dataclass(frozen=True, slots=True)
class Picture:
    """An answer that is a picture."""

    body: bytes
    mime: str


def call(method: str, path: str, query: Mapping[str, str], body: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """WeChat's answer, whatever its `errcode`. Raises `CallFailed`."""
    return _json(_answer(method, path, query, body))


def call_for_image(
    method: str, path: str, query: Mapping[str, str], body: Mapping[str, Any] | None = None
) -> dict[str, Any] | Picture:
    """A picture, or what WeChat says instead of one. Raises `CallFailed`."""
    answer = _answer(method, path, query, body)
    mime = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if mime not in PICTURES:
        return _json(answer)
    if not 0 < len(answer.content) <= LARGEST_PICTURE:
        raise CallFailed("answer_unreadable")
    return Picture(answer.content, mime)


def _answer(method: str, path: str, query: Mapping[str, str], body: Mapping[str, Any] | None) -> "httpx.Response":
    import httpx

    address = f"{settings.WECHAT['url'].rstrip('/')}{path}"
    try:
        answer = _client().request(method, address, params=dict(query), json=body)
    except httpx.HTTPError as error:
        name = type(error).__name__
        raise CallFailed(name.lower(), never_left=name in NEVER_LEFT) from None
    except httpx.InvalidURL:
        raise CallFailed("invalid_url", never_left=True) from None
    if answer.status_code != HTTPStatus.OK:
        raise CallFailed(f"http_{answer.status_code}")
    return answer


def errcode_of(told: Mapping[str, Any]) -> int:
    """The code of an answer; WeChat leaves it out of some where all is well."""
    errcode = told.get("errcode", 0)
    if not isinstance(errcode, int):
        raise CallFailed("answer_unreadable")
    return errcode


def text_in(told: Mapping[str, Any], name: str) -> str:
    """A text that the answer must hold."""
    value = told.get(name)
    if not isinstance(value, str) or not value:
        raise CallFailed("answer_unreadable")
    return value


@cache
def _client() -> "httpx.Client":
    """One pool of connections a process."""
    import httpx

    return httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False)


def _json(answer: "httpx.Response") -> dict[str, Any]:
    try:
        told = answer.json() if len(answer.content) <= LONGEST_ANSWER else None
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise CallFailed("answer_unreadable")
    return told
