"""The register leaves the product as a workbook, masked: the record of each person in it says who took it out."""

from collections.abc import Iterator

from django.db import transaction

from yuandian.foundation.people.models import Person
from yuandian.foundation.people.queries.persons import with_party
from yuandian.foundation.people.queries.register import Language, RegisterFilter, narrowed, register_sheet
from yuandian.foundation.people.records import PersonRecord
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
