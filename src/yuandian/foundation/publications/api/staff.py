"""HTTP for staff: they write, look at it as on a phone, put it out and take it back."""

from typing import BinaryIO, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, File, Query
from ninja.files import UploadedFile

from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import FileCard
from yuandian.foundation.publications.queries import staff as queries
from yuandian.foundation.publications.queries.staff import (
    FilmLimits,
    PreviewedText,
    PublicationAudience,
    PublicationDetail,
    PublicationRow,
)
from yuandian.foundation.publications.rules import PublicationPermission
from yuandian.foundation.publications.schemas import PreviewIn, StaffPublicationsAsked, WithdrawPublicationIn
from yuandian.foundation.publications.services import drafts, publications
from yuandian.foundation.publications.services.drafts import PublicationChange, PublicationGiven
from yuandian.foundation.publications.services.publications import VersionPublishing
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["publications"], auth=staff_auth)


@router.get("", response=Page[PublicationRow])
def list_publications(request: HttpRequest, asked: Query[StaffPublicationsAsked]) -> Page[PublicationRow]:
    """Publications for your places, the newest first, with how many of how many residents opened them."""
    return queries.publications_for_list(
        actor_of(request), asked.kind, asked.status, asked.query, asked.within, asked.after, asked.limit
    )


@router.post("", response=PublicationDetail)
@idempotent
def draft_publication(request: HttpRequest, body: Body[PublicationGiven]) -> PublicationDetail:
    """Begins a publication as a draft."""
    actor = actor_of(request)
    row = drafts.draft_publication(actor, body)
    return queries.written_publication(actor, row.id)


@router.post("/preview", response=PreviewedText)
def preview_publication(request: HttpRequest, body: PreviewIn) -> PreviewedText:
    """A text as readers would see it. Changes nothing."""
    blocks = queries.preview(actor_of(request), body.body, body.publication_id)
    return PreviewedText(blocks)


@router.get("/films", response=FilmLimits)
def film_limits(request: HttpRequest) -> FilmLimits:
    """What the settings say of films."""
    return queries.film_limits(actor_of(request))


@router.post("/films", response={201: FileCard})
def upload_film(request: HttpRequest, file: File[UploadedFile]) -> FileCard:
    """Takes a film (MP4); use it within a day."""
    actor = actor_of(request)
    actor.require(PublicationPermission.WRITE)
    stream = cast("BinaryIO", file.file)
    row = files.upload(actor, stream, file.name or "", largest_film=settings.FILM_BYTES)
    return files.own_files([row.id], actor)[0]


@router.get("/{uuid:publication_id}", response=PublicationDetail)
def publication(request: HttpRequest, publication_id: UUID) -> PublicationDetail:
    """One as it was written, as readers see it, with its record."""
    return queries.written_publication(actor_of(request), publication_id)


@router.get("/{uuid:publication_id}/audience", response=PublicationAudience)
def publication_audience(request: HttpRequest, publication_id: UUID) -> PublicationAudience:
    """How many residents it would reach if it were published now, counted as far as 10,000."""
    return queries.audience(actor_of(request), publication_id)


@router.put("/{uuid:publication_id}", response=PublicationDetail)
def change_publication(request: HttpRequest, publication_id: UUID, body: Body[PublicationChange]) -> PublicationDetail:
    """Replaces what was written, unless somebody else did meanwhile."""
    actor = actor_of(request)
    drafts.change_publication(actor, publication_id, body, body.version)
    return queries.written_publication(actor, publication_id)


@router.post("/{uuid:publication_id}/publish", response=PublicationDetail)
def publish_publication(request: HttpRequest, publication_id: UUID, body: Body[VersionPublishing]) -> PublicationDetail:
    """Puts out the text that was looked at, now or from a day on; refused where somebody changed it meanwhile."""
    actor = actor_of(request)
    publications.publish_publication(actor, publication_id, body, body.version)
    return queries.written_publication(actor, publication_id)


@router.post("/{uuid:publication_id}/withdraw", response=PublicationDetail)
def withdraw_publication(request: HttpRequest, publication_id: UUID, body: WithdrawPublicationIn) -> PublicationDetail:
    """Takes it back, with the reason on record."""
    actor = actor_of(request)
    publications.withdraw_publication(actor, publication_id, body.reason)
    return queries.written_publication(actor, publication_id)
