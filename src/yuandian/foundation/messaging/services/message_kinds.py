"""Kinds of messages that go out, and the templates by which WeChat shows them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import time

import msgspec
from django.db import transaction

from yuandian.foundation.messaging.access import require_settings
from yuandian.foundation.messaging.errors import DutyNeedsSms, KindUnknown, PreferenceMisfit, TemplateFieldsMisfit
from yuandian.foundation.messaging.models import DISTRICT, MessageKind, QuietHours, SubscriptionTemplate
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.foundation.messaging.records import MessageKindRecord, QuietHoursRecord, TemplateRecord
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
    is_duty: bool = False
    for_staff: bool = False


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
        given = KindGiven(entry.name, entry.channels, entry.is_urgent, entry.is_duty, entry.for_staff)
        set_kind(system_actor("reference"), entry.kind, given)
    QuietHours.objects.get_or_create(place=DISTRICT)
    return len(missing)


@dataclass(frozen=True, slots=True)
class KindGiven:
    """How messages of a kind go out: urgent ones at any hour, a duty even where somebody would mute it."""

    name: str
    channels: Collection[ChannelCode]
    is_urgent: bool = False
    is_duty: bool = False
    for_staff: bool = False


@transaction.atomic
def set_kind(actor: Actor, kind: str, given: KindGiven) -> MessageKind:
    """Sets by which channels a kind of message goes out; none keeps it in the inbox.

    For the admin and the settings screen alone, which say who may. Raises `DutyNeedsSms`.
    """
    if given.is_duty and ChannelCode.SMS not in given.channels:
        raise DutyNeedsSms(kind=kind)
    row, _ = MessageKind.objects.select_for_update().get_or_create(kind=kind)
    details = {
        "name": given.name,
        "channels": sorted(code.value for code in given.channels),
        "is_urgent": given.is_urgent,
        "is_duty": given.is_duty,
        "for_staff": given.for_staff,
    }
    for column, value in details.items():
        setattr(row, column, value)
    row.save(update_fields=list(details))
    append(row, MessageKindRecord.SET, actor=actor, details={"kind": kind, **details})
    transaction.on_commit(recheck_kinds)
    return row


@transaction.atomic
def change_kind(actor: Actor, kind: str, *, is_by_sms: bool, is_urgent: bool) -> None:
    """Sets how a kind that is there goes out; whether it is a duty stays.

    Raises `Forbidden`, `KindUnknown`, `DutyNeedsSms`.
    """
    require_settings(actor)
    row = MessageKind.objects.filter(kind=kind).first()
    if row is None:
        raise KindUnknown(kinds=[kind])
    channels = [ChannelCode.SMS] if is_by_sms else []
    set_kind(actor, kind, KindGiven(row.name, channels, is_urgent, row.is_duty, row.for_staff))


@transaction.atomic
def set_quiet_hours(actor: Actor, quiet_from: time | None, quiet_to: time | None) -> None:
    """Sets the district's quiet hours, or that there are none. Raises `Forbidden`, `PreferenceMisfit`."""
    require_settings(actor)
    check_hours(quiet_from, quiet_to)
    row, _ = QuietHours.objects.select_for_update().get_or_create(place=DISTRICT)
    row.quiet_from, row.quiet_to = quiet_from, quiet_to
    row.save(update_fields=["quiet_from", "quiet_to"])
    details = {name: value and value.isoformat("minutes") for name, value in
               (("quiet_from", quiet_from), ("quiet_to", quiet_to))}  # fmt: skip
    append(row, QuietHoursRecord.SET, actor=actor, details=details)
    transaction.on_commit(recheck_kinds)


def check_hours(quiet_from: time | None, quiet_to: time | None) -> None:
    """Raises `PreferenceMisfit` where quiet hours have one end, or no length."""
    if (quiet_from is None) != (quiet_to is None) or (quiet_from is not None and quiet_from == quiet_to):
        raise PreferenceMisfit


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
