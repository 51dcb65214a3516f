"""HTTP in."""

from typing import Annotated

from pydantic import StringConstraints

from yuandian.community.earning.rules import Verdict
from yuandian.kernel.http.shapes import Schema


class InvitationIn(Schema):
    """By whose code one came; `device` is what this phone calls itself."""

    code: Annotated[str, StringConstraints(strip_whitespace=True, min_length=8, max_length=8)]
    device: Annotated[str, StringConstraints(min_length=8, max_length=64)]


class AnomalyDecisionIn(Schema):
    """What it was, and how one knows."""

    key: Annotated[str, StringConstraints(max_length=300)]
    verdict: Verdict
    words: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]
