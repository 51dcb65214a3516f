"""Publications are prepared: words, pictures, attachments, a film."""

from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit
from uuid import UUID

from annotated_types import MaxLen
from django.conf import settings
from django.db import transaction
from pydantic import StringConstraints

from yuandian.foundation.files import facade as files
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations.facade import place_in_force, reaches
from yuandian.foundation.publications.access import editable_by
from yuandian.foundation.publications.errors import (
    FilmAddressRefused,
    FilmTwice,
    PublicationChanged,
    PublicationPlaceForbidden,
    PublicationTooLong,
    PublicationUnknown,
)
from yuandian.foundation.publications.models import Publication
from yuandian.foundation.publications.records import PublicationRecord
from yuandian.foundation.publications.rules import (
    LONGEST_BODY,
    LONGEST_SUMMARY,
    LONGEST_TITLE,
    MOST_ATTACHMENTS,
    MOST_PICTURES,
    PublicationKind,
    PublicationPermission,
)
from yuandian.foundation.publications.rules.blocks import blocks_of, pictures_in, plain_text
from yuandian.foundation.publications.rules.publications import PUBLICATIONS, PublicationAction, PublicationStatus
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.moves import Move, begin, finish

PublicationMove = Move[Publication, PublicationAction, PublicationStatus]
SUBJECT = "publications.publication"
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE)]
Summary = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_SUMMARY)]
Body = Annotated[str, StringConstraints(max_length=LONGEST_BODY)]
AUDITED = ("kind", "title", "summary", "is_open", "film_address")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationGiven:
    """A publication as somebody writes it; `body` is Markdown with pictures as `![words](picture:<file id>)`.

    A film is uploaded (`film_id`) or stands elsewhere (`film_address`).
    """

    kind: PublicationKind
    grid_id: UUID
    title: Title
    summary: Summary = ""
    body: Body = ""
    attachment_ids: Annotated[tuple[UUID, ...], MaxLen(MOST_ATTACHMENTS)] = ()
    film_id: UUID | None = None
    film_address: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] | None = None
    is_open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationChange(PublicationGiven):
    """The same, made from the text of that version."""

    version: int


@transaction.atomic
def draft_publication(actor: Actor, given: PublicationGiven) -> Publication:
    """Begins a publication. Raises `PublicationPlaceForbidden` and what `_fill` raises."""
    post = actor.require(PublicationPermission.WRITE)
    post_id = post.id if post else None
    row = Publication()
    wanted = _fill(actor, row, given)
    row.save(force_insert=True)
    _claim(actor, row, wanted)
    details = {name: value for name, value in _audit_details(row).items() if value}
    append(row, PublicationRecord.DRAFT, actor=actor, details=details, post_id=post_id, area_id=row.grid_id)
    return row


@transaction.atomic
def change_publication(actor: Actor, publication_id: UUID, given: PublicationGiven, version: int) -> Publication:
    """Replaces what was written; `version` is that of the text it was made from.

    Raises `PublicationUnknown`, `StepNotPossible`, `PublicationChanged` and what `_fill` raises.
    """
    move = begin_step(actor, publication_id, PublicationAction.CHANGE)
    row = move.subject
    require_version(row, version)
    before, body, place = _audit_details(row), row.body, row.grid_id
    wanted = _fill(actor, row, given)
    if row.grid_id != place:
        row.told_at = None  # who lives there has not heard of it
    row.save()
    _claim(actor, row, wanted)
    after = _audit_details(row)
    changed = {name: [before[name], after[name]] for name in after if before[name] != after[name]}
    if row.body != body:
        changed["body"] = [len(body), len(row.body)]
    return finish(move, changed, columns=(), area_id=row.grid_id)


def begin_step(actor: Actor, publication_id: UUID, action: PublicationAction) -> PublicationMove:
    """Locks the publication among those for which the actor may do it, and judges the step.

    Raises `Forbidden`, `PublicationUnknown`, `StepNotPossible`.
    """
    permission = PUBLICATIONS.steps[action].permission or PublicationPermission.WRITE
    actor.require(permission)
    row = editable_by(actor, permission).select_for_update(of=("self",)).filter(id=publication_id).first()
    if row is None:
        raise PublicationUnknown(publication=str(publication_id))
    return begin(PUBLICATIONS, actor, row, action, PublicationStatus(row.status))


def require_version(row: Publication, version: int) -> None:
    """Raises `PublicationChanged` where it is not the text of that version any more; to be asked under its lock."""
    if row.history_count != version:
        raise PublicationChanged(version=row.history_count)


def _fill(actor: Actor, row: Publication, given: PublicationGiven) -> set[UUID]:
    """Puts what was given into the row; gives its files.

    Raises `PublicationPlaceForbidden`, `PublicationTooLong`, `PublicationPictureForeign`, `FilmTwice`,
    `FilmAddressRefused`.
    """
    place = place_in_force(given.grid_id)
    if place is None or not reaches(actor.scope_for(PublicationPermission.WRITE), place):
        raise PublicationPlaceForbidden(grid=str(given.grid_id))
    blocks = blocks_of(given.body)
    pictures = pictures_in(blocks)
    if len(given.body) > LONGEST_BODY or len(pictures) > MOST_PICTURES or len(given.attachment_ids) > MOST_ATTACHMENTS:
        raise PublicationTooLong(longest=LONGEST_BODY, pictures=MOST_PICTURES, attachments=MOST_ATTACHMENTS)
    _check_film(given)
    for name in PublicationGiven.__dataclass_fields__:
        setattr(row, name, getattr(given, name))
    row.kind, row.attachment_ids = given.kind.value, list(dict.fromkeys(given.attachment_ids))
    row.film_address = given.film_address or None
    row.words = "\n".join((given.title, given.summary, plain_text(blocks)))
    return {*pictures, *given.attachment_ids, *((given.film_id,) if given.film_id else ())}


def _check_film(given: PublicationGiven) -> None:
    if not given.film_address:
        return
    if given.film_id:
        raise FilmTwice
    address = urlsplit(given.film_address)
    if address.scheme != "https" or address.hostname not in settings.FILM_HOSTS:
        raise FilmAddressRefused(hosts=list(settings.FILM_HOSTS))


def _claim(actor: Actor, row: Publication, wanted: set[UUID]) -> None:
    """Makes new files its own; those that it has already may have been uploaded by somebody else."""
    new = wanted - set(row.claimed_ids)
    if not new:
        return
    files.claim(actor, sorted(new), SUBJECT, row.id)
    row.claimed_ids = sorted({*row.claimed_ids, *new})
    row.save(update_fields=["claimed_ids"])


def _audit_details(row: Publication) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in AUDITED},
        "place": grid.grid_names([row.grid_id]).get(row.grid_id) or str(row.grid_id),
        "attachments": len(row.attachment_ids),
        "film": row.film_id is not None,
    }
