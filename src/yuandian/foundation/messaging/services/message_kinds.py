"""Kinds of messages that go out, and the templates by which WeChat shows them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import msgspec
from django.db import transaction

from yuandian.foundation.messaging.errors import KindUnknown, TemplateFieldsMisfit
from yuandian.foundation.messaging.models import MessageKind, SubscriptionTemplate
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.foundation.messaging.records import MessageKindRecord, TemplateRecord
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.foundation.messaging.rules.subscriptions import fits_kind, is_source
from yuandian.foundation.wechat.facade import kind_of_field
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append
from yuandian.reference import shipped


class KindEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[kind]]` of the file."""

    kind: str
    name: str
    channels: list[ChannelCode]
    is_urgent: bool = False


class KindFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file."""

    kind: list[KindEntry]


@transaction.atomic
def load_reference() -> int:
    """Adds the kinds that are not there yet and gives their number; what a district edited stays. Safe to repeat."""
    entries = shipped("messages", KindFile).kind
    known = set(MessageKind.objects.values_list("kind", flat=True))
    missing = [entry for entry in entries if entry.kind not in known]
    for entry in missing:
        set_kind(system_actor("reference"), entry.kind, entry.name, entry.channels, is_urgent=entry.is_urgent)
    return len(missing)


@transaction.atomic
def set_kind(actor: Actor, kind: str, name: str, channels: Collection[ChannelCode], *, is_urgent: bool) -> MessageKind:
    """Sets by which channels a kind of message goes out; none keeps it in the inbox. For the admin alone."""
    row, _ = MessageKind.objects.select_for_update().get_or_create(kind=kind)
    row.name, row.is_urgent = name, is_urgent
    row.channels = sorted(code.value for code in channels)
    row.save(update_fields=["name", "channels", "is_urgent"])
    details = {"kind": kind, "name": name, "channels": row.channels, "is_urgent": is_urgent}
    append(row, MessageKindRecord.SET, actor=actor, details=details)
    transaction.on_commit(recheck_kinds)
    return row


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

    For the admin alone. Raises `TemplateFieldsMisfit`, `KindUnknown`.
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
    append(row, TemplateRecord.SET, actor=actor, details=details)
    transaction.on_commit(recheck_kinds)
    return row


def _check(fields: Mapping[str, str]) -> None:
    misfits = []
    for field, source in fields.items():
        kind = kind_of_field(field)
        if kind is None or not isinstance(source, str) or not is_source(source) or not fits_kind(kind, source):
            misfits.append(field)
    if misfits or not fields:
        raise TemplateFieldsMisfit(fields=sorted(misfits))
