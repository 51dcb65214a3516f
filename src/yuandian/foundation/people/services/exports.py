"""The register and the list of accounts leave as workbooks: the record of each person or account in them says who took
it out.
"""

from collections.abc import Iterator

from django.db import transaction

from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.queries.account_sheet import accounts_sheet
from yuandian.foundation.people.queries.accounts import AccountFilter
from yuandian.foundation.people.queries.accounts import narrowed as accounts_narrowed
from yuandian.foundation.people.queries.persons import with_party
from yuandian.foundation.people.queries.register import Language, RegisterFilter, narrowed, register_sheet
from yuandian.foundation.people.records import AccountRecord, PersonRecord
from yuandian.foundation.people.rules import PeoplePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append_to_all

MOST_EXPORTED = 2_000  # each is locked while their record says who took them out


@transaction.atomic
def export_register(actor: Actor, filters: RegisterFilter, language: Language) -> Iterator[bytes]:
    """The first two thousand that the list shows, by name. For those who keep the register, not for onlookers."""
    actor.require(PeoplePermission.MANAGE)
    first = list(narrowed(actor, filters).order_by("name", "id").values_list("id", flat=True)[:MOST_EXPORTED])
    locked = list(Person.objects.select_for_update(no_key=True).filter(id__in=first).order_by("id"))
    append_to_all([(one, one.grid_id) for one in locked], PersonRecord.EXPORT, actor=actor)
    return register_sheet(list(with_party(Person.objects.filter(id__in=first)).order_by("name", "id")), language)


@transaction.atomic
def export_accounts(actor: Actor, filters: AccountFilter, language: Language) -> Iterator[bytes]:
    """The first two thousand staff accounts that the list shows, by username."""
    rows = accounts_narrowed(actor, filters)
    first = list(rows.order_by("username", "id").values_list("id", flat=True)[:MOST_EXPORTED])
    locked = list(Account.objects.select_for_update(no_key=True).filter(id__in=first).order_by("id"))
    append_to_all([(one, None) for one in locked], AccountRecord.EXPORT, actor=actor)
    found = Account.objects.select_related("person").filter(id__in=first).order_by("username", "id")
    return accounts_sheet(actor, list(found), language)
