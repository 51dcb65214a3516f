"""What other modules may call."""

from yuandian.foundation.people.access import visible_to as persons_in_sight
from yuandian.foundation.people.errors import AccountUnknown, PersonUnknown, PhoneUnusable, PostUnknown
from yuandian.foundation.people.queries.actors import actor_for_account, actor_for_token
from yuandian.foundation.people.queries.audience import (
    ResidentCount,
    home_of,
    homes_of,
    resident_accounts_in,
    residents_counted,
    residents_reached,
)
from yuandian.foundation.people.queries.certifications import decided_certification
from yuandian.foundation.people.queries.directory import posts_in_sight
from yuandian.foundation.people.queries.households import household_of, households_of, lives_in
from yuandian.foundation.people.queries.moving import moving_people
from yuandian.foundation.people.queries.moving_in import households_step, staff_step
from yuandian.foundation.people.queries.neighbourhood import (
    Contact,
    Neighbourhood,
    public_page_of,
    public_photos,
    verified_home_of,
)
from yuandian.foundation.people.queries.own_data import PEOPLE_OWN_DATA, PEOPLE_RETENTION, left_before
from yuandian.foundation.people.queries.persons import PersonRow, find_persons
from yuandian.foundation.people.queries.posts import (
    PostCard,
    WechatAddress,
    account_names,
    account_of_person,
    account_since,
    accounts_at_work,
    accounts_of_organisation,
    accounts_of_post,
    accounts_of_posts,
    accounts_permitted,
    accounts_with,
    accounts_with_wechat,
    holds_office,
    person_names,
    person_of_account,
    phones_of_accounts,
    post_cards,
    posts_at,
    posts_ended_between,
    public_phone_of_post,
    reached_by,
    role_codes_granting,
    shown_photo_of,
    units_of_person,
    wechat_addresses_of,
)
from yuandian.foundation.people.queries.proofs import post_faults
from yuandian.foundation.people.queries.records import RecordMoment, record_of
from yuandian.foundation.people.queries.responsibility import (
    responsible_posts,
    responsible_posts_of,
    workers_for,
)
from yuandian.foundation.people.queries.standing import (
    Standing,
    resident_account_with_phone,
    resident_named,
    resident_with_phone,
    standing_of,
)
from yuandian.foundation.people.queries.waiting import PEOPLE_WAITING
from yuandian.foundation.people.rules import AccountPermission, PeoplePermission, PostPermission, RolePermission
from yuandian.foundation.people.rules.certifications import CertificationKind, CertificationStatus
from yuandian.foundation.people.rules.residents import (
    DwellingUse,
    HouseholdRelation,
    Membership,
    ResidentType,
    Sex,
    normal_mobile,
    normal_phone,
)
from yuandian.foundation.people.rules.sign_in import CodeWay
from yuandian.foundation.people.services.accounts import open_first_account, open_staff_accounts
from yuandian.foundation.people.services.bulk_register import (
    HouseholdEntry,
    Member,
    MembershipEntry,
    PersonEntry,
    appoint_many,
    register_households,
    register_memberships,
    register_persons,
)
from yuandian.foundation.people.services.codes import (
    SmsToSend,
    purge_dead_codes,
    sms_code_sent,
    sms_code_to_send,
    way_of_codes,
)
from yuandian.foundation.people.services.dwellings import Door
from yuandian.foundation.people.services.identity import find_or_make_reporter, find_or_make_reporters
from yuandian.foundation.people.services.persons import PersonParticulars, set_my_photo
from yuandian.foundation.people.services.posts import Appointment, end_post
from yuandian.foundation.people.services.roles import load_roles
from yuandian.foundation.people.services.sheets.households import HOUSEHOLDS
from yuandian.foundation.people.services.sheets.party import PARTY_MEMBERS
from yuandian.foundation.people.services.sheets.staff import STAFF

__all__ = [
    "HOUSEHOLDS",
    "PARTY_MEMBERS",
    "PEOPLE_OWN_DATA",
    "PEOPLE_RETENTION",
    "PEOPLE_WAITING",
    "STAFF",
    "AccountPermission",
    "AccountUnknown",
    "Appointment",
    "CertificationKind",
    "CertificationStatus",
    "CodeWay",
    "Contact",
    "Door",
    "DwellingUse",
    "HouseholdEntry",
    "HouseholdRelation",
    "Member",
    "Membership",
    "MembershipEntry",
    "Neighbourhood",
    "PeoplePermission",
    "PersonEntry",
    "PersonParticulars",
    "PersonRow",
    "PersonUnknown",
    "PhoneUnusable",
    "PostCard",
    "PostPermission",
    "PostUnknown",
    "RecordMoment",
    "ResidentCount",
    "ResidentType",
    "RolePermission",
    "Sex",
    "SmsToSend",
    "Standing",
    "WechatAddress",
    "account_names",
    "account_of_person",
    "account_since",
    "accounts_at_work",
    "accounts_of_organisation",
    "accounts_of_post",
    "accounts_of_posts",
    "accounts_permitted",
    "accounts_with",
    "accounts_with_wechat",
    "actor_for_account",
    "actor_for_token",
    "appoint_many",
    "decided_certification",
    "end_post",
    "find_or_make_reporter",
    "find_or_make_reporters",
    "find_persons",
    "holds_office",
    "home_of",
    "homes_of",
    "household_of",
    "households_of",
    "households_step",
    "left_before",
    "lives_in",
    "load_roles",
    "moving_people",
    "normal_mobile",
    "normal_phone",
    "open_first_account",
    "open_staff_accounts",
    "person_names",
    "person_of_account",
    "persons_in_sight",
    "phones_of_accounts",
    "post_cards",
    "post_faults",
    "posts_at",
    "posts_ended_between",
    "posts_in_sight",
    "public_page_of",
    "public_phone_of_post",
    "public_photos",
    "purge_dead_codes",
    "reached_by",
    "record_of",
    "register_households",
    "register_memberships",
    "register_persons",
    "resident_account_with_phone",
    "resident_accounts_in",
    "resident_named",
    "resident_with_phone",
    "residents_counted",
    "residents_reached",
    "responsible_posts",
    "responsible_posts_of",
    "role_codes_granting",
    "set_my_photo",
    "shown_photo_of",
    "sms_code_sent",
    "sms_code_to_send",
    "staff_step",
    "standing_of",
    "units_of_person",
    "verified_home_of",
    "way_of_codes",
    "wechat_addresses_of",
    "workers_for",
]
