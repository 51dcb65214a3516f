"""HTTP in and out."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from yuandian.community.earning.rules import AnomalyKind, Verdict
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


class AnomalyOut(Schema):
    """Something to look at: whose, masked, how much, and what was decided. `seen_ids`: whose accounts you may open."""

    key: str
    kind: AnomalyKind
    person_ids: list[UUID]
    persons: list[str]
    seen_ids: list[UUID]
    figure: int
    first_day: date
    last_day: date
    verdict: Verdict | None
    words: str
    decided_by: str | None
    decided_at: datetime | None
    may_decide: bool


class AnomalyRuleOut(Schema):
    """From which figure on something is listed, within the last so many days; 0 where none is needed."""

    kind: AnomalyKind
    limit: int
    days: int


class AnomalyDecisionIn(Schema):
    """What it was, and how one knows."""

    key: Annotated[str, StringConstraints(max_length=300)]
    verdict: Verdict
    words: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]
