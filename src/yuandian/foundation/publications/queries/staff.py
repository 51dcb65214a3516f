"""Publications as those see them who write and answer for them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Count

from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import FileCard
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations.facade import grids_within
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.facade import RecordMoment
from yuandian.foundation.publications.access import editable_by
from yuandian.foundation.publications.errors import PublicationUnknown
from yuandian.foundation.publications.models import Publication, ReadMark
from yuandian.foundation.publications.queries.readers import PublicationText, TextBlock, shown, text_of, words_in
from yuandian.foundation.publications.rules import PublicationKind, PublicationPermission
from yuandian.foundation.publications.rules.blocks import blocks_of, pictures_in
from yuandian.foundation.publications.rules.publications import PUBLICATIONS, PublicationAction, PublicationStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import entries_of
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.scopes import Area, Scope

MEGABYTE = 1024 * 1024
MOST_COUNTED = 10_000


@dataclass(frozen=True, slots=True)
class PublicationRow:
    """A publication in the list of staff. Of `reached` residents with an account as it was put out, `read` opened it.

    `reached` is None for what was never put out.
    """

    id: UUID
    kind: PublicationKind
    status: PublicationStatus
    title: str
    summary: str
    grid_id: UUID
    place: str
    is_open: bool
    is_pinned: bool
    tells_residents: bool
    starts_at: datetime | None
    ends_at: datetime | None
    told_at: datetime | None
    reason: str | None
    read: int
    reached: int | None


@dataclass(frozen=True, slots=True)
class PublicationDetail:
    """One as it was written, as readers see it, with what may be done with it and its record."""

    row: PublicationRow
    body: str
    attachment_ids: list[UUID]
    film_id: UUID | None
    film_address: str | None
    version: int
    actions: list[PublicationAction]
    text: PublicationText
    record: list[RecordMoment]


@dataclass(frozen=True, slots=True)
class PreviewedText:
    """A text as readers would see it."""

    blocks: list[TextBlock]


@dataclass(frozen=True, slots=True)
class FilmLimits:
    """How large an uploaded film may be, and from which hosts others are shown."""

    largest_megabytes: int
    hosts: list[str]


@dataclass(frozen=True, slots=True)
class PublicationAudience:
    """How many residents have an account where it would go out; more than that where it `is_partial`."""

    reached: int
    is_partial: bool


def publications_for_list(
    actor: Actor,
    kind: PublicationKind | None,
    status: PublicationStatus | None,
    query: str,
    within: UUID | None,
    after: str | None,
    limit: int,
) -> Page[PublicationRow]:
    """Publications for the actor's places, the newest first. Three statements."""
    actor.require(PublicationPermission.WRITE)
    rows = words_in(editable_by(actor), query)
    if kind:
        rows = rows.filter(kind=kind.value)
    if status:
        rows = rows.filter(status=status.value)
    if within:
        line = grid.lineage(within)
        rows = rows.filter(grids_within(Scope(areas=frozenset({Area(within, line.level)})), "grid"))
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row)
    return Page(_rows(page.items), page.next)


def written_publication(actor: Actor, publication_id: UUID) -> PublicationDetail:
    """One within the actor's places. Raises `PublicationUnknown`."""
    actor.require(PublicationPermission.WRITE)
    row = editable_by(actor).filter(id=publication_id).first()
    if row is None:
        raise PublicationUnknown(publication=str(publication_id))
    may = frozenset(one.value for one in PublicationPermission if editable_by(actor, one).filter(id=row.id).exists())
    return PublicationDetail(
        row=_rows([row])[0],
        body=row.body,
        attachment_ids=row.attachment_ids,
        film_id=row.film_id,
        film_address=row.film_address,
        version=row.history_count,
        actions=PUBLICATIONS.possible(PublicationStatus(row.status), may),
        text=text_of(row, None),
        record=people.record_of(entries_of(row)),
    )


def audience(actor: Actor, publication_id: UUID) -> PublicationAudience:
    """Whom it would reach if the actor put it out now. Raises `PublicationUnknown`."""
    actor.require(PublicationPermission.PUBLISH)
    row = editable_by(actor, PublicationPermission.PUBLISH).filter(id=publication_id).first()
    if row is None:
        raise PublicationUnknown(publication=str(publication_id))
    found = people.residents_reached(row.grid_id, MOST_COUNTED + 1)
    return PublicationAudience(min(found, MOST_COUNTED), is_partial=found > MOST_COUNTED)


def preview(actor: Actor, body: str, publication_id: UUID | None) -> list[TextBlock]:
    """A text as readers would see it, with the actor's own pictures and those that the publication has already.

    Raises `PublicationPictureForeign`.
    """
    actor.require(PublicationPermission.WRITE)
    blocks = blocks_of(body)
    wanted = pictures_in(blocks)
    cards: list[FileCard] = files.own_files(wanted, actor)
    row = editable_by(actor).filter(id=publication_id).first() if publication_id else None
    if row is not None:
        cards += files.files_for([one for one in wanted if one in set(row.claimed_ids)], actor)
    return shown(blocks, {card.id: card for card in cards})


def film_limits(actor: Actor) -> FilmLimits:
    """What the settings say of films."""
    actor.require(PublicationPermission.WRITE)
    return FilmLimits(settings.FILM_BYTES // MEGABYTE, list(settings.FILM_HOSTS))


def _rows(found: list[Publication]) -> list[PublicationRow]:
    ids = {row.id for row in found}
    places = grid.lineages({row.grid_id for row in found})
    marks = ReadMark.objects.filter(publication__in=ids).values("publication").annotate(count=Count("account_id"))
    read = {row["publication"]: row["count"] for row in marks}
    return [
        PublicationRow(
            id=row.id,
            kind=PublicationKind(row.kind),
            status=PublicationStatus(row.status),
            title=row.title,
            summary=row.summary,
            grid_id=row.grid_id,
            place=places[row.grid_id].full_name if row.grid_id in places else "",
            is_open=row.is_open,
            is_pinned=row.is_pinned,
            tells_residents=row.tells_residents,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            told_at=row.told_at,
            reason=row.reason,
            read=read.get(row.id, 0),
            reached=row.reached,
        )
        for row in found
    ]
