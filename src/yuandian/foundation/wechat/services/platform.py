"""WeChat as others use it: the real one over HTTP, or the stand-in that comes with the sample."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any, Protocol, TypeVar
from uuid import UUID

import segno
from django.conf import settings
from PIL import Image, ImageDraw

from yuandian.foundation.wechat.errors import (
    MessageNotSent,
    OutcomeUnknown,
    WechatAbsent,
    WechatCodeRefused,
    WechatPhoneForeign,
    WechatUnavailable,
)
from yuandian.foundation.wechat.models import KeptMessage
from yuandian.foundation.wechat.queries import mode_in_use
from yuandian.foundation.wechat.rules import (
    CHINA,
    SCENE,
    STANDIN_CODE,
    STANDIN_PHONE_CODE,
    TOKEN_SPENT,
    VERSIONS,
    WechatMode,
    failure_of,
    fitted,
    is_our_fault,
    refusal_of,
)
from yuandian.foundation.wechat.services.calls import (
    CallFailed,
    Picture,
    call,
    call_for_image,
    errcode_of,
    text_in,
)
from yuandian.foundation.wechat.services.tokens import access_token, invalidate_token

logger = logging.getLogger("yuandian.wechat")
Answer = TypeVar("Answer", bound="dict[str, Any] | Picture")

SESSION = "/sns/jscode2session"
PHONE = "/wxa/business/getuserphonenumber"
SEND = "/cgi-bin/message/subscribe/send"
CODE = "/wxa/getwxacodeunlimit"
CODE_PIXELS, CODE_EDGE, CODE_RED = 600, 40, "#C8322B"


@dataclass(frozen=True, slots=True)
class SubscriptionMessage:
    """A message for one user. WeChat takes no key: `key` is for the stand-in, and for our own records."""

    key: UUID
    openid: str
    template_id: str
    page: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CodeImage:
    """A code that opens the mini-program, as a picture."""

    body: bytes
    mime: str


class Platform(Protocol):
    """What answers for WeChat. To be called outside any transaction."""

    def openid_of(self, code: str) -> str:
        """Who the code of `wx.login` stands for."""
        ...

    def phone_of(self, code: str) -> str:
        """The mobile that the code of `getPhoneNumber` stands for."""
        ...

    def send(self, message: SubscriptionMessage) -> str:
        """Sends it and gives WeChat's id of it, if any."""
        ...

    def code_for(self, scene: str, page: str) -> CodeImage:
        """A code that opens `page` of the published mini-program and tells it the scene, 1 to 32 letters."""
        ...


class StandIn:
    """Believes what it is told. A login code is a name, with whatever stands after a dot; a phone code is the phone."""

    def openid_of(self, code: str) -> str:
        """`anna` and `anna.2` are one user."""
        found = STANDIN_CODE.fullmatch(code)
        if found is None:
            raise WechatCodeRefused
        return f"standin-{found['user']}"

    def phone_of(self, code: str) -> str:
        """The code itself."""
        if STANDIN_PHONE_CODE.fullmatch(code) is None:
            raise WechatCodeRefused
        return code

    def send(self, message: SubscriptionMessage) -> str:
        """Keeps the message."""
        kept = {
            "openid": message.openid,
            "template_id": message.template_id,
            "page": message.page,
            "values": json.dumps(dict(message.values), ensure_ascii=False),
        }
        row, _ = KeptMessage.objects.get_or_create(key=message.key, defaults=kept)
        return str(row.id)

    def code_for(self, scene: str, page: str) -> CodeImage:
        """A code that says itself that it is none of WeChat's."""
        return CodeImage(standin_code(_scene(scene), page), "image/png")


class Wechat:
    """WeChat itself. Of a session only the openid is kept: the session key is not needed and goes nowhere."""

    def openid_of(self, code: str) -> str:
        """Asks `code2Session`."""
        given = settings.WECHAT
        query = {"appid": given["app_id"], "secret": given["secret"], "js_code": code}
        try:
            told = call("GET", SESSION, {**query, "grant_type": "authorization_code"})
            _refuse(SESSION, errcode_of(told))
            return text_in(told, "openid")
        except CallFailed as failure:
            raise _unavailable(SESSION, failure) from None

    def phone_of(self, code: str) -> str:
        """Asks `getPhoneNumber`. Raises `WechatPhoneForeign` besides what `openid_of` does."""
        try:
            told = _with_token(PHONE, {"code": code}, call)
            _refuse(PHONE, errcode_of(told))
            return _phone_in(told)
        except CallFailed as failure:
            raise _unavailable(PHONE, failure) from None

    def send(self, message: SubscriptionMessage) -> str:
        """Sends it once. Raises `NotSubscribed`, `MessageRefused`, `MessageNotSent`, `OutcomeUnknown`."""
        body: dict[str, Any] = {
            "touser": message.openid,
            "template_id": message.template_id,
            "data": {field: {"value": fitted(field, value)} for field, value in message.values.items()},
            "miniprogram_state": settings.WECHAT["state"],
            "lang": "zh_CN",
        }
        if message.page:
            body["page"] = message.page
        try:
            told = _with_token(SEND, body, call)
            errcode = errcode_of(told)
        except CallFailed as failure:
            kind = MessageNotSent if failure.never_left else OutcomeUnknown
            raise kind(failure.reason) from None
        if errcode:
            raise failure_of(errcode)
        return str(told.get("msgid") or "")[:200]

    def code_for(self, scene: str, page: str) -> CodeImage:
        """Asks `getUnlimitedQRCode`. Raises `WechatUnavailable`, `WechatTooOften`."""
        body = {
            "scene": _scene(scene),
            "page": page,
            "check_path": settings.WECHAT["state"] == "formal",
            "env_version": VERSIONS[settings.WECHAT["state"]],
            "width": CODE_PIXELS,
        }
        try:
            told = _with_token(CODE, body, call_for_image)
            if isinstance(told, Picture):
                return CodeImage(told.body, told.mime)
            _refuse(CODE, errcode_of(told))
            raise CallFailed("answer_unreadable")
        except CallFailed as failure:
            raise _unavailable(CODE, failure) from None


def _with_token(path: str, body: Mapping[str, Any], ask: Callable[..., Answer]) -> Answer:
    """Calls with the access token; once more with the next where WeChat no longer takes it: nothing was done then."""
    held = access_token()
    told = ask("POST", path, {"access_token": held.text}, body)
    if isinstance(told, Picture) or errcode_of(told) not in TOKEN_SPENT:
        return told
    invalidate_token(held)
    return ask("POST", path, {"access_token": access_token().text}, body)


def _scene(scene: str) -> str:
    """The scene, which our own code makes: another would be a mistake of ours."""
    if SCENE.fullmatch(scene) is None:
        raise ValueError(f"{scene!r} is no scene")
    return scene


def _phone_in(told: Mapping[str, Any]) -> str:
    known = told.get("phone_info")
    if not isinstance(known, dict):
        raise CallFailed("answer_unreadable")
    watermark = known.get("watermark")
    if not isinstance(watermark, dict) or watermark.get("appid") != settings.WECHAT["app_id"]:
        raise WechatCodeRefused
    if str(known.get("countryCode")) != CHINA:
        raise WechatPhoneForeign
    return text_in(known, "purePhoneNumber")


def _refuse(path: str, errcode: int) -> None:
    """Raises what the code means to the caller."""
    if not errcode:
        return
    if is_our_fault(errcode):
        logger.error("wechat refuses", extra={"path": path, "errcode": errcode})
    raise refusal_of(errcode)


def _unavailable(path: str, failure: CallFailed) -> WechatUnavailable:
    logger.warning("wechat is unavailable", extra={"path": path, "reason": failure.reason})
    return WechatUnavailable()


def platform() -> Platform:
    """Who the settings name. Raises `WechatAbsent`."""
    mode = mode_in_use()
    if mode == WechatMode.NONE:
        raise WechatAbsent
    return StandIn() if mode == WechatMode.STANDIN else Wechat()


def standin_code(scene: str, page: str) -> bytes:
    """A PNG that holds page and scene for any camera, in the thick red frame of the stand-in."""
    drawn = BytesIO()
    segno.make(f"standin:{page}?scene={scene}", error="h").save(drawn, kind="png", scale=8, border=2)
    within = CODE_PIXELS - 2 * CODE_EDGE
    code = Image.open(drawn).convert("RGB").resize((within, within), Image.Resampling.NEAREST)
    sheet = Image.new("RGB", (CODE_PIXELS, CODE_PIXELS), "white")
    sheet.paste(code, (CODE_EDGE, CODE_EDGE))
    ImageDraw.Draw(sheet).rectangle((2, 2, CODE_PIXELS - 3, CODE_PIXELS - 3), outline=CODE_RED, width=20)
    body = BytesIO()
    sheet.save(body, "PNG", optimize=True)
    return body.getvalue()


def purge_kept_messages(before: datetime) -> int:
    """Forgets what was kept before a moment; gives the count."""
    forgotten, _ = KeptMessage.objects.filter(created_at__lt=before).delete()
    return forgotten
