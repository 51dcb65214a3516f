"""What comes in."""

from typing import Annotated

from pydantic import Field

from yuandian.kernel.http.shapes import Schema


class RetentionPeriodIn(Schema):
    """For how many days a kind is kept."""

    days: Annotated[int, Field(ge=0, le=36_500)]
