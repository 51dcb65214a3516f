"""Words of volunteering: who may do what, kinds of tasks, limits. The two life-cycles stand in `steps`."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from yuandian.kernel.permissions import Permission

LONGEST_TITLE = 60
LONGEST_WORDS = 4_000
LONGEST_NOTE = 500
MOST_SLOTS = 1_000
MOST_POINTS = 500
MOST_PERSONAL_POINTS = 50
MOST_WEEKS = 26
MOST_SKILLS = 8
MOST_PHOTOS = 9
LONGEST_TASK_HOURS = 24
MOST_PERSONAL_UNDECIDED = 5
MOST_ENTRIES_UNDECIDED = 10  # that tell of one person
MOST_ENTERED_UNDECIDED = 200  # that one member of staff entered of others: a whole courtyard swept
MOST_ENTERED_AT_ONCE = 60
OLDEST_ENTRY_DAYS = 90
ADULT_AGE = 18
WORST, BEST = 1, 5

# What people type, without spaces around it.
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TITLE)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_WORDS)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NOTE)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, max_length=20)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
CoordinateSystem = Literal["wgs84", "cgcs2000", "gcj02", "bd09"]


class VolunteeringPermission(Permission):
    """What posts may entitle to: look, run tasks for an organisation, decide on what residents put forward."""

    VIEW = "volunteering.view"
    PUBLISH = "volunteering.publish"
    APPROVE = "volunteering.approve"


class PublisherKind(StrEnum):
    """Whose task it is (MP-11)."""

    PARTY = "party"
    MASS = "mass"
    RESIDENT = "resident"


PUBLISHER_KIND_NAMES = {
    PublisherKind.PARTY.value: "党组织",
    PublisherKind.MASS.value: "群团组织",
    PublisherKind.RESIDENT.value: "居民个人",
}
# Which kinds of organisations publish, by their kind's word.
PUBLISHING_KINDS = {"party": PublisherKind.PARTY, "mass_organisation": PublisherKind.MASS}


class TaskKind(StrEnum):
    """What is to be done."""

    CLEAN_UP = "clean_up"
    MUTUAL_HELP = "mutual_help"
    CARE = "care"
    PUBLICITY = "publicity"
    ORDER = "order"
    SKILL = "skill"
    OTHER = "other"


TASK_KIND_NAMES = {
    TaskKind.CLEAN_UP.value: "义务清扫",
    TaskKind.MUTUAL_HELP.value: "邻里互助",
    TaskKind.CARE.value: "关爱陪护",
    TaskKind.PUBLICITY.value: "宣传引导",
    TaskKind.ORDER.value: "秩序维护",
    TaskKind.SKILL.value: "技能服务",
    TaskKind.OTHER.value: "其他",
}


class VolunteerRole(StrEnum):
    """As what residents take part (MP-31)."""

    PUBLICIST = "publicist"
    INFORMANT = "informant"
    ATTENDANT = "attendant"


VOLUNTEER_ROLE_NAMES = {
    VolunteerRole.PUBLICIST.value: "宣传员",
    VolunteerRole.INFORMANT.value: "信息员",
    VolunteerRole.ATTENDANT.value: "服务员",
}


class VolunteerOrigin(StrEnum):
    """Where volunteers come from (ORG-07, ORG-08, ORG-16)."""

    UNIT_MEMBER = "unit_member"
    RETIRED_MEMBER = "retired_member"
    POSTED_CADRE = "posted_cadre"
    WELFARE_POST = "welfare_post"
    PROPERTY_STAFF = "property_staff"
    RESIDENT = "resident"


VOLUNTEER_ORIGIN_NAMES = {
    VolunteerOrigin.UNIT_MEMBER.value: "辖区单位党员",
    VolunteerOrigin.RETIRED_MEMBER.value: "离退休党员",
    VolunteerOrigin.POSTED_CADRE.value: "下沉干部",
    VolunteerOrigin.WELFARE_POST.value: "公益性岗位人员",
    VolunteerOrigin.PROPERTY_STAFF.value: "物业管理人员",
    VolunteerOrigin.RESIDENT.value: "居民",
}


class TaskAudience(StrEnum):
    """For whom a task is."""

    EVERYBODY = "everybody"
    PARTY_MEMBERS = "party_members"


TASK_AUDIENCE_NAMES = {TaskAudience.EVERYBODY.value: "居民", TaskAudience.PARTY_MEMBERS.value: "党员"}


class Proof(StrEnum):
    """How it is known that somebody was there."""

    CODE = "code"
    PLACE = "place"
    LIST = "list"


PROOF_NAMES = {Proof.CODE.value: "签到码", Proof.PLACE.value: "定位", Proof.LIST.value: "名单"}


class EntryStatus(StrEnum):
    """Where service that was entered after the fact stands; two people confirm it."""

    ASKED = "asked"
    ONCE_CONFIRMED = "once_confirmed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


ENTRY_STATUS_NAMES = {
    EntryStatus.ASKED.value: "待确认",
    EntryStatus.ONCE_CONFIRMED.value: "待第二人确认",
    EntryStatus.CONFIRMED.value: "已确认",
    EntryStatus.REFUSED.value: "未通过",
}
UNDECIDED = frozenset({EntryStatus.ASKED.value, EntryStatus.ONCE_CONFIRMED.value})
