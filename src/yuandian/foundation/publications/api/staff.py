"""HTTP for staff: they write, look at it as on a phone, put it out and take it back."""

from typing import BinaryIO, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import File, Query
from ninja.files import UploadedFile

from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import FileCard
from yuandian.foundation.publications.queries import staff as queries
from yuandian.foundation.publications.queries.staff import Audience, FilmLimits, PublicationRows, WrittenPublication
from yuandian.foundation.publications.rules import PublicationPermission
from yuandian.foundation.publications.schemas import (
    BlockOut,
    BlocksOut,
    FilmLimitsOut,
    PreviewIn,
    PublicationAudienceOut,
    PublicationChangeIn,
    PublicationIn,
    PublicationRowsOut,
    PublishIn,
    StaffPublicationsAsked,
    UploadedFilmOut,
    WithdrawPublicationIn,
    WrittenPublicationOut,
)
from yuandian.foundation.publications.services import publishing, writing
from yuandian.foundation.publications.services.publishing import Publishing
from yuandian.foundation.publications.services.writing import PublicationGiven
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["publications"], auth=staff_auth)


@router.get("", response=PublicationRowsOut)
def list_publications(request: HttpRequest, asked: Query[StaffPublicationsAsked]) -> PublicationRows:
    """Publications for your places, the newest first, with how many of how many residents opened them."""
    return queries.publications_for_list(
        actor_of(request), asked.kind, asked.status, asked.query, asked.within, asked.after, asked.limit
    )


@router.post("", response=WrittenPublicationOut)
@idempotent
def draft_publication(request: HttpRequest, body: PublicationIn) -> WrittenPublicationOut:
    """Begins a publication as a draft."""
    actor = actor_of(request)
    row = writing.draft_publication(actor, PublicationGiven(**body.model_dump()))
    return WrittenPublicationOut.model_validate(queries.written_publication(actor, row.id), from_attributes=True)


@router.post("/preview", response=BlocksOut)
def preview_publication(request: HttpRequest, body: PreviewIn) -> BlocksOut:
    """A text as readers would see it. Changes nothing."""
    blocks = queries.preview(actor_of(request), body.body, body.publication_id)
    return BlocksOut(blocks=[BlockOut.model_validate(block, from_attributes=True) for block in blocks])


@router.get("/films", response=FilmLimitsOut)
def film_limits(request: HttpRequest) -> FilmLimits:
    """What the settings say of films."""
    return queries.film_limits(actor_of(request))


@router.post("/films", response={201: UploadedFilmOut})
def upload_film(request: HttpRequest, file: File[UploadedFile]) -> FileCard:
    """Takes a film (MP4); use it within a day."""
    actor = actor_of(request)
    actor.require(PublicationPermission.WRITE)
    stream = cast("BinaryIO", file.file)
    row = files.upload(actor, stream, file.name or "", largest_film=settings.FILM_BYTES)
    return files.own_files([row.id], actor)[0]


@router.get("/{uuid:publication_id}", response=WrittenPublicationOut)
def publication(request: HttpRequest, publication_id: UUID) -> WrittenPublication:
    """One as it was written, as readers see it, with its record."""
    return queries.written_publication(actor_of(request), publication_id)


@router.get("/{uuid:publication_id}/audience", response=PublicationAudienceOut)
def publication_audience(request: HttpRequest, publication_id: UUID) -> Audience:
    """How many residents it would reach if it were published now, counted as far as 10,000."""
    return queries.audience(actor_of(request), publication_id)


@router.put("/{uuid:publication_id}", response=WrittenPublicationOut)
def change_publication(request: HttpRequest, publication_id: UUID, body: PublicationChangeIn) -> WrittenPublication:
    """Replaces what was written, unless somebody else did meanwhile."""
    actor = actor_of(request)
    given = PublicationGiven(**body.model_dump(exclude={"version"}))
    writing.change_publication(actor, publication_id, given, body.version)
    return queries.written_publication(actor, publication_id)


@router.post("/{uuid:publication_id}/publish", response=WrittenPublicationOut)
def publish_publication(request: HttpRequest, publication_id: UUID, body: PublishIn) -> WrittenPublication:
    """Puts out the text that was looked at, now or from a day on; refused where somebody changed it meanwhile."""
    actor = actor_of(request)
    given = Publishing(**body.model_dump(exclude={"version"}))
    publishing.publish_publication(actor, publication_id, given, body.version)
    return queries.written_publication(actor, publication_id)


@router.post("/{uuid:publication_id}/withdraw", response=WrittenPublicationOut)
def withdraw_publication(request: HttpRequest, publication_id: UUID, body: WithdrawPublicationIn) -> WrittenPublication:
    """Takes it back, with the reason on record."""
    actor = actor_of(request)
    publishing.withdraw_publication(actor, publication_id, body.reason)
    return queries.written_publication(actor, publication_id)
