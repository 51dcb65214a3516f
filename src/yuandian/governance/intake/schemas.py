"""What comes in, where no service takes it as it is."""

from typing import Annotated

from pydantic import Field

from yuandian.kernel.http.shapes import Schema
from yuandian.kernel.sheets.profiles import Name, SheetProfile


class ProfileIn(Schema):
    """A profile to save."""

    name: Name
    content: SheetProfile


class ListAsked(Schema):
    """Where a page begins and how long it is."""

    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50
