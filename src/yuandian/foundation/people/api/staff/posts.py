"""Posts: the directory, appointing, handing over, deputies."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from yuandian.foundation.people.queries import directory as directories
from yuandian.foundation.people.queries import posts as queries
from yuandian.foundation.people.queries.directory import DirectoryRow, Filters, PostEnding
from yuandian.foundation.people.queries.posts import PostPage
from yuandian.foundation.people.schemas import DONE, Done, StaffReasonIn
from yuandian.foundation.people.schemas.directory import DirectoryAsked, DirectoryOut, PostEndingOut
from yuandian.foundation.people.schemas.posts import AbsenceIn, AppointmentIn, HandOverIn, PostOut, PostPageOut
from yuandian.foundation.people.services import absences, posts
from yuandian.foundation.people.services.posts import Appointment
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.paging import Page

router = Router()


@router.get("/posts", response=DirectoryOut)
def directory(request: HttpRequest, asked: Query[DirectoryAsked]) -> Page[DirectoryRow]:
    """Posts in force in sight, by title; phones masked."""
    filters = Filters(**asked.model_dump(exclude={"after", "limit"}))
    return directories.directory(actor_of(request), filters, asked.after, asked.limit)


@router.post("/posts", response={201: PostOut})
@idempotent
def appoint(request: HttpRequest, body: AppointmentIn) -> Status[PostOut]:
    """Gives a person a post."""
    row = posts.appoint(actor_of(request), Appointment(**body.model_dump()))
    return Status(201, _card(row.id))


@router.get("/posts/{uuid:post_id}", response=PostPageOut)
def post(request: HttpRequest, post_id: UUID) -> PostPage:
    """One post with its absences and its record."""
    return queries.post_page(actor_of(request), post_id)


@router.get("/posts/{uuid:post_id}/ending", response=PostEndingOut)
def post_ending(request: HttpRequest, post_id: UUID) -> PostEnding:
    """What would end with a post, before it is ended or handed over."""
    return directories.post_ending(actor_of(request), post_id)


@router.post("/posts/{uuid:post_id}/end", response=PostOut)
def end_post(request: HttpRequest, post_id: UUID, body: StaffReasonIn) -> PostOut:
    """Takes a post from its holder, as of now."""
    return _card(posts.end_post(actor_of(request), post_id, body.reason).id)


@router.post("/posts/{uuid:post_id}/hand-over", response={201: PostOut})
@idempotent
def hand_over(request: HttpRequest, post_id: UUID, body: HandOverIn) -> Status[PostOut]:
    """Gives the post to another person; open work follows."""
    row = posts.hand_over_post(actor_of(request), post_id, body.to_person_id, body.reason)
    return Status(201, _card(row.id))


@router.post("/posts/{uuid:post_id}/absences", response={201: PostPageOut})
@idempotent
def record_absence(request: HttpRequest, post_id: UUID, body: AbsenceIn) -> Status[PostPageOut]:
    """Says who stands in while the holder is away."""
    actor = actor_of(request)
    absences.record_absence(actor, post_id, body.deputy_post_id, body.starts_at, body.ends_at, body.reason)
    return Status(201, PostPageOut.model_validate(queries.post_page(actor, post_id), from_attributes=True))


@router.post("/absences/{uuid:absence_id}/end", response=Done)
def end_absence(request: HttpRequest, absence_id: UUID) -> Done:
    """The holder is back."""
    absences.end_absence(actor_of(request), absence_id)
    return DONE


def _card(post_id: UUID) -> PostOut:
    return PostOut.model_validate(queries.post_cards([post_id])[post_id], from_attributes=True)
