"""What comes in over HTTP."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.governance.triage.rules import Subject
from yuandian.kernel.http.shapes import Schema

Text = Annotated[str, Field(max_length=100_000)]


class TriageTextIn(Schema):
    """Words to try."""

    text: Text


class TriageRollBackIn(Schema):
    """Which version is to serve again; none means the categories' own words alone."""

    subject: Subject
    version_id: UUID | None = None
    reason: Annotated[str, Field(min_length=1, max_length=500)]


class TriageResumeIn(Schema):
    """Learning about a subject may go on."""

    subject: Subject
    reason: Annotated[str, Field(min_length=1, max_length=500)]
