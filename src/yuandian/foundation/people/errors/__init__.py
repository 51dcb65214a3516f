"""What this module refuses."""

from yuandian.foundation.people.errors.sign_in import (
    AccountHasSubject,
    AccountLocked,
    AskedTooOften,
    CityIdentityConflict,
    CityPhoneMissing,
    IdentityProviderUnavailable,
    NoAccountForSubject,
    PasswordToChange,
    SecondStepMissing,
    SignInRefused,
    SignOnMissing,
    SignOnRefused,
    SubjectStays,
    TicketRefused,
    WorkAccountUnknown,
)
from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible
from yuandian.kernel.limits import TooOften

__all__ = [  # beside those of this file
    "AccountHasSubject",
    "AccountLocked",
    "AskedTooOften",
    "CityIdentityConflict",
    "CityPhoneMissing",
    "IdentityProviderUnavailable",
    "NoAccountForSubject",
    "PasswordToChange",
    "SecondStepMissing",
    "SignInRefused",
    "SignOnMissing",
    "SignOnRefused",
    "SubjectStays",
    "TicketRefused",
    "WorkAccountUnknown",
]


class UnmaskedTooOften(TooOften):
    """More plain values in a day than any work needs."""

    code = "unmasked_too_often"
    detail = "You have looked at as many plain values today as one account may."


class AccountUnknown(NotVisible):
    """There is no such account in sight."""

    code = "account_unknown"


class AccountOwn(Conflict):
    """One's own account is closed by somebody else who looks after accounts."""

    code = "account_own"
    detail = "You cannot close your own account. Ask another administrator to."


class SessionUnknown(NotVisible):
    """There is no such session of yours."""

    code = "session_unknown"


class PersonUnknown(NotVisible):
    """There is no such person in sight."""

    code = "person_unknown"


class HouseholdUnknown(NotVisible):
    """There is no such household or dwelling in sight."""

    code = "household_unknown"


class PostUnknown(NotVisible):
    """There is no such post in sight."""

    code = "post_unknown"


class CertificationUnknown(NotVisible):
    """There is no such claim in sight."""

    code = "certification_unknown"


class NominationUnknown(NotVisible):
    """There is no such nomination in sight."""

    code = "nomination_unknown"


class RoleUnknown(NotVisible):
    """There is no such role."""

    code = "role_unknown"


class PlaceUnknown(NotVisible):
    """There is no such grid, building or organisation in your reach."""

    code = "place_unknown"


class UsernameTaken(Conflict):
    """Another account has that name."""

    code = "username_taken"
    detail = "Another account has that name."


class HasAccount(Conflict):
    """The person has a staff account already."""

    code = "person_has_account"
    detail = "The person has a staff account already."


class OpenidTaken(Conflict):
    """One WeChat user signs in to one account."""

    code = "wechat_user_taken"
    detail = "That WeChat user signs in to another account. Take it off there first."


class HasOpenid(Conflict):
    """One account is signed in to by one WeChat user: who has the phone now signs in by code and changes it."""

    code = "account_has_wechat"
    detail = "Another WeChat user signs in with that phone. Sign in by phone and code to change it."


class CodeRefused(Invalid):
    """A code does not fit, or counts no more; the session stays."""

    code = "code_refused"
    detail = "A code does not fit, or counts no more. Ask for new ones."


class PhoneTaken(Conflict):
    """Somebody signs in with that phone already."""

    code = "phone_taken"
    detail = "Somebody signs in with that phone already. Cancel that account first, or ask the community."


class PasswordWeak(Invalid):
    """The password is too short, too common or all digits; `facts` say which."""

    code = "password_weak"
    detail = "The password is too easy to guess."


class TotpState(Conflict):
    """The second step is on already, or not being set up."""

    code = "totp_state"
    detail = "The second step cannot be changed that way now."


class NameUnusable(Invalid):
    """A name is 1 to 50 characters."""

    code = "name_unusable"
    detail = "A name has 1 to 50 characters."


class PhoneUnusable(Invalid):
    """Not a phone number; codes go to mobiles alone."""

    code = "phone_unusable"
    detail = "That is not a phone number that can be used here."


class IdNumberUnusable(Invalid):
    """Form, date of birth or check digit is wrong."""

    code = "id_number_unusable"
    detail = "That is not a valid ID number."


class IdNumberTaken(Conflict):
    """Another person is registered with that ID number."""

    code = "id_number_taken"
    detail = "Another person is registered with that ID number."


class IdentityUnconfirmed(Conflict):
    """Households are shown to residents whose identity was confirmed."""

    code = "identity_unconfirmed"
    detail = "Confirm your identity first."


class IdentityMismatch(Invalid):
    """Name and ID number do not belong together here."""

    code = "identity_mismatch"
    detail = "Name and ID number do not fit what is registered."


class ReasonMissing(Invalid):
    """Some things are done for a written reason only."""

    code = "reason_missing"
    detail = "Write down the reason, in at least four characters."


class PeriodMisfit(Invalid):
    """An end before the beginning, or a day that this cannot be done on."""

    code = "period_misfit"
    detail = "The dates do not fit."


class CertificationAsked(Conflict):
    """One claim of a kind waits at a time, and what is certified is not asked for again."""

    code = "certification_asked_already"
    detail = "That is certified, or waits to be checked, already."


class HomeUnclear(Invalid):
    """It is not known in which micro-grid the resident lives, so nobody could check."""

    code = "home_unclear"
    detail = "Say in which micro-grid you live, or write the address with its building."


class HomeUnregistered(Conflict):
    """A home is certified once it is in the register."""

    code = "home_unregistered"
    detail = "Enter the resident in a household first, or say in which."


class OwnCertification(Forbidden):
    """Nobody checks their own claim."""

    code = "certification_is_your_own"
    detail = "Somebody else must check your claim."


class LivesElsewhere(Conflict):
    """A person lives in one household at a time."""

    code = "lives_elsewhere"
    detail = "The person is registered in a household; end that residence first."


class HasHead(Conflict):
    """A household has one head."""

    code = "household_has_head"
    detail = "The household has a head already."


class HasDied(Conflict):
    """Whoever died moves nowhere, joins nothing and holds no post."""

    code = "person_has_died"
    detail = "The person is registered as having died."


class HoldsPosts(Conflict):
    """The posts of whoever dies are handed over or ended first, by those who may."""

    code = "person_holds_posts"
    detail = "End or hand over the person's posts first."


class SameHousehold(Invalid):
    """A household is not joined to itself."""

    code = "same_household"
    detail = "Choose another household."


class NobodyLeft(Invalid):
    """A split leaves somebody on both sides."""

    code = "nobody_left_behind"
    detail = "Choose some of the members, not none and not all."


class DwellingUnknown(NotVisible):
    """There is no such dwelling in reach."""

    code = "dwelling_unknown"


class DwellingTaken(Conflict):
    """There is a dwelling behind that door already."""

    code = "dwelling_taken"
    detail = "That door is in the register already."


class DwellingLivedIn(Conflict):
    """Where somebody lives is not empty."""

    code = "dwelling_lived_in"
    detail = "Somebody is registered there; let them move out first."


class RoleNotLinked(Invalid):
    """Only roles that see their 联户 keep in touch with households."""

    code = "role_not_linked"
    detail = "The post's role keeps in touch with no households."


class AlreadyMember(Conflict):
    """The person is registered as a party member already."""

    code = "already_party_member"
    detail = "The person is registered as a party member already."


class NothingToEnd(Conflict):
    """What should end has ended, or never began."""

    code = "nothing_to_end"
    detail = "It has ended already."


class PlaceMisfit(Invalid):
    """The role is held at another kind or level of place."""

    code = "place_misfit"
    detail = "That role is not held at such a place."


class AuditApart(Forbidden):
    """Auditors stand apart: nobody makes themselves one, nobody is one who keeps roles, posts or accounts."""

    code = "audit_apart"
    detail = "Auditors stand apart from whoever keeps roles, posts or accounts, and nobody makes themselves one."


class RoleNotYours(Forbidden):
    """Your posts do not appoint to that role."""

    code = "role_not_yours_to_fill"
    detail = "Your posts do not appoint to that role."


class MustBeNominated(Conflict):
    """The role is filled by nomination and publicity."""

    code = "must_be_nominated"
    detail = "This role is filled by nomination and publicity."


class PostHeld(Conflict):
    """The person holds that post already."""

    code = "post_held"
    detail = "The person holds that post already."


class PostNotInForce(Conflict):
    """The post is no longer, or not yet, in force."""

    code = "post_not_in_force"
    detail = "The post is not in force."


class AlreadyResponsible(Conflict):
    """Somebody else is the responsible person of that grid; `facts` name the post to hand over or end."""

    code = "grid_has_responsible_person"
    detail = "That grid has a responsible person. Hand the post over instead."


class SamePerson(Invalid):
    """A post is handed over to, and deputised by, somebody else."""

    code = "same_person"
    detail = "That must be another person."


class UnderAge(Conflict):
    """Posts with powers over others are for adults (ROL-35)."""

    code = "person_under_age"
    detail = "That person is under 18 by the register and cannot be given this post."


class DeputyMisfit(Conflict):
    """The deputy is away too, works elsewhere, or the absent stands in for another."""

    code = "deputy_misfit"
    detail = "That deputy cannot stand in then."


class AbsenceOverlaps(Conflict):
    """The post is deputised in part of that time already."""

    code = "absence_overlaps"
    detail = "An absence is on record for part of that time."


class PublicityRuns(Conflict):
    """Nobody is appointed before the publicity has ended."""

    code = "publicity_still_runs"
    detail = "The publicity has not ended yet."


class PermissionUnknown(Invalid):
    """A role may hold only codes that something guards with."""

    code = "permission_unknown"
    detail = "There is no such permission."


class RoleTaken(Conflict):
    """There is a role of that code."""

    code = "role_taken"
    detail = "There is a role of that code."


class RoleIsYourOwn(Forbidden):
    """Nobody widens what they hold themselves; `facts` say by what."""

    code = "role_is_your_own"
    detail = "You hold this role. Somebody else must widen it."


class RoleBeyondYours(Forbidden):
    """What the role gains is not yours to give; `facts` name it."""

    code = "role_beyond_yours"
    detail = "Some of what the role gains is not yours to give."


class RoleHeld(Conflict):
    """Posts of the role are in force or to come; `facts` say how many."""

    code = "role_held"
    detail = "The role is held. End its posts first."


class RoleNeeded(Conflict):
    """The platform cannot do without the role, or nobody would be left who may keep roles and accounts."""

    code = "role_needed"
    detail = "Nobody would be left who may look after roles and accounts."


class RoleRetired(Conflict):
    """A retired role is given to nobody."""

    code = "role_retired"
    detail = "The role is retired and given to nobody any more."


class RoleNotShipped(Conflict):
    """The role is the district's own: there is no shipped state."""

    code = "role_not_shipped"
    detail = "The role is your own; there is no shipped state to go back to."


class PostOwn(Forbidden):
    """Nobody gives a post to themselves."""

    code = "post_own"
    detail = "You cannot give yourself a post. Ask somebody else who appoints."
