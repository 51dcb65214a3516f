"""Posts: the directory, appointing, handing over, deputies."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Body, Query, Status

from yuandian.foundation.people.queries import directory as directories
from yuandian.foundation.people.queries import posts as queries
from yuandian.foundation.people.queries.directory import DirectoryFilter, DirectoryRow, PostEnding
from yuandian.foundation.people.queries.posts import PostCard, PostDetail
from yuandian.foundation.people.schemas import AbsenceIn, HandOverIn, PeoplePageAsked, StaffReasonIn
from yuandian.foundation.people.services import absences, posts
from yuandian.foundation.people.services.posts import Appointment
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.http.shapes import DONE, Done
from yuandian.kernel.paging import Page

router = Router()


@router.get("/posts", response=Page[DirectoryRow])
def directory(request: HttpRequest, chosen: Query[DirectoryFilter], page: Query[PeoplePageAsked]) -> Page[DirectoryRow]:
    """Posts in force in sight, by title; phones masked."""
    return directories.directory(actor_of(request), chosen, page.after, page.limit)


@router.post("/posts", response={201: PostCard})
@idempotent
def appoint(request: HttpRequest, body: Body[Appointment]) -> Status[PostCard]:
    """Gives a person a post."""
    row = posts.appoint(actor_of(request), body)
    return Status(201, _card(row.id))


@router.get("/posts/{uuid:post_id}", response=PostDetail)
def post(request: HttpRequest, post_id: UUID) -> PostDetail:
    """One post with its absences and its record."""
    return queries.post_page(actor_of(request), post_id)


@router.get("/posts/{uuid:post_id}/ending", response=PostEnding)
def post_ending(request: HttpRequest, post_id: UUID) -> PostEnding:
    """What would end with a post, before it is ended or handed over."""
    return directories.post_ending(actor_of(request), post_id)


@router.post("/posts/{uuid:post_id}/end", response=PostCard)
def end_post(request: HttpRequest, post_id: UUID, body: StaffReasonIn) -> PostCard:
    """Takes a post from its holder, as of now."""
    return _card(posts.end_post(actor_of(request), post_id, body.reason).id)


@router.post("/posts/{uuid:post_id}/hand-over", response={201: PostCard})
@idempotent
def hand_over(request: HttpRequest, post_id: UUID, body: HandOverIn) -> Status[PostCard]:
    """Gives the post to another person; open work follows."""
    row = posts.hand_over_post(actor_of(request), post_id, body.to_person_id, body.reason)
    return Status(201, _card(row.id))


@router.post("/posts/{uuid:post_id}/absences", response={201: PostDetail})
@idempotent
def record_absence(request: HttpRequest, post_id: UUID, body: AbsenceIn) -> Status[PostDetail]:
    """Says who stands in while the holder is away."""
    actor = actor_of(request)
    absences.record_absence(actor, post_id, body.deputy_post_id, body.starts_at, body.ends_at, body.reason)
    return Status(201, queries.post_page(actor, post_id))


@router.post("/absences/{uuid:absence_id}/end", response=Done)
def end_absence(request: HttpRequest, absence_id: UUID) -> Done:
    """The holder is back."""
    absences.end_absence(actor_of(request), absence_id)
    return DONE


def _card(post_id: UUID) -> PostCard:
    return queries.post_cards([post_id])[post_id]
