"""HTTP: everybody reads what is open, residents what is for them, staff write."""

from typing import BinaryIO, cast
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, File, Query
from ninja.files import UploadedFile

from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import FileCard
from yuandian.foundation.publications.queries import readers
from yuandian.foundation.publications.queries import staff as queries
from yuandian.foundation.publications.queries.readers import PublicationList, PublicationText
from yuandian.foundation.publications.queries.staff import (
    FilmLimits,
    PreviewedText,
    PublicationAudience,
    PublicationDetail,
    PublicationRow,
)
from yuandian.foundation.publications.rules import PublicationPermission
from yuandian.foundation.publications.schemas import (
    OpenPublicationsAsked,
    PreviewIn,
    PublicationsAsked,
    StaffPublicationsAsked,
    WithdrawPublicationIn,
)
from yuandian.foundation.publications.services import drafts, publications
from yuandian.foundation.publications.services.drafts import PublicationChange, PublicationGiven
from yuandian.foundation.publications.services.publications import ReadConfirmed, VersionPublishing, mark_read
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth
from yuandian.kernel.paging import Page

everybody = Router(tags=["publications"])
resident = Router(tags=["publications"], auth=resident_auth)
staff = Router(tags=["publications"], auth=staff_auth)
ROUTERS = {"open": everybody, "resident": resident, "staff": staff}


@everybody.get("", response=PublicationList)
def list_open_publications(request: HttpRequest, asked: Query[OpenPublicationsAsked]) -> PublicationList:
    """Notices, guides and help pages that need no sign-in, the newest first."""
    return readers.open_publications(asked.kind, asked.query, asked.grid_id, asked.after, asked.limit)


@everybody.get("/{uuid:publication_id}", response=PublicationText)
def open_publication(request: HttpRequest, publication_id: UUID) -> PublicationText:
    """One of them."""
    return readers.open_publication(publication_id)


@resident.get("", response=PublicationList)
def list_my_publications(request: HttpRequest, asked: Query[PublicationsAsked]) -> PublicationList:
    """What is out for your grid and those above it, the newest first."""
    return readers.my_publications(actor_of(request), asked.kind, asked.query, asked.after, asked.limit)


@resident.get("/{uuid:publication_id}", response=PublicationText)
def my_publication(request: HttpRequest, publication_id: UUID) -> PublicationText:
    """One of them."""
    return readers.my_publication(actor_of(request), publication_id)


@resident.post("/{uuid:publication_id}/read", response=ReadConfirmed)
def read_publication(request: HttpRequest, publication_id: UUID) -> ReadConfirmed:
    """Marks it as read; the mark is counted and never shown by name."""
    mark_read(actor_of(request), publication_id)
    return ReadConfirmed()


@staff.get("", response=Page[PublicationRow])
def list_publications(request: HttpRequest, asked: Query[StaffPublicationsAsked]) -> Page[PublicationRow]:
    """Publications for your places, the newest first, with how many of how many residents opened them."""
    return queries.publications_for_list(
        actor_of(request), asked.kind, asked.status, asked.query, asked.within, asked.after, asked.limit
    )


@staff.post("", response=PublicationDetail)
@idempotent
def draft_publication(request: HttpRequest, body: Body[PublicationGiven]) -> PublicationDetail:
    """Begins a publication as a draft."""
    actor = actor_of(request)
    row = drafts.draft_publication(actor, body)
    return queries.written_publication(actor, row.id)


@staff.post("/preview", response=PreviewedText)
def preview_publication(request: HttpRequest, body: PreviewIn) -> PreviewedText:
    """A text as readers would see it. Changes nothing."""
    blocks = queries.preview(actor_of(request), body.body, body.publication_id)
    return PreviewedText(blocks)


@staff.get("/films", response=FilmLimits)
def film_limits(request: HttpRequest) -> FilmLimits:
    """What the settings say of films."""
    return queries.film_limits(actor_of(request))


@staff.post("/films", response={201: FileCard})
def upload_film(request: HttpRequest, file: File[UploadedFile]) -> FileCard:
    """Takes a film (MP4); use it within a day."""
    actor = actor_of(request)
    actor.require(PublicationPermission.WRITE)
    stream = cast("BinaryIO", file.file)
    row = files.upload(actor, stream, file.name or "", largest_film=settings.FILM_BYTES)
    return files.own_files([row.id], actor)[0]


@staff.get("/{uuid:publication_id}", response=PublicationDetail)
def publication(request: HttpRequest, publication_id: UUID) -> PublicationDetail:
    """One as it was written, as readers see it, with its record."""
    return queries.written_publication(actor_of(request), publication_id)


@staff.get("/{uuid:publication_id}/audience", response=PublicationAudience)
def publication_audience(request: HttpRequest, publication_id: UUID) -> PublicationAudience:
    """How many residents it would reach if it were published now, counted as far as 10,000."""
    return queries.audience(actor_of(request), publication_id)


@staff.put("/{uuid:publication_id}", response=PublicationDetail)
def change_publication(request: HttpRequest, publication_id: UUID, body: Body[PublicationChange]) -> PublicationDetail:
    """Replaces what was written, unless somebody else did meanwhile."""
    actor = actor_of(request)
    drafts.change_publication(actor, publication_id, body, body.version)
    return queries.written_publication(actor, publication_id)


@staff.post("/{uuid:publication_id}/publish", response=PublicationDetail)
def publish_publication(request: HttpRequest, publication_id: UUID, body: Body[VersionPublishing]) -> PublicationDetail:
    """Puts out the text that was looked at, now or from a day on; refused where somebody changed it meanwhile."""
    actor = actor_of(request)
    publications.publish_publication(actor, publication_id, body, body.version)
    return queries.written_publication(actor, publication_id)


@staff.post("/{uuid:publication_id}/withdraw", response=PublicationDetail)
def withdraw_publication(request: HttpRequest, publication_id: UUID, body: WithdrawPublicationIn) -> PublicationDetail:
    """Takes it back, with the reason on record."""
    actor = actor_of(request)
    publications.withdraw_publication(actor, publication_id, body.reason)
    return queries.written_publication(actor, publication_id)
