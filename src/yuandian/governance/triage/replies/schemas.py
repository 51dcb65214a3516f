"""What comes in over HTTP."""

from typing import Annotated

from pydantic import Field

from yuandian.kernel.http.shapes import Schema


class ReplyTextIn(Schema):
    """A reply as it stands now."""

    text: Annotated[str, Field(max_length=20_000)]
