"""ID numbers, ages, and the kinds of residents, relations and dwellings."""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

ADULT_AGE = 18
LONGEST_NAME = 50
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
ID_NUMBER = re.compile(r"[1-9]\d{16}[\dX]")
MOBILE = re.compile(r"1[3-9]\d{9}")
LANDLINE = re.compile(r"(0\d{2,3}-?)?[2-8]\d{6,7}")


class ResidentType(StrEnum):
    """Registered here (户籍), renting (租住), or passing through (流动) (ROL-34)."""

    REGISTERED = "registered"
    RENTING = "renting"
    FLOATING = "floating"


RESIDENT_TYPE_NAMES: Mapping[str, str] = {
    ResidentType.REGISTERED.value: "户籍",
    ResidentType.RENTING.value: "租住",
    ResidentType.FLOATING.value: "流动",
}


class Sex(StrEnum):
    """As on the identity card."""

    FEMALE = "female"
    MALE = "male"


SEX_NAMES: Mapping[str, str] = {Sex.FEMALE.value: "女", Sex.MALE.value: "男"}


class Membership(StrEnum):
    """What sort of party member (ORG-30): of the community's own branch, working elsewhere, or retired."""

    SELF_MANAGED = "self_managed"
    IN_SERVICE = "in_service"
    RETIRED = "retired"


MEMBERSHIP_NAMES: Mapping[str, str] = {
    Membership.SELF_MANAGED.value: "自管党员",
    Membership.IN_SERVICE.value: "在职党员",
    Membership.RETIRED.value: "离退休党员",
}


class HouseholdRelation(StrEnum):
    """To the head of the household."""

    HEAD = "head"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    GRANDPARENT = "grandparent"
    GRANDCHILD = "grandchild"
    SIBLING = "sibling"
    TENANT = "tenant"
    OTHER = "other"


RELATION_NAMES: Mapping[str, str] = {
    HouseholdRelation.HEAD.value: "户主",
    HouseholdRelation.SPOUSE.value: "配偶",
    HouseholdRelation.CHILD.value: "子女",
    HouseholdRelation.PARENT.value: "父母",
    HouseholdRelation.GRANDPARENT.value: "祖父母",
    HouseholdRelation.GRANDCHILD.value: "孙子女",
    HouseholdRelation.SIBLING.value: "兄弟姐妹",
    HouseholdRelation.TENANT.value: "租客",
    HouseholdRelation.OTHER.value: "其他",
}


class LeavingReason(StrEnum):
    """Why somebody no longer lives in a household."""

    MOVED = "moved"
    DEPARTED = "departed"
    DIED = "died"
    JOINED = "joined"
    SPLIT = "split"
    MISTAKEN = "mistaken"


LEAVING_NAMES: Mapping[str, str] = {
    LeavingReason.MOVED.value: "搬到区内别处",
    LeavingReason.DEPARTED.value: "离开本区",
    LeavingReason.DIED.value: "去世",
    LeavingReason.JOINED.value: "合户",
    LeavingReason.SPLIT.value: "分户",
    LeavingReason.MISTAKEN.value: "登记有误",
}

# What is told of who moves out; the others follow from a step of their own.
MOVING_OUT = frozenset({LeavingReason.MOVED, LeavingReason.DEPARTED, LeavingReason.MISTAKEN})


class DwellingUse(StrEnum):
    """Who a dwelling is lived in by."""

    OWNED = "owned"
    LET = "let"
    SHARED_LET = "shared_let"
    VACANT = "vacant"
    BUSINESS = "business"


DWELLING_USE_NAMES: Mapping[str, str] = {
    DwellingUse.OWNED.value: "自住",
    DwellingUse.LET.value: "出租",
    DwellingUse.SHARED_LET.value: "合租",
    DwellingUse.VACANT.value: "空置",
    DwellingUse.BUSINESS.value: "经营",
}


def check_character(first_seventeen: str) -> str:
    """The eighteenth character of an ID number (GB 11643: ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, WEIGHTS, strict=True))
    return CHECK_CHARACTERS[total % 11]


def normal_id_number(text: str) -> str | None:
    """The number with an upper-case X where it is a real one (form, date of birth, check digit), else None."""
    number = text.strip().upper()
    if not ID_NUMBER.fullmatch(number) or not number.isascii():
        return None
    if birth_date_in(number) is None or check_character(number[:17]) != number[17]:
        return None
    return number


def birth_date_in(id_number: str) -> date | None:
    """The date of birth that a number of 18 characters holds; None where it is no date."""
    try:
        return date(int(id_number[6:10]), int(id_number[10:12]), int(id_number[12:14]))
    except ValueError:
        return None


def sex_in(id_number: str) -> Sex:
    """The sex that a number of 18 characters holds."""
    return Sex.MALE if int(id_number[16]) % 2 else Sex.FEMALE


def age_on(birth_on: date, day: date) -> int:
    """Full years of age. Who is born on 29 February comes of age on 1 March."""
    return day.year - birth_on.year - ((day.month, day.day) < (birth_on.month, birth_on.day))


def is_minor(birth_on: date | None, day: date) -> bool:
    """Whether known to be under 18 on `day` (ROL-35). Without a date of birth nobody is taken for a minor."""
    return birth_on is not None and age_on(birth_on, day) < ADULT_AGE


def normal_phone(text: str) -> str | None:
    """A mobile or landline number in one spelling (+86, spaces and dashes of mobiles gone), else None."""
    packed = re.sub(r"[\s()()-]", "", text)
    mobile = packed.removeprefix("+").removeprefix("86") if len(packed) > 11 else packed
    if mobile.isascii() and MOBILE.fullmatch(mobile):
        return mobile
    return packed if packed.isascii() and LANDLINE.fullmatch(packed) else None


def normal_mobile(text: str) -> str | None:
    """A mobile number in one spelling, else None: only these receive codes."""
    phone = normal_phone(text)
    return phone if phone and MOBILE.fullmatch(phone) else None


COURTESIES = ("先生", "女士", "同志", "师傅", "阿姨", "大爷", "大妈", "老师")


def is_same_caller(known: str, given: str) -> bool:
    """Whether somebody who gives that name on a known person's phone is taken for that person.

    The same name is; so is a courtesy form of it (王女士 for 王秀英), and giving no name.
    """
    name = given.strip()
    if not name or name == known:
        return True
    for courtesy in COURTESIES:
        surname = name.removesuffix(courtesy)
        if surname != name and surname:
            return known.startswith(surname)
    return False
