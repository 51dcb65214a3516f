"""What signing in refuses."""

from yuandian.kernel.errors import Conflict, DomainError, Forbidden, NotVisible
from yuandian.kernel.limits import TooOften


class SignInRefused(DomainError):
    """Name, password or code do not fit. Which of them is not said."""

    code = "sign_in_refused"
    status = 401
    detail = "The name, the password or the code does not fit."


class SecondStepMissing(Conflict):
    """The password is right; the account asks for its second step too."""

    code = "second_step_missing"
    detail = "Give the present code of your authenticator too."


class PasswordToChange(Conflict):
    """A first or reset password entitles to nothing but changing it."""

    code = "password_to_change"
    detail = "Choose a password of your own: send it as new_password."


class WorkAccountUnknown(NotVisible):
    """The person whose phone this is has no staff account that is open."""

    code = "work_account_unknown"


class AccountLocked(DomainError):
    """Too many failures in a row; `facts` tell until when."""

    code = "account_locked"
    status = 429
    detail = "Too many failures. Try again later."


class SignOnMissing(NotVisible):
    """No identity provider is set up here."""

    code = "sign_on_missing"


class SignOnRefused(DomainError):
    """What came back from the identity provider does not hold; `because`: `state`, `code`, `token` or `ticket`."""

    code = "sign_on_refused"
    status = 401
    detail = "That sign-in does not count any more or cannot be trusted. Begin again."


class NoAccountForSubject(Forbidden):
    """Known to the identity provider, but no open account here is theirs."""

    code = "no_account_for_subject"
    detail = "You are known to the identity provider, but no open account here is yours."


class AccountHasSubject(Conflict):
    """The account is signed in to by another subject, or the subject signs in to another account."""

    code = "account_has_subject"
    detail = "This account is tied to another identity. Whoever looks after accounts can reset it."


class SubjectStays(Conflict):
    """An identity stays linked; `because`: `claim`, the provider would link it again, or `password`, there is none."""

    code = "subject_stays"
    detail = "It would be linked again at the next sign-in, or you have no password. Ask whoever looks after accounts."


class CityPhoneMissing(Forbidden):
    """Known to the city, not known here, and without a phone that the city has verified."""

    code = "city_phone_missing"
    detail = "The city knows no verified phone of yours. Sign in by phone and code, then link your city identity."


class CityIdentityConflict(Conflict):
    """Somebody of another name than the city says, or of none that it has checked, is known here by that phone."""

    code = "city_identity_conflict"
    detail = "Somebody is known here by that phone. Sign in by phone and code, then link your city identity."


class IdentityProviderUnavailable(DomainError):
    """No answer in time, or none that can be read."""

    code = "identity_provider_unavailable"
    status = 503
    detail = "The identity provider cannot be reached. Try again shortly, or sign in with your password."


class AskedTooOften(TooOften):
    """A limit per phone or network address."""

    code = "asked_too_often"
    detail = "Asked too often. Try again later."


class TicketRefused(DomainError):
    """Used, older than ten minutes, tried too often, or never one."""

    code = "wechat_ticket_refused"
    status = 401
    detail = "That took too long. Sign in by WeChat again from the start."
