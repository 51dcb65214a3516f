"""Tables of people: who signs in, who lives where, who holds which post."""

from yuandian.foundation.people.models.accounts import Account, Session, SmsCode, WechatBinding, WechatSignIn
from yuandian.foundation.people.models.certifications import Certification
from yuandian.foundation.people.models.persons import (
    Dwelling,
    Household,
    PartyMembership,
    Person,
    Residence,
    Unmasking,
)
from yuandian.foundation.people.models.posts import Absence, LinkedHousehold, Nomination, Post, Role
from yuandian.foundation.people.models.single_sign_on import LinkedSubject, SignOnRequest

__all__ = [
    "Absence",
    "Account",
    "Certification",
    "Dwelling",
    "Household",
    "LinkedHousehold",
    "LinkedSubject",
    "Nomination",
    "PartyMembership",
    "Person",
    "Post",
    "Residence",
    "Role",
    "Session",
    "SignOnRequest",
    "SmsCode",
    "Unmasking",
    "WechatBinding",
    "WechatSignIn",
]
