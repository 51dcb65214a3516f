"""What comes in."""

from typing import Annotated

from pydantic import Field, StringConstraints

from yuandian.kernel.http.shapes import Schema


class AuditPageAsked(Schema):
    """Which page."""

    after: Annotated[str, StringConstraints(max_length=400)] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 50


class AlarmsAsked(AuditPageAsked):
    """Which alarms."""

    is_open: bool = True


class LookIn(Schema):
    """What an alarm was."""

    note: Annotated[str, StringConstraints(max_length=500)]


class ThresholdIn(Schema):
    """From how much within how long."""

    least: Annotated[int, Field(ge=1, le=10_000)]
    minutes: Annotated[int, Field(ge=1, le=1_440)]
    is_on: bool
