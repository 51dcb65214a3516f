"""Publications as residents and passers-by read them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import Attachment, FileCard, attachment_of
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.publications.access import open_in, out_at, visible_to
from yuandian.foundation.publications.errors import PublicationUnknown
from yuandian.foundation.publications.models import Publication, ReadMark
from yuandian.foundation.publications.rules import PublicationKind
from yuandian.foundation.publications.rules.blocks import Block, BlockKind, TextSpan, blocks_of, pictures_in
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.paging import Page, page_of

MOST_PINNED = 5
READER = system_actor("reader")  # anyone who may read the text may see what stands in it


@dataclass(frozen=True, slots=True)
class PublicationCard:
    """A publication in a list; `is_read` is None for somebody who is not signed in."""

    id: UUID
    kind: PublicationKind
    title: str
    summary: str
    place: str
    is_pinned: bool
    has_film: bool
    starts_at: datetime
    is_read: bool | None


@dataclass(frozen=True, slots=True)
class PublicationList:
    """A page of a list; what is pinned stands above the first."""

    pinned: list[PublicationCard]
    items: list[PublicationCard]
    next: str | None


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A block with the links of its picture, which end in an hour."""

    kind: BlockKind
    spans: tuple[TextSpan, ...]
    depth: int
    marker: str
    picture_url: str | None
    width: int | None
    height: int | None


@dataclass(frozen=True, slots=True)
class Film:
    """A film: uploaded, with a link that ends, or elsewhere."""

    url: str
    is_elsewhere: bool


@dataclass(frozen=True, slots=True)
class PublicationText:
    """A publication to be read."""

    card: PublicationCard
    ends_at: datetime | None
    blocks: list[TextBlock]
    attachments: list[Attachment]
    film: Film | None


def open_publications(
    kind: PublicationKind | None, query: str, grid_id: UUID | None, after: str | None, limit: int
) -> PublicationList:
    """What is open to everybody: for a grid that is named, and for the whole district."""
    return _list(open_in(grid_id), kind, query, after, limit, None)


def my_publications(
    actor: Actor, kind: PublicationKind | None, query: str, after: str | None, limit: int
) -> PublicationList:
    """What is out for the actor's grid and those above it."""
    return _list(visible_to(actor), kind, query, after, limit, actor)


def open_publication(publication_id: UUID) -> PublicationText:
    """One that is open, wherever it is for: a link to it may be passed on. Raises `PublicationUnknown`."""
    row = Publication.objects.filter(out_at(clock.now()), id=publication_id, is_open=True).first()
    if row is None:
        raise PublicationUnknown(publication=str(publication_id))
    return text_of(row, None)


def my_publication(actor: Actor, publication_id: UUID) -> PublicationText:
    """One of the actor's grid and those above it. Raises `PublicationUnknown`."""
    row = visible_to(actor).filter(id=publication_id).first()
    if row is None:
        raise PublicationUnknown(publication=str(publication_id))
    is_read = ReadMark.objects.filter(publication=row, account=actor.account_id).exists()
    return text_of(row, is_read)


def text_of(row: Publication, is_read: bool | None) -> PublicationText:
    """The whole of one that the caller knows to be readable."""
    blocks = blocks_of(row.body)
    wanted = [*pictures_in(blocks), *row.attachment_ids, *([row.film_id] if row.film_id else [])]
    cards = {card.id: card for card in files.files_for(wanted, READER)}
    film = cards.get(row.film_id) if row.film_id else None
    return PublicationText(
        card=_card(row, _places([row]), is_read),
        ends_at=row.ends_at,
        blocks=shown(blocks, cards),
        attachments=[attachment_of(cards[file_id]) for file_id in row.attachment_ids if file_id in cards],
        film=Film(film.url, False) if film else Film(row.film_address, True) if row.film_address else None,
    )


def shown(blocks: list[Block], cards: dict[UUID, FileCard]) -> list[TextBlock]:
    """Blocks with links; a picture that is not among the cards is shown by its words alone."""
    made = []
    for block in blocks:
        card = cards.get(block.picture_id) if block.picture_id else None
        made.append(
            TextBlock(
                kind=block.kind if card or block.kind is not BlockKind.PICTURE else BlockKind.TEXT,
                spans=block.spans,
                depth=block.depth,
                marker=block.marker,
                picture_url=card.url if card else None,
                width=card.width if card else None,
                height=card.height if card else None,
            )
        )
    return made


def words_in(rows: QuerySet[Publication], query: str) -> QuerySet[Publication]:
    """Those that hold every word of the query."""
    for word in query.split()[:5]:
        rows = rows.filter(words__icontains=word)
    return rows


def _list(
    rows: QuerySet[Publication],
    kind: PublicationKind | None,
    query: str,
    after: str | None,
    limit: int,
    actor: Actor | None,
) -> PublicationList:
    rows = words_in(rows, query)
    if kind:
        rows = rows.filter(kind=kind.value)
    order = ("-starts_at", "-id")
    top = list(rows.filter(is_pinned=True).order_by(*order)[:MOST_PINNED])
    others = rows.exclude(id__in=[row.id for row in top])  # pinned ones beyond the most stand among these
    page: Page[Publication] = page_of(others, order, (datetime, UUID), after, limit, lambda row: row)
    pinned = [] if after else top
    found = [*pinned, *page.items]
    places, read = _places(found), _read(found, actor)
    cards = {row.id: _card(row, places, None if actor is None else row.id in read) for row in found}
    return PublicationList([cards[row.id] for row in pinned], [cards[row.id] for row in page.items], page.next)


def _places(rows: list[Publication]) -> dict[UUID, str]:
    return {grid_id: line.display_name for grid_id, line in grid.lineages({row.grid_id for row in rows}).items()}


def _read(rows: list[Publication], actor: Actor | None) -> set[UUID]:
    if actor is None or not rows:
        return set()
    marks = ReadMark.objects.filter(account=actor.account_id, publication__in=[row.id for row in rows])
    return set(marks.values_list("publication_id", flat=True))


def _card(row: Publication, places: dict[UUID, str], is_read: bool | None) -> PublicationCard:
    return PublicationCard(
        id=row.id,
        kind=PublicationKind(row.kind),
        title=row.title,
        summary=row.summary,
        place=places.get(row.grid_id, ""),
        is_pinned=row.is_pinned,
        has_film=row.film_id is not None or row.film_address is not None,
        starts_at=row.starts_at or row.created_at,
        is_read=is_read,
    )
