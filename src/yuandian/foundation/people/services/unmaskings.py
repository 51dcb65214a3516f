"""A sealed value is shown plain, once, for a written reason that is kept."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from yuandian.foundation.people.access import account_id_of, today
from yuandian.foundation.people.errors import ReasonMissing, UnmaskedTooOften
from yuandian.foundation.people.models import Unmasking
from yuandian.foundation.people.records import PersonRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import is_minor
from yuandian.foundation.people.services.persons import locked
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.limits import DAY, RateLimit, Window
from yuandian.kernel.masking import mask_text

SHORTEST_REASON = 4
UNMASKINGS_A_DAY = 100


class Sealed(StrEnum):
    """What can be shown plain."""

    PHONE = "phone"
    ID_NUMBER = "id_number"


@dataclass(frozen=True, slots=True)
class Unmasked:
    """The plain value, shown once; None where there is none."""

    value: str | None


def written(reason: str) -> str:
    """A reason that says something. Raises `ReasonMissing`."""
    text = reason.strip()
    if len(text) < SHORTEST_REASON:
        raise ReasonMissing
    return text


@transaction.atomic
def unmask(actor: Actor, person_id: UUID, what: Sealed, reason: str) -> str | None:
    """The plain value, None where there is none. Each look is a row that cannot be changed, and a step in the
    record.

    A minor's values need a permission of their own (ROL-35). Raises `PersonUnknown`, `ReasonMissing`,
    `UnmaskedTooOften`.
    """
    post = actor.require(PeoplePermission.UNMASK)
    reason = written(reason)
    row = locked(actor, person_id, PeoplePermission.UNMASK)
    if is_minor(row.birth_on, today()):
        post = actor.require(PeoplePermission.UNMASK_MINOR)
        row = locked(actor, person_id, PeoplePermission.UNMASK_MINOR)
    RateLimit("people.unmasking", account_id_of(actor), [Window(UNMASKINGS_A_DAY, DAY)], UnmaskedTooOften).count()
    Unmasking.objects.create(
        person=row,
        field=what.value,
        reason=mask_text(reason),
        account_id=account_id_of(actor),
        post_id=post.id if post else None,
    )
    details = {"field": what.value, "reason": reason}
    append(row, PersonRecord.UNMASK, actor=actor, post_id=post.id if post else None, details=details)
    value: str | None = getattr(row, what.value)
    return value
