"""The templates of WeChat's that a district was granted: reference data, for the admin's door."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db import transaction

from yuandian.foundation.messaging.errors import KindUnknown, TemplateFieldsMisfit
from yuandian.foundation.messaging.models import MessageKind, SubscriptionTemplate
from yuandian.foundation.messaging.queries.kinds import forget_kinds
from yuandian.foundation.messaging.rules.subscriptions import fits_kind, is_source
from yuandian.foundation.wechat.facade import kind_of_field
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@dataclass(frozen=True, slots=True)
class TemplateGiven:
    """A template: its name, what its fields are filled with, where a tap leads, and the kinds of messages it is for."""

    name: str
    fields: Mapping[str, str]
    page: str
    kinds: Collection[str]
    is_active: bool = True


@transaction.atomic
def set_template(actor: Actor, template_id: str, given: TemplateGiven) -> SubscriptionTemplate:
    """Sets what a template is filled with and for which kinds of messages; a kind has one template.

    For the admin's door alone. Raises `TemplateFieldsMisfit`, `KindUnknown`.
    """
    _check(given.fields)
    row, _ = SubscriptionTemplate.objects.select_for_update().get_or_create(template_id=template_id)
    row.name, row.fields, row.page, row.is_active = given.name, dict(given.fields), given.page, given.is_active
    row.save(update_fields=["name", "fields", "page", "is_active"])
    wanted = MessageKind.objects.filter(kind__in=given.kinds)
    if unknown := sorted(set(given.kinds) - set(wanted.values_list("kind", flat=True))):
        raise KindUnknown(kinds=unknown)
    MessageKind.objects.filter(template=row).exclude(kind__in=given.kinds).update(template=None)
    wanted.update(template=row)
    details = {
        "template_id": template_id,
        "name": given.name,
        "fields": dict(given.fields),
        "page": given.page,
        "kinds": sorted(given.kinds),
        "is_active": given.is_active,
    }
    append(row, "subscription_template.set", actor=actor, details=details)
    transaction.on_commit(forget_kinds)
    return row


def _check(fields: Mapping[str, str]) -> None:
    misfits = []
    for field, source in fields.items():
        kind = kind_of_field(field)
        if kind is None or not isinstance(source, str) or not is_source(source) or not fits_kind(kind, source):
            misfits.append(field)
    if misfits or not fields:
        raise TemplateFieldsMisfit(fields=sorted(misfits))
