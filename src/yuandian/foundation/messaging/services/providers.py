"""Who sends short messages: the stand-in that keeps them, or a gateway spoken to over HTTP.

The gateway's contract is ours and is written down in `docs/modules/messaging.md`; an adapter of a few lines stands
between it and any carrier.
"""

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from yuandian.foundation.messaging.errors import Refused, Unavailable
from yuandian.foundation.messaging.models import OutboxMessage
from yuandian.foundation.messaging.queries.outgoing import HTTP, STANDIN, provider_in_use
from yuandian.kernel import clock
from yuandian.kernel.calls import calls

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
    """Whoever sends short messages."""

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
        try:
            answer = _client().post(self._url, content=body, headers=self._headers(sms, body))
        except calls().HTTPError as error:
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
    client: httpx.Client = calls().Client(timeout=TIMEOUT_SECONDS, follow_redirects=False)
    return client


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
