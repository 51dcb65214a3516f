"""HTTP in and out."""

from typing import Annotated

from pydantic import StringConstraints

from yuandian.kernel.http.shapes import Schema


class InvitationIn(Schema):
    """By whose code one came; `device` is what this phone calls itself."""

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=8, max_length=8)]
    device: Annotated[str, StringConstraints(min_length=8, max_length=64)]


class MyInvitationsOut(Schema):
    """One's code, how many came by it, how many of them were rewarded."""

    code: str
    accepted: int
    rewarded: int
    is_invited: bool
