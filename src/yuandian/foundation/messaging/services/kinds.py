"""Which kinds of messages go out: the file shipped with the product, and what a district makes of it."""

from collections.abc import Collection
from importlib.resources import files

import msgspec
from django.db import transaction

from yuandian.foundation.messaging.models import MessageKind
from yuandian.foundation.messaging.queries.kinds import forget_kinds
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append


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
    body = files("yuandian.config").joinpath("reference", "messages.toml").read_bytes()
    entries = msgspec.toml.decode(body, type=KindFile).kind
    known = set(MessageKind.objects.values_list("kind", flat=True))
    missing = [entry for entry in entries if entry.kind not in known]
    for entry in missing:
        set_kind(system_actor("reference"), entry.kind, entry.name, entry.channels, is_urgent=entry.is_urgent)
    return len(missing)


@transaction.atomic
def set_kind(actor: Actor, kind: str, name: str, channels: Collection[ChannelCode], *, is_urgent: bool) -> MessageKind:
    """Sets by which channels a kind of message goes out; none keeps it in the inbox. For the admin's door alone."""
    row, _ = MessageKind.objects.select_for_update().get_or_create(kind=kind)
    row.name, row.is_urgent = name, is_urgent
    row.channels = sorted(code.value for code in channels)
    row.save(update_fields=["name", "channels", "is_urgent"])
    details = {"kind": kind, "name": name, "channels": row.channels, "is_urgent": is_urgent}
    append(row, "message_kind.set", actor=actor, details=details)
    transaction.on_commit(forget_kinds)
    return row
