"""The codes by which people check in and out, for the phone or the wall that shows them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import segno
from django.utils.crypto import salted_hmac

from yuandian.community.volunteering.access import task_run_by
from yuandian.community.volunteering.rules.codes import SECONDS, codes_from
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

SALT = "yuandian.volunteering.code"
CODES_AHEAD = 240  # half minutes: two hours without a network
DRAWN = 40  # QRs for twenty minutes; the client asks again before


@dataclass(frozen=True, slots=True)
class CheckInCodes:
    """The codes of the half minutes from `at` on, so that the client needs no network for a while.

    `squares` are the QRs of the first of them, row by row, each row a number in hexadecimal whose bits are dark; a QR
    has `size` rows and leads to the task on any phone.
    """

    at: datetime
    codes: list[str]
    seconds: int
    squares: list[list[str]]
    size: int


def check_in_codes(actor: Actor, task_id: UUID, address: str) -> CheckInCodes:
    """The codes to be shown from now on; `address` is where a QR leads. Raises `TaskUnknown`, `NotTheOwner`."""
    task = task_run_by(actor, task_id)
    now = clock.now()
    codes = list(codes_from(code_key(task.pk), now, CODES_AHEAD))
    squares = [_square(f"{address}/m/volunteering/task?id={task.pk}&code={code}") for code in codes[:DRAWN]]
    return CheckInCodes(at=now, codes=codes, seconds=SECONDS, squares=squares, size=len(squares[0]))


def code_key(task_id: UUID) -> bytes:
    """The key of a task's codes, made from the installation's own."""
    return salted_hmac(SALT, str(task_id), algorithm="sha256").digest()


def _square(text: str) -> list[str]:
    rows = segno.make(text, error="l", micro=False).matrix
    return [f"{int(''.join(map(str, row)), 2):x}" for row in rows]
