"""The limits of signing in, and the arithmetic behind codes and tokens."""

from datetime import datetime, timedelta
from enum import StrEnum

from cryptography.hazmat.primitives import hashes


class AccountKind(StrEnum):
    """Who an account is for."""

    STAFF = "staff"
    RESIDENT = "resident"


class CodeWay(StrEnum):
    """Where a code goes that somebody asks for."""

    SMS = "sms"
    SAMPLE = "sample"  # kept, and shown on the landing page of the sample
    NOWHERE = "nowhere"  # no gateway is set up: it reaches nobody


FAILURES_BEFORE_LOCK = 5
LOCK_MINUTES = 15
FAILURES_OF_A_PAIR_A_DAY = 20  # one name, one address
FAILURES_OF_A_NAME_AN_HOUR, FAILURES_OF_A_NAME_A_DAY = 30, 100  # from anywhere; known addresses are spared
FAILURES_OF_AN_ADDRESS_AN_HOUR, FAILURES_OF_AN_ADDRESS_A_DAY = 40, 150  # at any name
SIGN_ONS_AN_ADDRESS_AN_HOUR, SIGN_ONS_AN_ADDRESS_A_DAY = 600, 3000  # sent to the identity provider
KNOWN_ADDRESS_DAYS = 30  # for so long an address counts as known to the account that signed in from it

STAFF_SESSION_HOURS = 12
RESIDENT_SESSION_DAYS = 30
SECOND_STEP_MINUTES = 5
TOKEN_BYTES = 32

CODE_DIGITS = 6
CODE_MINUTES = 5
CODE_ATTEMPTS = 5
SECONDS_BETWEEN_CODES = 60
CODES_A_PHONE_A_DAY = 10
CODES_AN_ADDRESS_AN_HOUR = 60
CODES_AN_ADDRESS_A_DAY = 300

WECHAT_TICKET_MINUTES = 10
WECHAT_CODE_MINUTES = 5  # as long as WeChat's own: so long the same code gets the same answer
PHONES_A_TICKET = 5
PHONES_AN_OPENID_A_DAY = 10
REFUSALS_AN_ADDRESS_AN_HOUR = 60
REFUSALS_AN_ADDRESS_A_DAY = 300

TOTP_STEP_SECONDS = 30
TOTP_DRIFT_STEPS = 1  # a phone's clock may be this many steps off


def session_ends(kind: str, at: datetime) -> datetime:
    """When a session that begins now ends: staff sit at shared desks, residents at their own phones."""
    if kind == AccountKind.STAFF:
        return at + timedelta(hours=STAFF_SESSION_HOURS)
    return at + timedelta(days=RESIDENT_SESSION_DAYS)


def totp_step(at: datetime) -> int:
    """The number of the 30-second step of RFC 6238 that a moment lies in."""
    return int(at.timestamp()) // TOTP_STEP_SECONDS


def steps_to_try(at: datetime, last_used: int) -> list[int]:
    """The steps whose codes count now: the present one and its neighbours, never one already used or before it."""
    now = totp_step(at)
    return [step for step in range(now - TOTP_DRIFT_STEPS, now + TOTP_DRIFT_STEPS + 1) if step > last_used]


def token_digest(token: str) -> bytes:
    """SM3 of a token or code: what the table holds. A token is random, so it needs no salt."""
    sm3 = hashes.Hash(hashes.SM3())
    sm3.update(token.encode())
    return sm3.finalize()
