"""What comes in, where no service takes it as it is."""

from typing import Annotated

from pydantic import Field

from yuandian.kernel.http.shapes import Schema
from yuandian.kernel.sheets.profiles import Name, SheetProfile


class RowsAsked(Schema):
    """Where a page of an import's rows begins and how long it is."""

    after: str | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class ImportsAsked(RowsAsked):
    """What a list of imports is narrowed to."""

    kind: str | None = None


class ProfileTried(Schema):
    """A profile just put together or a saved one, with its name; none: the guess, or the one used before."""

    profile: SheetProfile | None = None
    name: Name | None = None
