"""The register of persons as a list to work through: who lives where, counted, and as a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from annotated_types import MaxLen
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.expressions import RawSQL
from pydantic import BaseModel

from yuandian.foundation.organisations.facade import organisation_names
from yuandian.foundation.people.access import in_force, today, visible_to
from yuandian.foundation.people.models import PartyMembership, Person, Residence
from yuandian.foundation.people.queries.persons import PersonRow, address_of, memberships_on, person_card, with_party
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import (
    MEMBERSHIP_NAMES,
    RESIDENT_TYPE_NAMES,
    SEX_NAMES,
    Membership,
    ResidentType,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_address, mask_name
from yuandian.kernel.paging import Page, page_of
from yuandian.kernel.sheets.writing import Cell, workbook_stream

Language = Literal["zh-CN", "en"]

# Who lives, or says they live, in a grid; it begins at the place, so that a small one costs little.
IN_GRID = """
WITH leaf AS (
    SELECT grid.id FROM grid_grid grid WHERE %s IN (grid.id, grid.parent_id, grid.community_id, grid.street_id)
), door AS (
    SELECT dwelling.id FROM leaf JOIN grid_entrance entrance ON entrance.micro_grid_id = leaf.id
    JOIN people_dwelling dwelling ON dwelling.entrance_id = entrance.id
    UNION ALL
    SELECT dwelling.id FROM leaf JOIN grid_building building ON building.micro_grid_id = leaf.id
    JOIN people_dwelling dwelling ON dwelling.building_id = building.id
    LEFT JOIN grid_entrance entrance ON entrance.id = dwelling.entrance_id
    WHERE entrance.micro_grid_id IS NULL
)
SELECT home.person_id FROM door JOIN people_household household ON household.dwelling_id = door.id
JOIN people_residence home ON home.household_id = household.id
    AND home.starts_on <= %s AND (home.ends_on IS NULL OR home.ends_on > %s)
UNION
SELECT person.id FROM leaf JOIN people_person person ON person.grid_id = leaf.id
"""


class RegisterFilter(BaseModel, frozen=True):
    """What the register is narrowed to: `text` begins the name, `grid_id` stands for everything below it."""

    text: Annotated[str, MaxLen(200)] = ""
    grid_id: UUID | None = None
    resident_type: ResidentType | None = None
    membership: Membership | None = None
    is_party_member: bool | None = None
    branch_id: UUID | None = None
    is_housed: bool | None = None
    has_died: bool = False


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A person, where they live, and their party registration."""

    person: PersonRow
    address: str | None
    dwelling_id: UUID | None
    relation: str | None
    membership: str | None
    branch_name: str | None
    died_on: date | None


def register_for_list(actor: Actor, filters: RegisterFilter, after: str | None, limit: int) -> Page[RegisterRow]:
    """Persons in sight, by name, with their homes. Four statements."""
    actor.require(PeoplePermission.VIEW)
    page = page_of(
        with_party(narrowed(actor, filters)),
        ("name", "id"),
        (str, UUID),
        after,
        limit,
        lambda row: row,
        is_counted=True,
    )
    return page.of(_rows(page.items))


def narrowed(actor: Actor, filters: RegisterFilter) -> QuerySet[Person]:
    """The persons in sight that the filter leaves."""
    day = today()
    rows = visible_to(actor).filter(died_on__isnull=not filters.has_died)
    if filters.text.strip():
        rows = rows.filter(name__startswith=filters.text.strip())
    if filters.grid_id:
        rows = rows.filter(id__in=RawSQL(IN_GRID, [filters.grid_id, day, day]))  # noqa: S611 - ours
    if filters.resident_type:
        rows = rows.filter(resident_type=filters.resident_type)
    if filters.is_housed is not None:
        home = Exists(Residence.objects.filter(in_force(day), person=OuterRef("pk")))
        rows = rows.filter(home if filters.is_housed else ~home)
    members = memberships_on(day, "pk")
    if filters.membership:
        members = members.filter(kind=filters.membership)
    if filters.branch_id:
        members = members.filter(branch=filters.branch_id)
    if filters.membership or filters.branch_id or filters.is_party_member:
        rows = rows.filter(Exists(members))
    elif filters.is_party_member is False:
        rows = rows.filter(~Exists(members))
    return rows


def _rows(found: Sequence[Person]) -> list[RegisterRow]:
    day = today()
    ids = [one.id for one in found]
    path = "household__dwelling"
    homes = Residence.objects.filter(in_force(day), person__in=ids).select_related(
        f"{path}__building__courtyard", f"{path}__entrance"
    )
    home_of = {one.person_id: one for one in homes}
    member_of = {one.person_id: one for one in PartyMembership.objects.filter(in_force(day), person__in=ids)}
    branches = organisation_names(one.branch_id for one in member_of.values() if one.branch_id)
    rows = []
    for one in found:
        home, member = home_of.get(one.id), member_of.get(one.id)
        rows.append(
            RegisterRow(
                person=person_card(one, day),
                address=address_of(home.household) if home else None,
                dwelling_id=home.household.dwelling_id if home else None,
                relation=home.relation if home else None,
                membership=member.kind if member else None,
                branch_name=branches.get(member.branch_id) if member and member.branch_id else None,
                died_on=one.died_on,
            )
        )
    return rows


NAMES: dict[Language, str] = {"zh-CN": "人口登记", "en": "Register"}
TITLES: dict[Language, list[str]] = {
    "zh-CN": ["姓名", "性别", "年龄", "电话", "证件号", "居住类型", "住址", "党员类别", "所在党组织"],
    "en": ["Name", "Sex", "Age", "Phone", "ID number", "Lives here as", "Address", "Party member", "Branch"],
}
WIDTHS = [10, 6, 6, 14, 22, 10, 30, 14, 30]
SEXES_EN = {"female": "Female", "male": "Male"}
TYPES_EN = {"registered": "Registered", "renting": "Renting", "floating": "Passing through"}
MEMBERSHIPS_EN = {"self_managed": "Community's own", "in_service": "In service", "retired": "Retired"}


def register_sheet(persons: Sequence[Person], language: Language) -> Iterator[bytes]:
    """These persons as a workbook: names, phones, ID numbers and addresses masked."""
    is_zh = language == "zh-CN"
    sexes, types, memberships = (
        (SEX_NAMES, RESIDENT_TYPE_NAMES, MEMBERSHIP_NAMES) if is_zh else (SEXES_EN, TYPES_EN, MEMBERSHIPS_EN)
    )

    def cells(row: RegisterRow) -> list[Cell]:
        one = row.person
        return [
            mask_name(one.name), sexes.get(one.sex or "", ""), one.age, one.phone_masked, one.id_number_masked,
            types.get(one.resident_type or "", ""), mask_address(row.address),
            memberships.get(row.membership or "", ""), row.branch_name,
        ]  # fmt: skip

    return workbook_stream(NAMES[language], TITLES[language], WIDTHS, map(cells, _rows(persons)))
