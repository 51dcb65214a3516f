"""Somebody died: home, party registration and accounts end with them; the record of the person stays."""

from datetime import date
from uuid import UUID

from django.db import transaction

from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.errors import HasDied, HoldsPosts, PeriodMisfit
from yuandian.foundation.people.models import Account, LinkedSubject, Person, WechatBinding
from yuandian.foundation.people.queries.neighbourhood import home_grid_of
from yuandian.foundation.people.records import AccountRecord, PersonRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.foundation.people.rules.residents import LeavingReason
from yuandian.foundation.people.rules.sign_in import AccountKind
from yuandian.foundation.people.services.households import end_residence, locked_household
from yuandian.foundation.people.services.persons import locked
from yuandian.foundation.people.services.sessions import revoke_sessions_of
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup

DIED = "died"


@transaction.atomic
def record_death(actor: Actor, person_id: UUID, on: date) -> Person:
    """Writes down that a person died on a day not after today.

    Who holds posts is replaced in them first, by those who may: else their work would lie with nobody. The micro-grid
    of the last home stays with the person, so that those who keep the register there still find them. Raises
    `PersonUnknown`, `HasDied`, `HoldsPosts`, `PeriodMisfit`.
    """
    post = actor.require(PeoplePermission.MANAGE)
    row = locked(actor, person_id, PeoplePermission.MANAGE)
    if row.died_on is not None:
        raise HasDied(person=str(person_id))
    if on > today() or (row.birth_on is not None and on < row.birth_on):
        raise PeriodMisfit(field="on")
    if row.posts.filter(in_force(today())).exists():
        raise HoldsPosts
    row.grid_id = home_grid_of(row)
    row.died_on = on
    row.is_phone_public = row.is_photo_public = False
    row.save(update_fields=["died_on", "grid", "is_phone_public", "is_photo_public"])
    for home in row.residences.filter(ends_on__isnull=True):
        end_residence(
            actor, home, row, locked_household(actor, home.household_id), max(on, home.starts_on), LeavingReason.DIED
        )
    for member in row.memberships.filter(ends_on__isnull=True):
        member.ends_on = max(on, member.starts_on)
        member.save(update_fields=["ends_on"])
    _shut_accounts(actor, row)
    details = {"on": on.isoformat()}
    append(row, PersonRecord.DIE, actor=actor, post_id=post.id if post else None, details=details)
    return row


def _shut_accounts(actor: Actor, person: Person) -> None:
    for account in Account.objects.select_for_update().filter(person=person, is_active=True).order_by("id"):
        account.is_active = False
        if account.kind == AccountKind.RESIDENT:  # the number goes on to somebody else
            account.phone, account.phone_index = None, lookup(f"left {account.id}")
            WechatBinding.objects.filter(account=account).delete()
        LinkedSubject.objects.filter(account=account).delete()
        account.save(update_fields=["is_active", "phone", "phone_index"])
        revoke_sessions_of(account.id)
        append(account, AccountRecord.CLOSE, actor=actor, details={"reason": DIED})
