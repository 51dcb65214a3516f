"""HTTP out."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.kernel.http.shapes import Schema
from yuandian.kernel.sheets.writing import Share


class MyPhotoIn(Schema):
    """Which of one's uploads is one's photo; null for none."""

    file_id: UUID | None


class PortraitsAsked(Schema):
    """Whose photos."""

    person_id: Annotated[list[UUID], Field(min_length=1, max_length=50)]


class SheetIn(Schema):
    """A table as a page shows it, in the words of the page."""

    name: Annotated[str, Field(min_length=1, max_length=31, pattern=r"^[^\\/:*?\[\]]+$")]
    titles: Annotated[list[Annotated[str, Field(max_length=200)]], Field(min_length=1, max_length=50)]
    rows: Annotated[list[list[Share | int | float | str | None]], Field(max_length=20_000)]
