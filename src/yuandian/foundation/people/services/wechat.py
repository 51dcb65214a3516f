"""Residents sign in by WeChat, and tie their account to their WeChat user or take it off.

WeChat is asked outside any transaction. A code or a phone code counts once with WeChat, and the answer may be lost on a
bad line: so what a code stood for is remembered for as long as it would have counted, and the same request sent again
is answered again.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from django.db import transaction

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.errors import (
    AccountUnknown,
    AskedTooOften,
    HasOpenid,
    OpenidTaken,
    PhoneUnusable,
    SignInRefused,
    TicketRefused,
)
from yuandian.foundation.people.models import Account, WechatBinding, WechatSignIn
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules import sign_in as limits
from yuandian.foundation.people.rules.residents import normal_mobile
from yuandian.foundation.people.rules.sign_in import AccountKind, token_digest
from yuandian.foundation.people.services.accounts import SIGN_IN, one_at_a_time, resident_account_for
from yuandian.foundation.people.services.sessions import SignedIn, begin_session
from yuandian.foundation.wechat.facade import WechatCodeRefused, platform
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.limits import DAY, RateLimit, Window, an_hour_and_a_day
from yuandian.kernel.sealed import lookup

REFUSALS = an_hour_and_a_day(limits.REFUSALS_AN_ADDRESS_AN_HOUR, limits.REFUSALS_AN_ADDRESS_A_DAY)
PHONES = [Window(limits.PHONES_AN_OPENID_A_DAY, DAY)]


@dataclass(frozen=True, slots=True)
class WechatAnswer:
    """A session, or a ticket for a WeChat user who is not known here yet."""

    session: SignedIn | None
    ticket: str | None
    ticket_expires_at: datetime | None


def sign_in_by_wechat(code: str, address: str, device: str) -> WechatAnswer:
    """Begins a session for the WeChat user of a code, or gives a ticket for `sign_in_by_wechat_phone`.

    Raises `WechatAbsent`, `WechatCodeRefused`, `WechatUserBlocked`, `WechatTooOften`, `WechatUnavailable`,
    `AskedTooOften`, and `SignInRefused` where the account is shut.
    """
    openid = _openid_of(code, address)
    index = openid_index(openid)
    with transaction.atomic():
        one_at_a_time(index)
        row = _noted(code, openid)
        binding = WechatBinding.objects.filter(openid_index=index).select_related("account").first()
        if binding is None:
            ticket = _ticket_of(row, code)
            if row.ticket_digest is None:
                row.ticket_digest = token_digest(ticket)
                row.save(update_fields=["ticket_digest"])
            return WechatAnswer(None, ticket, row.expires_at)
        if binding.account.is_active:
            return WechatAnswer(begin_session(binding.account, device), None, None)
    raise SignInRefused


def sign_in_by_wechat_phone(ticket: str, phone_code: str, device: str) -> SignedIn:
    """Ties the ticket's WeChat user to the account of the phone, made when there is none, and begins a session.

    A ticket counts once, for ten minutes and five phone codes; the same two sent again begin a session again. Raises
    `TicketRefused`, `HasOpenid`, `OpenidTaken`, `PhoneUnusable`, and as `sign_in_by_wechat`.
    """
    with transaction.atomic():
        again = _begin_attempt(ticket, phone_code, device)
    if again is not None:
        return again
    try:
        mobile = normal_mobile(platform().phone_of(phone_code))
    except WechatCodeRefused:
        with transaction.atomic():  # it may have been this very request, sent twice, that used the code up
            again = _again(_locked(ticket), phone_code, device)
        if again is None:
            raise
        return again
    if mobile is None:
        raise PhoneUnusable
    index = WechatSignIn.objects.values_list("openid_index", flat=True).get(ticket_digest=token_digest(ticket))
    with transaction.atomic():
        one_at_a_time(lookup(mobile), bytes(index or b""))
        return _tie(_locked(ticket), mobile, phone_code, device)


def bind_my_wechat(actor: Actor, code: str, address: str) -> None:
    """The WeChat user of the code signs in to the actor's account from now on, no matter who did before. For residents.

    Raises `OpenidTaken` where the user signs in to another account, `AccountUnknown`, and as `sign_in_by_wechat`.
    """
    _require_resident(actor)
    openid = _openid_of(code, address)
    with transaction.atomic():
        one_at_a_time(openid_index(openid))
        _noted(code, openid)
        account = Account.objects.select_for_update().get(id=account_id_of(actor))
        _bind(account, openid, actor, may_replace=True)


@transaction.atomic
def unbind_my_wechat(actor: Actor) -> None:
    """No WeChat user signs in to the actor's account any more; nothing happens where none did."""
    _require_resident(actor)
    account = Account.objects.select_for_update().get(id=account_id_of(actor))
    gone, _ = WechatBinding.objects.filter(account=account).delete()
    if gone:
        append(account, AccountRecord.UNBIND_WECHAT, actor=actor)


def openid_index(openid: str) -> bytes:
    """The look-up index of an openid, in which case matters."""
    return lookup(f"openid {openid.encode().hex()}")


def _require_resident(actor: Actor) -> None:
    if not Account.objects.filter(id=account_id_of(actor), kind=AccountKind.RESIDENT).exists():
        raise AccountUnknown("Only residents sign in by WeChat.")


def _openid_of(code: str, address: str) -> str:
    """Who the code stands for: as stored, else as WeChat says. Codes that it refuses count against the address."""
    known = _stored_openid(code)
    if known is not None:
        return known
    limit = RateLimit("people.wechat_refusal", lookup(f"address {address}"), REFUSALS, AskedTooOften)
    limit.count()
    is_refused = False
    try:
        return platform().openid_of(code)
    except WechatCodeRefused:
        known = _stored_openid(code)  # sent twice at once: the other one got the answer
        is_refused = known is None
        if known is None:
            raise
        return known
    finally:
        if not is_refused:
            limit.take_back()


def _stored_openid(code: str) -> str | None:
    since = clock.now() - timedelta(minutes=limits.WECHAT_CODE_MINUTES)
    row = WechatSignIn.objects.filter(
        code_digest=token_digest(code), created_at__gt=since, used_at__isnull=True
    ).first()
    return row.openid if row else None


def _noted(code: str, openid: str) -> WechatSignIn:
    """The row of the code, made at the first time; the caller holds the lock on the WeChat user."""
    now = clock.now()
    row, _ = WechatSignIn.objects.get_or_create(
        code_digest=token_digest(code),
        defaults={
            "created_at": now,
            "openid": openid,
            "openid_index": openid_index(openid),
            "expires_at": now + timedelta(minutes=limits.WECHAT_TICKET_MINUTES),
        },
    )
    return row


def _ticket_of(row: WechatSignIn, code: str) -> str:
    """The ticket of a code: 256 bits under our key, the same when asked for again, and in no table."""
    return lookup(f"ticket {row.id} {code.encode().hex()}").hex()


def _locked(ticket: str) -> WechatSignIn:
    """The row of a ticket that still counts. Raises `TicketRefused`."""
    found = WechatSignIn.objects.select_for_update().filter(
        ticket_digest=token_digest(ticket), expires_at__gt=clock.now()
    )
    row = found.first()
    if row is None:
        raise TicketRefused
    return row


def _begin_attempt(ticket: str, phone_code: str, device: str) -> SignedIn | None:
    """Counts an attempt; a session where the same attempt has succeeded before."""
    row = _locked(ticket)
    again = _again(row, phone_code, device)
    if again is not None:
        return again
    if row.used_at is not None or row.attempts >= limits.PHONES_A_TICKET:
        raise TicketRefused
    RateLimit("people.wechat_phone", bytes(row.openid_index or b""), PHONES, AskedTooOften).count()
    row.attempts += 1
    row.save(update_fields=["attempts"])
    return None


def _again(row: WechatSignIn, phone_code: str, device: str) -> SignedIn | None:
    """Another session for a ticket that this very phone code has used."""
    used_with = bytes(row.phone_code_digest or b"")
    if row.used_at is None or not compare_digest(used_with, token_digest(phone_code)):
        return None
    binding = WechatBinding.objects.filter(openid_index=row.openid_index).select_related("account").first()
    if binding is None or not binding.account.is_active:
        raise SignInRefused
    return begin_session(binding.account, device)


def _tie(row: WechatSignIn, mobile: str, phone_code: str, device: str) -> SignedIn:
    again = _again(row, phone_code, device)
    if again is not None:
        return again
    if row.used_at is not None or row.openid is None:
        raise TicketRefused
    account = Account.objects.select_for_update().get(id=resident_account_for(mobile).id)
    if not account.is_active:
        raise SignInRefused
    _bind(account, row.openid, SIGN_IN, may_replace=False)
    row.used_at, row.phone_code_digest, row.openid = clock.now(), token_digest(phone_code), None
    row.save(update_fields=["used_at", "phone_code_digest", "openid"])
    return begin_session(account, device)


def _bind(account: Account, openid: str, actor: Actor, *, may_replace: bool) -> None:
    """One WeChat user to one account, both ways. The account is locked, and so is the user."""
    index = openid_index(openid)
    known = WechatBinding.objects.filter(openid_index=index).first()
    if known is not None:
        if known.account_id != account.id:
            raise OpenidTaken
        return
    before = WechatBinding.objects.filter(account=account)
    if not may_replace and before.exists():
        raise HasOpenid
    replaced, _ = before.delete()
    WechatBinding.objects.create(account=account, openid=openid, openid_index=index)
    append(account, AccountRecord.BIND_WECHAT, actor=actor, details={"replaced": bool(replaced)})
