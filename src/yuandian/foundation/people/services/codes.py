"""Residents sign in with their phone and a code sent to it.

The code is kept twice: as a keyed digest to be compared with, and sealed until it is sent. The job that sends
it carries the row's id alone.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import (
    AccountUnknown,
    AskedTooOften,
    CodeRefused,
    PhoneTaken,
    PhoneUnusable,
    SignInRefused,
)
from yuandian.foundation.people.events import SmsCodeRequested
from yuandian.foundation.people.models import Account, Person, SmsCode, WechatSignIn
from yuandian.foundation.people.records import AccountRecord, PersonRecord
from yuandian.foundation.people.rules import sign_in as limits
from yuandian.foundation.people.rules.residents import normal_mobile
from yuandian.foundation.people.rules.sign_in import AccountKind, CodeWay
from yuandian.foundation.people.services.accounts import one_at_a_time, resident_account_for
from yuandian.foundation.people.services.sessions import SignedIn, begin_session, revoke_my_sessions
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.events import publish
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id
from yuandian.kernel.limits import DAY, RateLimit, Window, an_hour_and_a_day
from yuandian.kernel.sealed import lookup

OF_A_PHONE = (
    Window(1, timedelta(seconds=limits.SECONDS_BETWEEN_CODES)),
    Window(limits.CODES_A_PHONE_A_DAY, DAY),
)
OF_AN_ADDRESS = an_hour_and_a_day(limits.CODES_AN_ADDRESS_AN_HOUR, limits.CODES_AN_ADDRESS_A_DAY)
KEPT_CODE_DAYS = 7


@dataclass(frozen=True, slots=True)
class CodeAsked:
    """Until when the code counts, after how many seconds another may be asked for, and whether it reaches anybody."""

    expires_at: datetime
    retry_after_seconds: int
    way: CodeWay


@dataclass(frozen=True, slots=True)
class SmsToSend:
    """A code on its way: for the sender alone, never to be logged or stored."""

    phone: str
    code: str
    expires_at: datetime


def way_of_codes() -> CodeWay:
    """Where codes go here, by the settings: a real district without a gateway has to hear that they go nowhere."""
    if settings.SMS_PROVIDER == "http":
        return CodeWay.SMS
    return CodeWay.SAMPLE if settings.SAMPLE else CodeWay.NOWHERE


def new_code() -> str:
    """A fresh code of six digits."""
    return f"{secrets.randbelow(10**limits.CODE_DIGITS):0{limits.CODE_DIGITS}d}"


@transaction.atomic
def request_code(phone: str, address: str) -> CodeAsked:
    """Makes a code for a mobile and has it sent. The answer is the same whether or not anybody has that
    phone.

    `address` is the network address that asks. Raises `PhoneUnusable`, `AskedTooOften`.
    """
    mobile = normal_mobile(phone)
    if mobile is None:
        raise PhoneUnusable
    phone_index = lookup(mobile)
    RateLimit("people.code_of_phone", phone_index, OF_A_PHONE, AskedTooOften).count()
    RateLimit("people.code_of_address", lookup(f"address {address}"), OF_AN_ADDRESS, AskedTooOften).count()
    now = clock.now()  # once it is counted: a request let in before was made before
    code, code_id = new_code(), new_id()
    row = SmsCode.objects.create(
        id=code_id,
        created_at=now,
        phone=mobile,
        phone_index=phone_index,
        sealed_code=code,
        code_digest=_digest(code_id, code),
        expires_at=now + timedelta(minutes=limits.CODE_MINUTES),
    )
    publish(SmsCodeRequested(code_id=row.id))
    return CodeAsked(row.expires_at, limits.SECONDS_BETWEEN_CODES, way_of_codes())


def sign_in_by_code(phone: str, code: str, device: str) -> SignedIn:
    """Begins a session for the resident with that phone, whose account is made at the first time.

    Only the last code asked for counts, once, for five minutes and five attempts. Raises `SignInRefused`.
    """
    mobile = normal_mobile(phone)
    if mobile is None:
        raise SignInRefused
    with transaction.atomic():
        signed_in = _try_code(mobile, code, device)
    if signed_in is None:
        raise SignInRefused
    return signed_in


def _try_code(mobile: str, code: str, device: str) -> SignedIn | None:
    one_at_a_time(lookup(mobile))
    if not _use_code(mobile, code):
        return None
    account = resident_account_for(mobile)
    return begin_session(account, device) if account.is_active else None


def _use_code(mobile: str, code: str) -> bool:
    """Whether the code is the last one sent to that mobile, and good; then it is used up. The caller has the lock."""
    now = clock.now()
    asked = SmsCode.objects.select_for_update().filter(phone_index=lookup(mobile), created_at__lte=now)
    row = asked.order_by("-created_at", "-id").first()
    if row is None or row.used_at is not None or row.expires_at <= now or row.attempts >= limits.CODE_ATTEMPTS:
        return False
    row.attempts += 1
    fits = compare_digest(bytes(row.code_digest), _digest(row.id, code.strip()))
    if fits:
        row.used_at, row.sealed_code, row.phone = now, None, None
    row.save(update_fields=["attempts", "used_at", "sealed_code", "phone"])
    return fits


def request_code_for_my_phone(actor: Actor, address: str) -> CodeAsked:
    """The same for the phone that one signs in with, which a screen knows only in part. Raises `PhoneUnusable`."""
    account = Account.objects.get(id=account_id_of(actor))
    if account.phone is None:
        raise PhoneUnusable
    return request_code(account.phone, address)


def change_my_phone(actor: Actor, phone: str, code: str, old_code: str, token: str) -> None:
    """From now on one signs in with another phone; a code went to the new one and one to the old, so that nobody who
    found a phone lying open takes the account along. Other sessions end.

    Raises `PhoneUnusable`, `PhoneTaken`, `CodeRefused` where a code does not fit, `AccountUnknown` for staff accounts.
    """
    mobile = normal_mobile(phone)
    if mobile is None:
        raise PhoneUnusable
    with transaction.atomic():
        account = Account.objects.get(id=account_id_of(actor))
        if account.kind != AccountKind.RESIDENT or account.phone is None:
            raise AccountUnknown(account=str(account.id))
        one_at_a_time(lookup(account.phone), lookup(mobile))
        if Account.objects.filter(phone_index=lookup(mobile)).exists():
            raise PhoneTaken
        is_good = _use_code(account.phone, old_code) and _use_code(mobile, code)
        if is_good:
            _move_to(actor, account.id, mobile, token)
    if not is_good:
        raise CodeRefused


def _move_to(actor: Actor, account_id: UUID, mobile: str, token: str) -> None:
    """The registered phone follows where it was the same."""
    account = Account.objects.select_for_update().get(id=account_id)
    person = Person.objects.select_for_update().get(id=account.person_id)
    if person.phone_index is not None and bytes(person.phone_index) == bytes(account.phone_index or b""):
        person.phone, person.phone_index = mobile, lookup(mobile)
        person.save(update_fields=["phone", "phone_index"])
        append(person, PersonRecord.CHANGE, actor=actor, details={"phone": "changed"})
    account.phone, account.phone_index = mobile, lookup(mobile)
    account.save(update_fields=["phone", "phone_index"])
    append(account, AccountRecord.CHANGE_PHONE, actor=actor)
    revoke_my_sessions(actor, token)


def sms_code_to_send(code_id: UUID) -> SmsToSend | None:
    """The phone and the code to send there; None once it is sent, used or dead."""
    row = SmsCode.objects.filter(id=code_id, sent_at__isnull=True, expires_at__gt=clock.now()).first()
    if row is None or row.phone is None or row.sealed_code is None:
        return None
    return SmsToSend(row.phone, row.sealed_code, row.expires_at)


def sms_code_sent(code_id: UUID) -> None:
    """Forgets the code and the phone, now that the message is out."""
    SmsCode.objects.filter(id=code_id).update(sent_at=clock.now(), sealed_code=None, phone=None)


def purge_dead_codes() -> int:
    """Forgets phones, codes and openids that came to nothing, and rows whose limits no longer matter; the count."""
    now = clock.now()
    holding = Q(sealed_code__isnull=False) | Q(phone__isnull=False)
    forgotten = SmsCode.objects.filter(holding, expires_at__lte=now).update(sealed_code=None, phone=None)
    forgotten += WechatSignIn.objects.filter(openid__isnull=False, expires_at__lte=now).update(openid=None)
    WechatSignIn.objects.filter(created_at__lt=now - timedelta(days=KEPT_CODE_DAYS)).delete()
    return forgotten


def _digest(code_id: UUID, code: str) -> bytes:
    return lookup(f"code {code_id} {code}")
