"""Which kinds of messages go out, kept in memory for a few seconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from yuandian.foundation.messaging.models import MessageKind
from yuandian.foundation.messaging.rules import ChannelCode
from yuandian.kernel.cached import Cached


@dataclass(frozen=True, slots=True)
class Template:
    """What WeChat shows messages of a kind with."""

    id: UUID
    template_id: str
    fields: Mapping[str, str]
    page: str


@dataclass(frozen=True, slots=True)
class Kind:
    """How messages of one kind go out."""

    kind: str
    name: str
    channels: tuple[ChannelCode, ...]
    is_urgent: bool
    template: Template | None


def _kind(row: MessageKind) -> Kind:
    """A kind with a template goes out by WeChat besides its own channels."""
    shown = row.template
    template = Template(shown.id, shown.template_id, shown.fields, shown.page) if shown and shown.is_active else None
    channels = [ChannelCode(code) for code in row.channels] + ([ChannelCode.WECHAT] if template else [])
    return Kind(row.kind, row.name, tuple(channels), row.is_urgent, template)


def _load(_base: object, _revision: object) -> Mapping[str, Kind]:
    rows = [_kind(row) for row in MessageKind.objects.select_related("template")]
    return {row.kind: row for row in rows if row.channels}


_cache: Cached[Mapping[str, Kind]] = Cached(_load, recheck_seconds=10)


def kinds_going_out() -> Mapping[str, Kind]:
    """Every kind that goes out by some channel; a change in another process is seen within ten seconds."""
    return _cache.current()


def recheck_kinds() -> None:
    """Makes the next call read again: after a change in this process, and between tests."""
    _cache.recheck()


def goes_out(kind: str) -> bool:
    """Whether messages of this kind leave the inbox at all."""
    return kind in kinds_going_out()
