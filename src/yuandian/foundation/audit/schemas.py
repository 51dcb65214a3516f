"""What comes in."""

from dataclasses import fields
from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.audit.queries.accesses import AccessFilter
from yuandian.foundation.audit.rules import AccessKind
from yuandian.kernel.http.shapes import Schema

Text = Annotated[str, StringConstraints(max_length=100)]


class AuditPageAsked(Schema):
    """Which page."""

    after: Annotated[str, StringConstraints(max_length=400)] | None = None
    limit: Annotated[int, Field(ge=1, le=100)] = 50


class AccessesAsked(AuditPageAsked):
    """Which of what people did; a workbook takes no notice of the page."""

    kind: AccessKind | None = None
    account_id: UUID | None = None
    name: Text | None = None
    address: Text | None = None
    grid_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None

    def wanted(self) -> AccessFilter:
        """The same, without a page."""
        return AccessFilter(**{field.name: getattr(self, field.name) for field in fields(AccessFilter)})


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
