"""Signing in and out, one's own account."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from yuandian.foundation.people.schemas import Name
from yuandian.kernel.http.shapes import Schema

Phone = Annotated[str, Field(min_length=1, max_length=30)]
Secret = Annotated[str, Field(min_length=1, max_length=200)]
Code = Annotated[str, Field(min_length=1, max_length=10)]


class PhoneIn(Schema):
    """A mobile that a code is to be sent to."""

    phone: Phone


class CodeAskedOut(Schema):
    """Until when the code counts, and when another may be asked for."""

    expires_at: datetime
    retry_after_seconds: int


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


class SignedInOut(Schema):
    """A token, shown once. With `awaits_totp` it opens nothing but the second step."""

    token: str
    expires_at: datetime
    awaits_totp: bool
    must_change_password: bool


class WechatSignInOut(Schema):
    """A session where the WeChat user is known here; else a ticket, to be sent with the phone within its time."""

    session: SignedInOut | None
    ticket: str | None
    ticket_expires_at: datetime | None


class TotpOut(Schema):
    """The new secret as an otpauth URI, for a QR code. It counts once confirmed."""

    uri: str


class SessionOut(Schema):
    """A sign-in of one's own."""

    id: UUID
    device: str
    created_at: datetime
    expires_at: datetime


class RevokedOut(Schema):
    """How many sessions were revoked."""

    revoked: int


class MeOut(Schema):
    """Who is signed in."""

    account_id: UUID
    kind: str
    username: str | None
    name: str
    phone_masked: str | None
    grid_id: UUID | None
    is_phone_public: bool
    is_photo_public: bool
    photo_id: UUID | None
    is_identity_confirmed: bool
    has_totp: bool
    has_wechat: bool
    must_change_password: bool


class HeldPostOut(Schema):
    """A post that the caller may act under now; `X-Post` chooses one."""

    id: UUID
    role: str
    title: str
    permissions: list[str]
    reaches_everything: bool
    grid_ids: list[UUID]
    places: list[str]
    organisation_ids: list[UUID]


class WorkOut(Schema):
    """Under which posts one may work from this phone, and what the first time on it asks for."""

    posts: list[HeldPostOut]
    needs_password: bool
    needs_code: bool


class WorkBegin(Schema):
    """The password of one's staff account, and the present code where its second step is on."""

    password: Secret
    code: Annotated[str, Field(max_length=10)] = ""


class StaffMeOut(Schema):
    """Who is signed in, with which posts and what they may do."""

    me: MeOut
    posts: list[HeldPostOut]
    acting_post_id: UUID | None
    permissions: list[str]


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


class FlatmateOut(Schema):
    """Somebody of one's household."""

    name_masked: str
    relation: str
    is_me: bool


class MyHouseholdOut(Schema):
    """One's own household."""

    address: str | None
    grid_id: UUID | None
    members: list[FlatmateOut]
