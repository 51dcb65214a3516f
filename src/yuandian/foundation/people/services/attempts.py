"""Attempts at a secret are counted: by name and network address, by name, by address; or by account once signed in.

So nobody locks another out: what is tried from one address shuts the account to that address, and what is tried from
many shuts it to addresses that it was not signed in from lately. And nobody tries one password on many names.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NoReturn, TypeVar

from django.db import transaction

from yuandian.foundation.people.errors import AccountLocked, AskedTooOften, SignInRefused
from yuandian.foundation.people.models import Account, Session
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules import sign_in as rules
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.kernel.errors import DomainError
from yuandian.kernel.history import append
from yuandian.kernel.limits import DAY, HOUR, RateLimit, Window
from yuandian.kernel.sealed import lookup

SIGN_IN = system_actor("sign-in")
OF_A_PAIR = (
    Window(rules.FAILURES_BEFORE_LOCK, timedelta(minutes=rules.LOCK_MINUTES)),
    Window(rules.FAILURES_OF_A_PAIR_A_DAY, DAY),
)
OF_A_NAME = (Window(rules.FAILURES_OF_A_NAME_AN_HOUR, HOUR), Window(rules.FAILURES_OF_A_NAME_A_DAY, DAY))
OF_AN_ADDRESS = (Window(rules.FAILURES_OF_AN_ADDRESS_AN_HOUR, HOUR), Window(rules.FAILURES_OF_AN_ADDRESS_A_DAY, DAY))
Answer = TypeVar("Answer")


class Secret(StrEnum):
    """What is guessed at while signing in; the two are counted apart."""

    PASSWORD = "password"  # noqa: S105 - a word
    SECOND_STEP = "second_step"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A judge's answer: this did not fit."""

    secret: Secret = Secret.PASSWORD


@dataclass(frozen=True, slots=True)
class Door:
    """One name as seen from one address. `password` is the stored one: with a new one, counting begins anew."""

    username: str
    password: str
    address: str

    def pair(self, secret: Secret) -> RateLimit:
        """Failures at this name from this address."""
        return RateLimit(f"people.{secret}_of_pair", self._subject(self.address), OF_A_PAIR)

    def name(self, secret: Secret) -> RateLimit:
        """Failures at this name from anywhere."""
        return RateLimit(f"people.{secret}_of_name", self._subject(""), OF_A_NAME)

    def origin(self) -> RateLimit:
        """Failures at any name from this address."""
        return RateLimit("people.failure_of_address", lookup(f"address {self.address}"), OF_AN_ADDRESS, AskedTooOften)

    def shut_until(self, secret: Secret, *, is_known: bool) -> datetime | None:
        """Until when nothing is taken here. Raises `AskedTooOften` where the address itself is shut.

        An address that the account was signed in from is judged by its own failures alone, while it has few.
        """
        own = self.pair(secret).full_until()
        if is_known and own is None:
            return None
        if self.origin().full_until() is not None:
            self.origin().refuse()
        return max(filter(None, (own, self.name(secret).full_until())), default=None)

    def count(self, secret: Secret) -> tuple[datetime | None, datetime | None]:
        """One more failure; until when the pair is shut now, and the name."""
        self.origin().try_count()
        self.pair(secret).try_count()
        self.name(secret).try_count()
        return self.pair(secret).full_until(), self.name(secret).full_until()

    def _subject(self, address: str) -> bytes:
        return lookup(f"sign-in {self.username}\n{self.password}\n{address}")


def origin_of(address: str) -> bytes:
    """What a session keeps of the address that it was begun from."""
    return lookup(f"origin {address}")


def attempt_to_sign_in(
    account: Account,
    address: str,
    judge: Callable[[Account], Answer | Wrong],
    secrets: Sequence[Secret] = (Secret.PASSWORD, Secret.SECOND_STEP),
    is_whole: Callable[[Answer], bool] = lambda _answer: True,
) -> Answer:
    """Judges one attempt under the account's lock, and counts where it failed at one of `secrets`.

    Where too much was tried, a right password still leads on to a second step, whose own failures are counted apart.
    The count is committed before the refusal is raised; that of the pair begins anew with an answer that `is_whole`.
    Raises `SignInRefused`, `AccountLocked`, `AskedTooOften`.
    """
    with transaction.atomic():
        row = Account.objects.select_for_update().get(id=account.id)
        door, is_known = Door(row.username or "", row.password, address), _is_known(row, address)
        shut = {secret: door.shut_until(secret, is_known=is_known) for secret in secrets}
        is_open = shut.get(Secret.PASSWORD) is None or row.has_totp
        if not is_open or shut.get(Secret.SECOND_STEP) is not None:
            refuse_until(max(until for until in shut.values() if until is not None))
        answer = judge(row) if row.is_active else Wrong()
        if not isinstance(answer, Wrong):
            if is_whole(answer):
                for secret in Secret:
                    door.pair(secret).clear()
            return answer
        until = shut.get(answer.secret) or _count_failure(row, door, answer.secret)
    if until is not None:
        refuse_until(until)
    raise SignInRefused


def refuse_unknown(username: str, address: str) -> NoReturn:
    """Counts an attempt at a name that nobody has, with the same refusals. Raises as `attempt_to_sign_in`."""
    door = Door(username, "", address)
    with transaction.atomic():
        until = door.shut_until(Secret.PASSWORD, is_known=False) or max(
            filter(None, door.count(Secret.PASSWORD)), default=None
        )
    if until is not None:
        refuse_until(until)
    raise SignInRefused


def is_shut_to_unknown(username: str, address: str) -> bool:
    """Whether a name that nobody has is no longer answered here, so that nothing need be computed for it."""
    return Door(username, "", address).shut_until(Secret.PASSWORD, is_known=False) is not None


def open_doors_of(row: Account) -> None:
    """Forgets the failures that shut an account to addresses it was not signed in from."""
    for secret in Secret:
        Door(row.username or "", row.password, "").name(secret).clear()


def attempt(
    account: Account,
    act: str,
    judge: Callable[[Account], Answer | None],
    refusal: type[DomainError] = SignInRefused,
) -> Answer:
    """Judges one attempt of somebody who is signed in at a secret of their own; None from `judge` is a failure.

    Five in a quarter of an hour end it for that long, whoever has the account open. `act` names what is counted.
    """
    limit = RateLimit(f"people.{act}", account.id, OF_A_PAIR)
    with transaction.atomic():
        row = Account.objects.select_for_update().get(id=account.id)
        until = limit.full_until()
        if until is not None:
            refuse_until(until)
        answer = judge(row) if row.is_active else None
        if answer is not None:
            limit.clear()
            return answer
        limit.try_count()
        until = limit.full_until()
        if until is not None:
            append(row, AccountRecord.LOCK, actor=SIGN_IN, details={"until": until.isoformat()})
    if until is not None:
        refuse_until(until)
    raise refusal


def refuse_until(until: datetime) -> NoReturn:
    """Raises `AccountLocked`."""
    raise AccountLocked(until=until.isoformat())


def _is_known(row: Account, address: str) -> bool:
    since = clock.now() - timedelta(days=rules.KNOWN_ADDRESS_DAYS)
    begun = Session.objects.filter(account=row, created_at__gt=since, awaits_totp=False)
    return begun.filter(origin=origin_of(address)).exists()


def _count_failure(row: Account, door: Door, secret: Secret) -> datetime | None:
    here, anywhere = door.count(secret)
    if anywhere is not None:
        row.locked_until = anywhere
        row.save(update_fields=["locked_until"])
    until = max(filter(None, (here, anywhere)), default=None)
    if until is not None:
        details = {"until": until.isoformat(), "is_everywhere": anywhere is not None}
        append(row, AccountRecord.LOCK, actor=SIGN_IN, details=details)
    return until
