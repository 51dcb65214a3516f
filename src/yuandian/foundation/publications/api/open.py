"""HTTP for everybody: what is marked open."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.publications.queries import reading
from yuandian.foundation.publications.queries.reading import PublicationList, PublicationText
from yuandian.foundation.publications.schemas import OpenPublicationsAsked
from yuandian.kernel.http import Router

router = Router(tags=["publications"])


@router.get("", response=PublicationList)
def list_open_publications(request: HttpRequest, asked: Query[OpenPublicationsAsked]) -> PublicationList:
    """Notices, guides and help pages that need no sign-in, the newest first."""
    return reading.open_publications(asked.kind, asked.query, asked.grid_id, asked.after, asked.limit)


@router.get("/{uuid:publication_id}", response=PublicationText)
def open_publication(request: HttpRequest, publication_id: UUID) -> PublicationText:
    """One of them."""
    return reading.open_publication(publication_id)
