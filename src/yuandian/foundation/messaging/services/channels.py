"""The ways by which a message leaves: short messages and WeChat, each through its provider."""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from yuandian.foundation.messaging.errors import Refused, Unavailable
from yuandian.foundation.messaging.models import OutboxMessage
from yuandian.foundation.messaging.queries import HTTP, STANDIN, kinds_going_out, provider_in_use
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.foundation.messaging.rules.subscriptions import Notification
from yuandian.foundation.messaging.rules.texts import SIGN_IN_CODE, text_of, words_for
from yuandian.foundation.messaging.services.subscriptions import send_subscription
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.ids import new_id

NO_ADDRESS = "no_address"


class Channel(Protocol):
    """A way out."""

    def bundle_of(self, kind: str) -> str:
        """Messages of kinds with the same bundle go out as one where they are due together."""
        ...

    def send(self, account_id: UUID, messages: Sequence[Notification], key: UUID) -> str:
        """Sends messages as one and gives the provider's id. Raises `Refused`, `Unavailable`.

        Sending one `key` twice has the effect of sending it once.
        """
        ...


class SmsChannel:
    """Short messages to the phone of the account."""

    def bundle_of(self, kind: str) -> str:  # noqa: ARG002
        """All in one."""
        return ""

    def send(self, account_id: UUID, messages: Sequence[Notification], key: UUID) -> str:
        """One short message, whether it tells of one thing or of several."""
        phone = people.phones_of_accounts([account_id]).get(account_id)
        if phone is None:
            raise Refused(NO_ADDRESS)
        template, values = words_for([(one.title, one.body) for one in messages])
        return send_sms(phone, template, values, key)


class WechatChannel:
    """Subscription messages to the WeChat user who signs in to the account, as far as they consented."""

    def bundle_of(self, kind: str) -> str:
        """All of one template."""
        known = kinds_going_out().get(kind)
        return known.template.template_id if known and known.template else ""

    def send(self, account_id: UUID, messages: Sequence[Notification], key: UUID) -> str:
        """One message and one consent, whether it tells of one thing or of several."""
        address = people.wechat_addresses_of([account_id]).get(account_id)
        if address is None:
            raise Refused(NO_ADDRESS)
        return send_subscription(account_id, address, messages, key)


CHANNELS: Mapping[ChannelCode, Channel] = {ChannelCode.SMS: SmsChannel(), ChannelCode.WECHAT: WechatChannel()}


SECONDS_A_MINUTE = 60


def send_sms(phone: str, template: str, values: Mapping[str, str], key: UUID | None = None) -> str:
    """Sends a short message now, within five seconds, and gives the provider's id; never within a transaction.

    With a `key` it is sent once however often it is asked for. Nothing of it is stored or logged here. Raises
    `Refused`, `Unavailable`, `TemplateMisfit`.
    """
    text = text_of(template, values, settings.SMS_GATEWAY["signature"])
    return provider().send(Sms(key or new_id(), phone, template, dict(values), text))


def send_sign_in_code(code_id: UUID) -> bool:
    """Sends a code that somebody asked for, if it still counts; gives whether it went out now.

    A number that the provider refuses is left alone: the code dies by itself. Raises `Unavailable` to be tried again.
    """
    asked = people.sms_code_to_send(code_id)
    if asked is None:
        return False
    seconds = (asked.expires_at - clock.now()).total_seconds()
    minutes = max(1, round(seconds / SECONDS_A_MINUTE))
    try:
        send_sms(asked.phone, SIGN_IN_CODE, {"code": asked.code, "minutes": str(minutes)}, key=code_id)
    except Refused:
        return False
    people.sms_code_sent(code_id)
    return True


if TYPE_CHECKING:
    import httpx

TIMEOUT_SECONDS = 5.0
TRY_AGAIN_LATER = frozenset({408, 409, 425, 429})
REASON = re.compile(r"[a-z0-9_.-]{1,60}")
LONGEST_ANSWER = 64 * 1024


@dataclass(frozen=True, slots=True)
class Sms:
    """A short message. Sending one `key` twice has the effect of sending it once."""

    key: UUID
    phone: str
    template: str
    values: dict[str, str]
    text: str


class SmsProvider(Protocol):
    """A provider that sends short messages."""

    def send(self, sms: Sms) -> str:
        """Sends it and gives the provider's own id for it. Raises `Refused`, `Unavailable`."""
        ...


class StandIn:
    """Keeps messages where those who may can see them. Nothing leaves the machine."""

    def send(self, sms: Sms) -> str:
        """Keeps the message."""
        row, _ = OutboxMessage.objects.get_or_create(
            key=sms.key, defaults={"phone": sms.phone, "template": sms.template, "text": sms.text}
        )
        return str(row.id)


class HttpGateway:
    """A gateway over HTTP: a signed JSON request, at most five seconds."""

    def __init__(self, url: str, account: str, secret: str, signature: str) -> None:
        self._url, self._account, self._secret, self._signature = url, account, secret.encode(), signature

    def send(self, sms: Sms) -> str:
        """Hands the message over. Whether to try again is said by the kind of failure."""
        body = json.dumps(
            {
                "id": str(sms.key),
                "phone": sms.phone,
                "signature": self._signature,
                "template": sms.template,
                "values": sms.values,
                "text": sms.text,
            },
            ensure_ascii=False,
        ).encode()
        import httpx

        try:
            answer = _client().post(self._url, content=body, headers=self._headers(sms, body))
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__.lower()) from None
        return _message_id(answer)

    def _headers(self, sms: Sms, body: bytes) -> dict[str, str]:
        timestamp = str(int(clock.now().timestamp()))
        return {
            "Content-Type": "application/json; charset=utf-8",
            "Idempotency-Key": str(sms.key),
            "X-Account": self._account,
            "X-Timestamp": timestamp,
            "X-Signature": sign(self._secret, timestamp, body),
        }


@cache
def _client() -> "httpx.Client":
    """One pool of connections a process; redirects are not followed, for the request is signed for one address."""
    import httpx

    return httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False)


def sign(secret: bytes, timestamp: str, body: bytes) -> str:
    """The signature of a request: hex HMAC-SHA256 over the timestamp, a line feed and the body as it is sent."""
    return hmac.new(secret, timestamp.encode() + b"\n" + body, hashlib.sha256).hexdigest()


def _message_id(answer: "httpx.Response") -> str:
    if answer.status_code in TRY_AGAIN_LATER or (not answer.is_success and not answer.is_client_error):
        raise Unavailable(f"http_{answer.status_code}")
    told = _json(answer)
    if answer.is_client_error:
        code = told.get("code")
        raise Refused(code if isinstance(code, str) and REASON.fullmatch(code) else f"http_{answer.status_code}")
    message_id = told.get("message_id")
    if not isinstance(message_id, str) or not message_id:
        raise Unavailable("answer_unreadable")
    return message_id[:200]


def _json(answer: "httpx.Response") -> dict[str, object]:
    if len(answer.content) > LONGEST_ANSWER:
        return {}
    try:
        told = answer.json()
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def provider() -> SmsProvider:
    """The provider that the settings name."""
    gateway = settings.SMS_GATEWAY
    if provider_in_use() == STANDIN:
        return StandIn()
    if provider_in_use() == HTTP and gateway["url"] and gateway["secret"]:
        return HttpGateway(gateway["url"], gateway["account"], gateway["secret"], gateway["signature"])
    raise ImproperlyConfigured("SMS_PROVIDER is neither standin nor http, or the gateway has no address or secret.")
