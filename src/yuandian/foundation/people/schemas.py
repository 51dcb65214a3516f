"""What comes in."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, Field

from yuandian.foundation.people.rules.certifications import CertificationKind, CertificationStatus
from yuandian.foundation.people.rules.nominations import NominationStatus
from yuandian.foundation.people.rules.posts import MatrixLevel, MatrixProblem, PartyLevel, PostOrigin
from yuandian.foundation.people.rules.residents import (
    DwellingUse,
    HouseholdRelation,
    LeavingReason,
    Membership,
)
from yuandian.foundation.people.rules.roles import NewRole, RoleDraft
from yuandian.foundation.people.services.unmaskings import Sealed
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, Field(min_length=1, max_length=50)]
Text = Annotated[str, Field(max_length=200)]
Reason = Annotated[str, Field(min_length=1, max_length=500)]
Limit = Annotated[int, Field(ge=1, le=200)]
Number = Annotated[str, Field(min_length=1, max_length=30)]
Address = Annotated[str, Field(min_length=1, max_length=200)]
Phone = Annotated[str, Field(min_length=1, max_length=30)]
Secret = Annotated[str, Field(min_length=1, max_length=200)]
Code = Annotated[str, Field(min_length=1, max_length=10)]
RoleCode = Annotated[str, Field(min_length=1, max_length=50)]


class StaffReasonIn(Schema):
    """A written reason."""

    reason: Reason


class SubjectLink(Schema):
    """Whose subject a ticket stands for, by the account's name, password and, where on, code."""

    ticket: Secret
    username: Secret
    password: Secret
    code: Annotated[str, Field(max_length=10)] = ""


class AccountsChosen(Schema):
    """Accounts of a list."""

    account_ids: Annotated[list[UUID], Field(min_length=1, max_length=200)]


class AccountsClosing(AccountsChosen):
    """Accounts to be closed as out of use, and why."""

    reason: Reason


class PeoplePageAsked(Schema):
    """Which page of a list."""

    after: str | None = None
    limit: Limit = 50


class PhoneIn(Schema):
    """A mobile that a code is to be sent to."""

    phone: Phone


class PhoneChangeIn(Schema):
    """A new mobile, the code that came there, and the one that came to the old."""

    phone: Phone
    code: Code
    old_code: Code


class CodeSignIn(Schema):
    """A mobile and the code that came there."""

    phone: Phone
    code: Code


class WechatCodeIn(Schema):
    """What `wx.login` gave."""

    code: Secret


class WechatPhoneIn(Schema):
    """The ticket of a sign-in by WeChat, and what its button for the phone gave."""

    ticket: Secret
    phone_code: Secret


class PasswordSignIn(Schema):
    """A staff account's name and password."""

    username: Secret
    password: Secret


class SecondStep(Schema):
    """The token of a sign-in that awaits its second step, and the present code."""

    token: Secret
    code: Code


class CodeIn(Schema):
    """A code from an authenticator."""

    code: Code


class PasswordChange(Schema):
    """The old password and the new."""

    old: Secret
    new: Secret


class WorkBegin(Schema):
    """The password of one's staff account, and the present code where its second step is on.

    `new_password`: what a first or reset one is changed into.
    """

    password: Secret
    new_password: Annotated[str, Field(max_length=200)] = ""
    code: Annotated[str, Field(max_length=10)] = ""


class ConsentIn(Schema):
    """Whether phone and photo may be shown to the residents of one's grid."""

    is_phone_public: bool
    is_photo_public: bool


class IntroductionIn(Schema):
    """How a resident is called and in which grid they live."""

    name: Name
    grid_id: UUID | None = None


class IdentityIn(Schema):
    """Name and ID number, to be compared with the register."""

    name: Name
    id_number: Annotated[str, Field(min_length=1, max_length=30)]


class IdentityClaimIn(Schema):
    """To be the person of that name, shown by a card at the community; with the consent to have it checked."""

    name: Name
    grid_id: UUID | None = None
    has_consented: Literal[True]


class HouseholdClaimIn(Schema):
    """To live at that address; `grid_id` where the address names no building that is known."""

    name: Name
    address: Address
    grid_id: UUID | None = None
    has_consented: Literal[True]


class CertificationsAsked(PeoplePageAsked):
    """What the queue is narrowed to."""

    status: CertificationStatus | None = None
    kind: CertificationKind | None = None


class CertificationConfirmIn(Schema):
    """For a home: the household that the resident comes to live in, unless they are registered already."""

    household_id: UUID | None = None
    relation: HouseholdRelation = HouseholdRelation.OTHER


class FindIn(Schema):
    """A phone or ID number to find its owner by; in the body, so that it stands in no log of addresses."""

    phone: Number | None = None
    id_number: Number | None = None


class PersonUnmaskIn(Schema):
    """Which value, and why."""

    field: Sealed
    reason: Reason


class MembershipIn(Schema):
    """A party registration to enter."""

    kind: Membership
    branch_id: UUID | None = None
    starts_on: date


class MembershipEndIn(Schema):
    """The first day on which a party registration no longer holds, and why it ends."""

    ends_on: date
    reason: Annotated[str, Field(max_length=500)] = ""


class TransferIn(Schema):
    """To which branch a party member goes, from which day on."""

    branch_id: UUID
    on: date


class DeathIn(Schema):
    """The day on which somebody died."""

    on: date


class MoveOutIn(Schema):
    """The first day on which somebody no longer lives there, why, and where they went as far as they told."""

    ends_on: date
    because: Literal[LeavingReason.MOVED, LeavingReason.DEPARTED, LeavingReason.MISTAKEN] = LeavingReason.MOVED
    went_to: Text = ""


class RelationIn(Schema):
    """What somebody is to the head; for a new head, what the former one is to them."""

    relation: HouseholdRelation
    former_head: HouseholdRelation = HouseholdRelation.OTHER


class HouseholdMergeIn(Schema):
    """The household that takes another one in, and from which day on."""

    into_id: UUID
    on: date


class HouseholdSplitIn(Schema):
    """Which residences make a household of their own, whose is the head's, and from which day on."""

    residence_ids: Annotated[list[UUID], Field(min_length=1, max_length=50)]
    head_id: UUID
    on: date
    register_number: Annotated[str, Field(max_length=30)] = ""


class DwellingChange(Schema):
    """What a door is used as, and its floor."""

    use: DwellingUse
    floor: Annotated[int, Field(ge=-10, le=200)] | None = None


class PeopleSheetAsked(Schema):
    """In which language a sheet is written."""

    language: Literal["zh-CN", "en"] = "zh-CN"


class GridAsked(Schema):
    """Which grid."""

    grid_id: UUID


class HouseholdIn(Schema):
    """A household to enter, and the door it lives behind."""

    building_id: UUID
    entrance_id: UUID | None = None
    floor: Annotated[int, Field(ge=-10, le=200)] | None = None
    number: Annotated[str, Field(max_length=30)] = ""
    use: DwellingUse = DwellingUse.OWNED
    starts_on: date
    register_number: Annotated[str, Field(max_length=30)] = ""


class MoveIn(Schema):
    """Who comes to live in a household."""

    person_id: UUID
    relation: HouseholdRelation
    starts_on: date


class LinkIn(Schema):
    """Which households a post keeps in touch with: these, or all of a building."""

    household_ids: Annotated[list[UUID], Field(max_length=500)] = []
    building_id: UUID | None = None


class AccountNew(Schema):
    """A staff account to open."""

    username: Name


class HandOverIn(Schema):
    """To whom a post goes, and why."""

    to_person_id: UUID
    reason: Reason


class AbsenceIn(Schema):
    """Who stands in, from when to when, and why."""

    deputy_post_id: UUID
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    reason: Reason


class NominationIn(Schema):
    """Who is put forward for what."""

    person_id: UUID
    role: RoleCode
    grid_id: UUID
    title: Text = ""
    origin: PostOrigin | None = None


class PublicityIn(Schema):
    """From which day until which a nomination hangs out."""

    public_from: date
    public_until: date


class ObjectionIn(Schema):
    """What residents object."""

    objection: Reason


class NomineeAppointmentIn(Schema):
    """Whose post the nominee takes over, if anybody holds it."""

    replaces_post_id: UUID | None = None


class NominationsAsked(PeoplePageAsked):
    """What the list of nominations is narrowed to."""

    status: NominationStatus | None = None
    grid_id: UUID | None = None


class MatrixAsked(PeoplePageAsked):
    """Which part of the matrix."""

    level: MatrixLevel | None = None
    problem: MatrixProblem | None = None
    street_grid_id: UUID | None = None


class PartyGapsAsked(PeoplePageAsked):
    """Which gaps of the party's coverage."""

    level: PartyLevel | None = None
    street_grid_id: UUID | None = None


class StreetPageAsked(PeoplePageAsked):
    """A page of one street, or of all in reach."""

    street_grid_id: UUID | None = None


class RoleEditIn(Schema):
    """What a role is to be made of, and why."""

    role: RoleDraft
    reason: Reason


class RoleNewIn(Schema):
    """A role of the district's own, and why."""

    role: NewRole
    reason: Reason


class RolePreviewIn(Schema):
    """A change of a role to look at first; without `role_id` a new role."""

    role_id: UUID | None = None
    role: RoleDraft


class VerdictAsked(Schema):
    """What is asked about a person; at a grid, where one is given."""

    permission: RoleCode
    grid_id: UUID | None = None


class PermittedAsked(PeoplePageAsked):
    """Who has a permission: by one role, or where a grid is reached."""

    permission: RoleCode
    role: RoleCode | None = None
    grid_id: UUID | None = None
