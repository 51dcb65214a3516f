"""What goes in and out over HTTP."""

from typing import Annotated

from pydantic import Field

from yuandian.governance.triage.replies.rules import Hint
from yuandian.kernel.http.shapes import Schema


class ReplyTextIn(Schema):
    """A reply as it stands now."""

    text: Annotated[str, Field(max_length=20_000)]


class ReplyHintOut(Schema):
    """What a reader may miss, and the words that show it."""

    hint: Hint
    words: list[str]


class ReplyHintsOut(Schema):
    """How much of what was asked the reply speaks of (0…1), of how many of its parts, and the hints."""

    met: float
    parts: int
    parts_met: int
    hints: list[ReplyHintOut]
