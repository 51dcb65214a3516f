"""What a reporter and the office write to each other."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import StringConstraints

from yuandian.governance.cases.rules.remarks import LONGEST_REMARK
from yuandian.kernel.http.shapes import Schema

Words = Annotated[str, StringConstraints(max_length=LONGEST_REMARK, pattern=r"^[^\x00]*$")]


class RemarkIn(Schema):
    """What a reporter writes."""

    text: Words


class RemarkAnswerIn(Schema):
    """What the office writes, and to which reporter."""

    report_id: UUID
    text: Words


class RemarkOut(Schema):
    """One thing that was written; `by` names who of the office wrote it."""

    id: UUID
    is_from_reporter: bool
    by: str | None
    text: str
    written_at: datetime
    answered_at: datetime | None


class MyRemarksOut(Schema):
    """One's own conversation with the office, the oldest first."""

    items: list[RemarkOut]
    can_write: bool


class ConversationOut(Schema):
    """One reporter's conversation; `waiting_since` where they wait for an answer."""

    report_id: UUID
    name: str | None
    items: list[RemarkOut]
    waiting_since: datetime | None


class CaseRemarksOut(Schema):
    """The conversations of a case, one for each reporter who can be written to."""

    conversations: list[ConversationOut]
    can_answer: bool


class RemarkTimesOut(Schema):
    """How the office answered what residents wrote in a period, in plain minutes, and how it is counted."""

    asked: int
    answered: int
    within_day: int
    median_minutes: int | None
    formulas: dict[str, str]
