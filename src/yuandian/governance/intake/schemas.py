"""What comes in, where no service takes it as it is."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.governance.intake.rules.mapping import Name, SheetProfile
from yuandian.kernel.http.shapes import Schema


class ProfileIn(Schema):
    """A profile to save."""

    name: Name
    content: SheetProfile


class ListAsked(Schema):
    """Where a page begins and how long it is."""

    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class RunsAsked(ListAsked):
    """What a list of imports is narrowed to."""

    source: str | None = None


class ProfileChoice(Schema):
    """A saved profile, or one just put together; neither: the guess, or the one used before."""

    profile_id: UUID | None = None
    profile: SheetProfile | None = None
