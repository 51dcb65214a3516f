"""What comes in."""

from typing import Annotated

from pydantic import Field, StringConstraints

from yuandian.kernel.http.shapes import Schema


class WaitingAsked(Schema):
    """Which page of what waits."""

    after: Annotated[str, StringConstraints(max_length=400)] | None = None
    limit: Annotated[int, Field(ge=1, le=50)] = 20
