"""HTTP for residents: what is out for their grid."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.foundation.publications.queries import reading
from yuandian.foundation.publications.queries.reading import PublicationList, PublicationText
from yuandian.foundation.publications.schemas import PublicationsAsked
from yuandian.foundation.publications.services.publications import ReadConfirmed, mark_read
from yuandian.kernel.http import Router, actor_of, resident_auth

router = Router(tags=["publications"], auth=resident_auth)


@router.get("", response=PublicationList)
def list_my_publications(request: HttpRequest, asked: Query[PublicationsAsked]) -> PublicationList:
    """What is out for your grid and those above it, the newest first."""
    return reading.my_publications(actor_of(request), asked.kind, asked.query, asked.after, asked.limit)


@router.get("/{uuid:publication_id}", response=PublicationText)
def my_publication(request: HttpRequest, publication_id: UUID) -> PublicationText:
    """One of them."""
    return reading.my_publication(actor_of(request), publication_id)


@router.post("/{uuid:publication_id}/read", response=ReadConfirmed)
def read_publication(request: HttpRequest, publication_id: UUID) -> ReadConfirmed:
    """Marks it as read; the mark is counted and never shown by name."""
    mark_read(actor_of(request), publication_id)
    return ReadConfirmed()
