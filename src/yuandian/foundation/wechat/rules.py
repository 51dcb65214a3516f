"""WeChat without a network: start reading here. Which answers mean what, and what fits into a message.

The numbers are those of WeChat's documentation of `code2Session`, `getPhoneNumber`, `getStableAccessToken` and
`sendMessage`; it changes its mind now and then, so what is not known here counts as a fault of ours and is logged.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from yuandian.foundation.wechat.errors import (
    MessageNotSent,
    MessageNotTaken,
    MessageRefused,
    NotSubscribed,
    WechatCodeRefused,
    WechatTooOften,
    WechatUnavailable,
    WechatUserBlocked,
)
from yuandian.kernel.errors import DomainError

DONE, BUSY = 0, -1
TOKEN_SPENT = frozenset({40001, 40014, 42001})
CODE_REFUSED = frozenset({40029, 40163, 41008})
USER_BLOCKED = 40226
TOO_OFTEN = frozenset({45009, 45011})
NOT_SUBSCRIBED = 43101
SENDING_AT_ONCE = 43108
SEND_LATER = frozenset({BUSY, SENDING_AT_ONCE}) | TOO_OFTEN | TOKEN_SPENT

# Within five minutes of the end WeChat gives the next token while this one still counts.
RENEWED_BEFORE = timedelta(minutes=4)
CHINA = "86"
LONGEST_VALUES: Mapping[str, int] = {
    "thing": 20, "phrase": 5, "name": 10, "character_string": 32, "letter": 32, "symbol": 5, "number": 32, "amount": 10,
    "phone_number": 17, "car_number": 8,
}  # fmt: skip
FIELD = re.compile(r"(?P<kind>[a-z_]+?)\d{1,3}")
STANDIN_CODE = re.compile(r"(?P<user>[A-Za-z0-9_-]{1,40})(\.[A-Za-z0-9_-]{1,40})?")
# What a code may tell the mini-program, and what WeChat calls its versions when it makes one.
SCENE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1,32}")
VERSIONS: Mapping[str, str] = {"formal": "release", "trial": "trial", "developer": "develop"}
STANDIN_PHONE_CODE = re.compile(r"1[3-9]\d{9}")


class WechatMode(StrEnum):
    """Who answers for WeChat: nobody, the stand-in of the sample, or WeChat itself."""

    NONE = "none"
    STANDIN = "standin"
    HTTP = "http"


def refusal_of(errcode: int) -> DomainError:
    """What a failed sign-in or phone call is to the caller."""
    if errcode in CODE_REFUSED:
        return WechatCodeRefused()
    if errcode == USER_BLOCKED:
        return WechatUserBlocked()
    if errcode in TOO_OFTEN:
        return WechatTooOften()
    return WechatUnavailable()


def is_our_fault(errcode: int) -> bool:
    """Whether somebody must look after the settings: an app id, a secret, an address that WeChat does not let in."""
    return errcode not in CODE_REFUSED | TOO_OFTEN | {USER_BLOCKED, BUSY}


def failure_of(errcode: int) -> MessageNotTaken:
    """What became of a subscription message that WeChat did not take."""
    reason = f"wechat_{errcode}"
    if errcode == NOT_SUBSCRIBED:
        return NotSubscribed(reason)
    return MessageNotSent(reason) if errcode in SEND_LATER else MessageRefused(reason)


def renews_at(expires_at: datetime) -> datetime:
    """From when on a new access token is asked for."""
    return expires_at - RENEWED_BEFORE


def kind_of_field(field: str) -> str | None:
    """`thing` of `thing12`; None where WeChat has no such field."""
    found = FIELD.fullmatch(field)
    kind = found["kind"] if found else None
    return kind if kind in LONGEST_VALUES or kind in {"time", "date"} else None


def fitted(field: str, value: str) -> str:
    """The value as the field takes it: one line, not empty, no longer than WeChat allows."""
    words = " ".join(value.split()) or "-"
    longest = LONGEST_VALUES.get(kind_of_field(field) or "", len(words))
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
