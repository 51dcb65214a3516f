"""The register of persons, and of party members."""

from uuid import UUID

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from ninja import Body, Query, Status

from yuandian.foundation.people.queries import held_posts, register
from yuandian.foundation.people.queries import persons as queries
from yuandian.foundation.people.queries.held_posts import PersonPosts
from yuandian.foundation.people.queries.persons import PersonDetail, PersonFilter, PersonRow
from yuandian.foundation.people.queries.register import RegisterFilter, RegisterRow
from yuandian.foundation.people.schemas import (
    DeathIn,
    FindIn,
    MembershipEndIn,
    MembershipIn,
    PeoplePageAsked,
    PeopleSheetAsked,
    PersonUnmaskIn,
    TransferIn,
)
from yuandian.foundation.people.services import deaths, exports, memberships, persons, unmaskings
from yuandian.foundation.people.services.persons import PersonParticulars
from yuandian.foundation.people.services.unmaskings import Unmasked
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, idempotent
from yuandian.kernel.http.files import file_answer, file_of
from yuandian.kernel.http.shapes import DONE, Done
from yuandian.kernel.paging import Page
from yuandian.kernel.sheets.writing import MIME

router = Router()


@router.get("/persons", response=Page[PersonRow])
def list_persons(request: HttpRequest, chosen: Query[PersonFilter], page: Query[PeoplePageAsked]) -> Page[PersonRow]:
    """Persons in sight, by name."""
    return queries.persons_for_list(actor_of(request), chosen, page.after, page.limit)


@router.post("/persons/find", response=list[PersonRow])
def find_persons(request: HttpRequest, body: FindIn) -> list[PersonRow]:
    """Persons in sight with exactly that phone or ID number."""
    return queries.find_persons(actor_of(request), body.phone, body.id_number)


@router.post("/persons", response={201: PersonDetail})
@idempotent
def register_person(request: HttpRequest, body: Body[PersonParticulars]) -> Status[PersonDetail]:
    """Enters a person in the register."""
    row = persons.register_person(actor_of(request), body)
    page = queries.person_page(actor_of(request), row.id)
    return Status(201, page)


@router.get("/persons/{uuid:person_id}", response=PersonDetail)
def person(request: HttpRequest, person_id: UUID) -> PersonDetail:
    """One person, sealed values masked."""
    return queries.person_page(actor_of(request), person_id)


@router.get("/persons/{uuid:person_id}/posts", response=PersonPosts)
def posts_of_person(request: HttpRequest, person_id: UUID) -> PersonPosts:
    """What a person holds and held, who stood in, and who did what about it."""
    return held_posts.posts_of_person(actor_of(request), person_id)


@router.put("/persons/{uuid:person_id}", response=PersonDetail)
def change_person(request: HttpRequest, person_id: UUID, body: Body[PersonParticulars]) -> PersonDetail:
    """Corrects a person."""
    persons.change_person(actor_of(request), person_id, body)
    return queries.person_page(actor_of(request), person_id)


@router.post("/persons/{uuid:person_id}/unmask", response=Unmasked)
def unmask(request: HttpRequest, person_id: UUID, body: PersonUnmaskIn) -> Unmasked:
    """Shows a sealed value plain, once, for a reason that is kept."""
    return Unmasked(unmaskings.unmask(actor_of(request), person_id, body.field, body.reason))


@router.post("/persons/{uuid:person_id}/membership", response={201: Done})
@idempotent
def register_membership(request: HttpRequest, person_id: UUID, body: MembershipIn) -> Status[Done]:
    """Enters a person as a party member."""
    memberships.register_membership(actor_of(request), person_id, body.kind, body.branch_id, body.starts_on)
    return Status(201, DONE)


@router.put("/persons/{uuid:person_id}/membership", response=Done)
def change_membership(request: HttpRequest, person_id: UUID, body: MembershipIn) -> Done:
    """Corrects a party registration."""
    memberships.change_membership(actor_of(request), person_id, body.kind, body.branch_id, body.starts_on)
    return DONE


@router.post("/persons/{uuid:person_id}/membership/transfer", response={201: Done})
@idempotent
def transfer_membership(request: HttpRequest, person_id: UUID, body: TransferIn) -> Status[Done]:
    """A party member goes to another branch."""
    memberships.transfer_membership(actor_of(request), person_id, body.branch_id, body.on)
    return Status(201, DONE)


@router.post("/persons/{uuid:person_id}/membership/end", response=Done)
def end_membership(request: HttpRequest, person_id: UUID, body: MembershipEndIn) -> Done:
    """Ends a party registration."""
    memberships.end_membership(actor_of(request), person_id, body.ends_on, body.reason)
    return DONE


@router.post("/persons/{uuid:person_id}/death", response=PersonDetail)
def record_death(request: HttpRequest, person_id: UUID, body: DeathIn) -> PersonDetail:
    """Writes down that somebody died: home, party registration and accounts end."""
    deaths.record_death(actor_of(request), person_id, body.on)
    return queries.person_page(actor_of(request), person_id)


@router.get("/register", response=Page[RegisterRow])
def list_register(
    request: HttpRequest, chosen: Query[RegisterFilter], page: Query[PeoplePageAsked]
) -> Page[RegisterRow]:
    """Persons in sight by name, with their homes and party registrations."""
    return register.register_for_list(actor_of(request), chosen, page.after, page.limit)


@router.get(
    "/register/sheet",
    summary="The list as a workbook",
    openapi_extra=file_of(MIME),
)
def register_as_sheet(
    request: HttpRequest, chosen: Query[RegisterFilter], asked: Query[PeopleSheetAsked]
) -> HttpResponseBase:
    """At most two thousand, everything personal masked. The record of each person tells of it."""
    sheet = exports.export_register(actor_of(request), chosen, asked.language)
    name = f"register-{clock.now():%Y-%m-%d}.xlsx"
    return file_answer(sheet, name, MIME)
