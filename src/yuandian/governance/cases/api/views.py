"""HTTP: filters of lists, kept by name."""

from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field, StringConstraints

from yuandian.governance.cases.queries import views
from yuandian.governance.cases.services.views import remove_view, save_view
from yuandian.kernel.http import Router, actor_of, staff_auth
from yuandian.kernel.http.shapes import Schema

router = Router(tags=["cases"], auth=staff_auth)
Word = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=r"^[^\x00]*$", strip_whitespace=True)]
Part = Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00]*$")]


class SavedViewIn(Schema):
    """A filter as it stands in the address of the list."""

    name: Word
    query: Annotated[dict[Word, Part], Field(max_length=40)]
    is_shared: bool = False


class SavedViewOut(Schema):
    """A kept filter; `by` is the colleague who shares it."""

    id: UUID
    name: str
    query: dict[str, str]
    is_mine: bool
    is_shared: bool
    by: str | None


@router.get("/views", response=list[SavedViewOut], summary="Filters that I kept, and those that colleagues share")
def list_views(request: HttpRequest) -> list[views.ViewRow]:
    return views.saved_views(actor_of(request))


@router.post("/views", response=list[SavedViewOut], summary="Keep a filter by name")
def keep_view(request: HttpRequest, body: SavedViewIn) -> list[views.ViewRow]:
    """The same name again replaces it."""
    actor = actor_of(request)
    save_view(actor, body.name, body.query, is_shared=body.is_shared)
    return views.saved_views(actor)


@router.delete("/views/{uuid:view_id}", response={204: None}, summary="Let go of a filter of mine")
def let_go_of_view(request: HttpRequest, view_id: UUID) -> None:
    remove_view(actor_of(request), view_id)
