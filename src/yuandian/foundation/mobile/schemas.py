"""HTTP in and out."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from yuandian.foundation.mobile.rules.arranging import LONGEST_NAME, LONGEST_NOTE, HomeModule
from yuandian.foundation.mobile.rules.posters import CodeKind
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NAME)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NOTE)]


class PlacedIn(Schema):
    """A module where it is to stand; without a name or a note it has the application's own."""

    module: HomeModule
    is_shown: bool
    name: Name | None = None
    note: Note | None = None


class ArrangementIn(Schema):
    """The whole home page, made from the arrangement of that version."""

    modules: Annotated[list[PlacedIn], Field(max_length=50)]
    version: int


class PlacedOut(Schema):
    """A module where it stands; without a name or a note it has the application's own."""

    module: HomeModule
    is_shown: bool
    name: str | None
    note: str | None


class HomeOut(Schema):
    """What stands on the home page, in its order."""

    modules: list[PlacedOut]


class ArrangementMomentOut(Schema):
    """One entry of the record."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]


class HomePageOut(Schema):
    """The whole arrangement; `version` is given back with a change."""

    modules: list[PlacedOut]
    version: int
    record: list[ArrangementMomentOut]


class PosterAsked(Schema):
    """Which poster."""

    kind: CodeKind = CodeKind.WECHAT


class PlacePosterAsked(PosterAsked):
    """Which poster, for which place."""

    grid_id: UUID


class PosterOut(Schema):
    """A poster: the sheet as SVG, its code alone as a data address; `is_standin`: WeChat does not know the code."""

    grid_id: UUID
    place: str
    kind: CodeKind
    address: str | None
    code: str
    svg: str
    is_standin: bool
