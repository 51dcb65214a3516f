"""HTTP in and out, by sub-noun."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, Field(min_length=1, max_length=50)]
Text = Annotated[str, Field(max_length=200)]
Reason = Annotated[str, Field(min_length=1, max_length=500)]
Limit = Annotated[int, Field(ge=1, le=200)]


class Done(Schema):
    """It is done."""

    done: bool


class StaffReasonIn(Schema):
    """A written reason."""

    reason: Reason


class PersonStepOut(Schema):
    """One entry of a record."""

    at: datetime
    action: str
    account_id: UUID | None
    post_id: UUID | None
    system: str
    details: dict[str, Any]


class PageAsked(Schema):
    """Which page of a list."""

    after: str | None = None
    limit: Limit = 50


DONE = Done(done=True)
