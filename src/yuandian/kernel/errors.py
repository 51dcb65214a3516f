"""Refusals. One class per refusal, named as the fact, in the module that refuses; one renderer answers them all."""

from typing import Any, ClassVar


class DomainError(Exception):
    """A refusal with a code that clients translate, an HTTP status and facts that help to mend it.

    Subclasses set `code`, `status` and `detail`, the English sentence for logs and for clients without a translation.
    """

    code: ClassVar[str] = "domain_error"
    status: ClassVar[int] = 409
    detail: str = "The request cannot be carried out."

    def __init__(self, detail: str | None = None, **facts: Any) -> None:
        if detail is not None:
            self.detail = detail
        self.facts = facts
        super().__init__(self.detail)


class Forbidden(DomainError):
    """Visible, but not yours to do."""

    code = "forbidden"
    status = 403
    detail = "None of your posts entitles you to this."


class NotSignedIn(DomainError):
    """No token, or one that is unknown, expired or revoked."""

    code = "not_signed_in"
    status = 401
    detail = "Sign in and try again."


class NotVisible(DomainError):
    """Not there, or not for you to see: the answer is the same."""

    code = "not_found"
    status = 404
    detail = "There is no such thing, or you may not see it."


class Conflict(DomainError):
    """Allowed, but not now."""

    code = "conflict"
    status = 409
    detail = "This cannot be done in the present state."


class Invalid(DomainError):
    """Malformed or incomplete input; `facts` say which field and why."""

    code = "invalid"
    status = 422
    detail = "Some of what you gave cannot be used."
