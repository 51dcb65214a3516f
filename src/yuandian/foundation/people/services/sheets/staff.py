"""A sheet of staff: each row a person with a post, and an account to sign in with.

A first password is made for each new account and handed out once, in the import's hand-outs; it has to be changed at
the first sign-in. Elected posts are taken, too: the elections were held before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.hashers import make_password

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.grid.facade import NamedGrid
from yuandian.foundation.imports.facade import Batch, ImportKind, Taken, rehearsed
from yuandian.foundation.organisations.facade import organisations_named
from yuandian.foundation.people.access import today
from yuandian.foundation.people.models import Account, Person, Post, Role
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules import AccountPermission, PostPermission
from yuandian.foundation.people.rules.posts import OPEN_TO_MINORS, WORKER, PlaceKind, level_fits
from yuandian.foundation.people.rules.residents import is_minor
from yuandian.foundation.people.rules.sheets import STAFF_COLUMNS, PeopleFault, Said
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.accounts import (
    LONGEST_USERNAME,
    first_password,
    free_username,
    link_posts,
)
from yuandian.foundation.people.services.bulk_register import create_recorded, require_district
from yuandian.foundation.people.services.persons import HOME_LEVELS
from yuandian.foundation.people.services.posts import Appointment, place_person
from yuandian.foundation.people.services.sheets.persons import Met, Register
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name, mask_phone
from yuandian.kernel.sheets.profiles import FoundCells, RowFault, RowWrong

PostKey = tuple[UUID, UUID, UUID | None, UUID | None]
Usernames = dict[str | None, UUID]
Responsible = dict[tuple[UUID | None, str | None], UUID]
SHOWN = ("name", "phone", "role", "grid", "organisation", "title", "username")
AT_ONCE = 25  # each new account costs a password's hash


def _allow(actor: Actor) -> UUID | None:
    require_district(actor, PostPermission.APPOINT)
    require_district(actor, AccountPermission.MANAGE)
    post = actor.require(PostPermission.APPOINT)
    return post.id if post else None


def _may(actor: Actor) -> bool:
    needed = (PostPermission.APPOINT, AccountPermission.MANAGE)
    return all(actor.may(one) and actor.scope_for(one).everything for one in needed)


def _entry(row: FoundCells) -> FoundCells | list[RowFault]:
    if not row.text(Said.PHONE) and not row.text(Said.ID_NUMBER):
        return [row.fault(Said.PHONE, PeopleFault.NEITHER_PHONE_NOR_ID)]
    if len(row.text(Said.USERNAME)) > LONGEST_USERNAME:
        return [row.fault(Said.USERNAME, PeopleFault.USERNAME_TOO_LONG)]
    return row


def _key_of(row: FoundCells) -> tuple[str, str, object]:
    """One username is one person's; a person may hold several posts."""
    who = row.text(Said.NAME), row.text(Said.PHONE), row.text(Said.ID_NUMBER)
    return Said.USERNAME, row.text(Said.USERNAME), who


class _Offices:
    """What the words of some rows mean: roles, grids, organisations."""

    def __init__(self, rows: Sequence[FoundCells]) -> None:
        roles = list(Role.objects.filter(retired_at__isnull=True))
        self._roles = {word.lower(): role for role in roles for word in (role.code, role.name) if word}
        self.grids = grid.grids_named({row.text(Said.GRID) for row in rows} - {""})
        offices = {row.text(Said.ORGANISATION) for row in rows}
        self._organisations = organisations_named(offices - {""})

    def role(self, row: FoundCells) -> Role:
        """The role, by its name or by what the profile makes of the word. Raises `RowWrong`, as all here."""
        word = row.codes.get(Said.ROLE) or row.text(Said.ROLE)
        found = self._roles.get(word.strip().lower())
        if found is None:
            raise row.wrong(Said.ROLE, PeopleFault.ROLE_UNKNOWN, word)
        return found

    def grid(self, row: FoundCells, role: Role) -> NamedGrid | None:
        """The grid; of several with one name, the only one on which the role can stand."""
        text = row.text(Said.GRID)
        if not text:
            if role.place_kind == PlaceKind.GRID:
                raise row.wrong(Said.GRID, PeopleFault.GRID_NEEDED)
            return None
        named = self.grids[text]
        fitting = [one for one in named if level_fits(role.responsible_level, one.level)]
        if len(fitting) > 1:
            raise row.wrong(Said.GRID, PeopleFault.GRID_AMBIGUOUS, text)
        if not fitting:
            raise row.wrong(Said.GRID, PeopleFault.GRID_MISFIT if named else PeopleFault.GRID_UNKNOWN, text)
        return fitting[0]

    def organisation(self, row: FoundCells, role: Role) -> UUID | None:
        """The organisation."""
        text = row.text(Said.ORGANISATION)
        if not text:
            if role.place_kind == PlaceKind.ORGANISATION:
                raise row.wrong(Said.ORGANISATION, PeopleFault.ORGANISATION_NEEDED)
            return None
        named = self._organisations[text]
        if len(named) != 1:
            fault = PeopleFault.ORGANISATION_AMBIGUOUS if named else PeopleFault.ORGANISATION_UNKNOWN
            raise row.wrong(Said.ORGANISATION, fault, text)
        return named[0]


@dataclass(slots=True)
class _Wanted:
    """What one row asks for."""

    row: FoundCells
    met: Met
    role: Role
    grid_id: UUID | None
    organisation_id: UUID | None


def _take(actor: Actor, batch: Batch, rows: Sequence[FoundCells]) -> list[Taken]:
    offices, register = _Offices(rows), Register(rows)
    usernames, responsible = _usernames(rows), _responsible(rows, offices)
    wanted = [_wanted(row, offices, register, usernames, responsible) for row in rows]
    register.save(actor, {"import": str(batch.run_id)})
    people = {one.met.person.id for one in wanted if isinstance(one, _Wanted)}
    accounts = {row.person_id: row for row in Account.objects.filter(person__in=people, kind=AccountKind.STAFF)}
    posts = {_key(post): post for post in Post.objects.filter(person__in=people, ends_on__isnull=True)}
    return [
        Taken(faults=[one]) if isinstance(one, RowFault) else _appointed(actor, batch, one, accounts, posts)
        for one in wanted
    ]


def _usernames(rows: Sequence[FoundCells]) -> Usernames:
    names = {row.text(Said.USERNAME) for row in rows if row.text(Said.USERNAME)}
    return dict(Account.objects.filter(username__in=names).values_list("username", "person_id"))


def _responsible(rows: Sequence[FoundCells], offices: _Offices) -> Responsible:
    """Who is or will be responsible for the grids that the rows name, by grid and level."""
    grids = {one.id for row in rows for one in offices.grids.get(row.text(Said.GRID), ())}
    held = Post.objects.filter(grid__in=grids, role__is_responsible=True).exclude(ends_on__lte=today())
    return {
        (grid_id, level): person_id
        for grid_id, level, person_id in held.exclude(role__responsible_level=WORKER).values_list(
            "grid_id", "role__responsible_level", "person_id"
        )
    }


def _wanted(
    row: FoundCells, offices: _Offices, register: Register, usernames: Usernames, responsible: Responsible
) -> _Wanted | RowFault:
    try:
        role = offices.role(row)
        place, organisation = offices.grid(row, role), offices.organisation(row, role)
        met = register.meet(row, place.id if place and place.level in HOME_LEVELS else None)
    except RowWrong as wrong:
        return wrong.fault
    grid_id = place.id if place else None
    fault = _misfit(row, role, met.person, grid_id, usernames, responsible)
    if fault is not None:
        register.drop(met)
        return fault
    return _Wanted(row, met, role, grid_id, organisation)


def _misfit(
    row: FoundCells, role: Role, person: Person, grid_id: UUID | None, usernames: Usernames, responsible: Responsible
) -> RowFault | None:
    """Why this person cannot have the post or the username; else both are theirs from now on."""
    if role.code not in OPEN_TO_MINORS and is_minor(person.birth_on, today()):
        return row.fault(Said.ROLE, PeopleFault.UNDER_AGE)
    username = row.text(Said.USERNAME)
    if username and usernames.setdefault(username, person.id) != person.id:
        return row.fault(Said.USERNAME, PeopleFault.USERNAME_TAKEN, username)
    if role.is_responsible and role.responsible_level != WORKER:
        level = role.responsible_level
        if responsible.setdefault((grid_id, level), person.id) != person.id:
            return row.fault(Said.GRID, PeopleFault.ALREADY_RESPONSIBLE, row.text(Said.GRID))
    return None


def _key(post: Post) -> PostKey:
    return post.person_id, post.role_id, post.grid_id, post.organisation_id


def _appointed(
    actor: Actor, batch: Batch, one: _Wanted, accounts: dict[UUID, Account], posts: dict[PostKey, Post]
) -> Taken:
    person, row = one.met.person, one.row
    post = posts.get((person.id, one.role.id, one.grid_id, one.organisation_id))
    is_new = post is None
    if is_new and person.id == actor.person_id:
        return Taken(faults=[row.fault(Said.ROLE, PeopleFault.POST_OWN)])
    if post is None:
        post = place_person(actor, one.role, _appointment(one))
        posts[_key(post)] = post
    handout: Mapping[str, str] | None = None
    if row.get(Said.HAS_ACCOUNT) is not False and person.id not in accounts:
        accounts[person.id], password = _open_account(actor, batch, person, row.text(Said.USERNAME))
        handout = {
            "姓名": person.name, "岗位": post.title, "网格或单位": row.text(Said.GRID) or row.text(Said.ORGANISATION),
            "用户名": accounts[person.id].username or "", "初始密码": password,
        }  # fmt: skip
    new_to_them = dict.fromkeys(one.met.filled, True) | ({"username": True} if handout else {})
    return Taken(post.id, person.name, is_new, {} if is_new else new_to_them, handout=handout)


def _appointment(one: _Wanted) -> Appointment:
    return Appointment(
        one.met.person.id,
        one.role.code,
        grid_id=one.grid_id,
        organisation_id=one.organisation_id,
        title=one.row.text(Said.TITLE)[:200],
        origin=one.row.get(Said.ORIGIN),
        starts_on=one.row.get(Said.STARTS_ON),
    )


def _open_account(actor: Actor, batch: Batch, person: Person, username: str) -> tuple[Account, str]:
    """A new account, and its first password; a trial makes none, since its hash is what costs."""
    password = "" if batch.is_trial else first_password()
    account = Account(
        kind=AccountKind.STAFF.value,
        username=username or free_username(),
        person=person,
        password=make_password(password or None),
        must_change_password=True,
    )
    details = {"kind": account.kind, "username": account.username, "import": str(batch.run_id)}
    create_recorded(actor, [account], AccountRecord.OPEN, details)
    link_posts(account)
    return account, password


def _shown(row: FoundCells) -> dict[str, str]:
    shown = {name: row.text(name) for name in SHOWN}
    return shown | {"name": mask_name(shown["name"]) or "", "phone": mask_phone(shown["phone"]) or ""}


STAFF: ImportKind[FoundCells] = ImportKind(
    code="staff",
    allow=_allow,
    may_look=_may,
    sees_all=_may,
    columns=STAFF_COLUMNS,
    entry=_entry,
    key_of=_key_of,
    take=_take,
    foresee=rehearsed(_take, _shown),
    shown=SHOWN,
    rows_at_once=AT_ONCE,
    has_handouts=True,
)
