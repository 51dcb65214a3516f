"""What posts have in hand, over HTTP."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.kernel.http.shapes import Schema


class LoadsAsked(Schema):
    """Which posts."""

    post_id: Annotated[list[UUID], Field(min_length=1, max_length=50)]


class PostLoadOut(Schema):
    """The open cases of a post, how many of these are overdue, and those that it helps with; each up to 500."""

    post_id: UUID
    open_cases: int
    overdue_cases: int
    assisted_cases: int
