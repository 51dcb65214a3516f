"""What comes in."""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.mobile.rules.home import PlacedModule
from yuandian.foundation.mobile.rules.posters import CodeKind
from yuandian.kernel.http.shapes import Schema


class ArrangementIn(Schema):
    """The whole home page, made from the arrangement of that version."""

    modules: Annotated[list[PlacedModule], Field(max_length=50)]
    version: int


class PosterAsked(Schema):
    """Which poster."""

    kind: CodeKind = CodeKind.WECHAT


class PlacePosterAsked(PosterAsked):
    """Which poster, for which place."""

    grid_id: UUID
