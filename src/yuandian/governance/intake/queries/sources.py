"""Sources: who may look at them, and how they are shown."""

from dataclasses import dataclass
from uuid import UUID

from yuandian.governance.intake.access import ANY
from yuandian.governance.intake.errors import SourceInactive, SourceUnknown
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.rules import CallbackMode, IntakePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.filling import filled
from yuandian.kernel.signed import Algorithm


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source; its secret is never shown again."""

    id: UUID
    code: str
    name: str
    aliases: list[str]
    channel: str
    is_active: bool
    algorithm: Algorithm
    has_secret: bool
    callback_mode: CallbackMode
    callback_url: str


def require_any(actor: Actor) -> None:
    """Raises `Forbidden` unless the actor has to do with intake at all."""
    if not any(actor.may(permission) for permission in ANY):
        actor.require(IntakePermission.VIEW)


def sources(actor: Actor) -> list[SourceRow]:
    """All sources, by code."""
    require_any(actor)
    return [source_row(source) for source in Source.objects.all()]


def source_row(source: Source) -> SourceRow:
    """A source as screens show it."""
    return filled(SourceRow, source, has_secret=source.secret is not None)


def source_named(text: str) -> Source:
    """The source with that code, name or alias. Raises `SourceUnknown`."""
    wanted = text.strip()
    found = next((s for s in Source.objects.all() if wanted in {s.code, s.name, *s.aliases}), None)
    if found is None:
        raise SourceUnknown(source=wanted)
    return found


def active_source(source_id: UUID) -> Source:
    """The source. Raises `SourceUnknown`, `SourceInactive`."""
    source = Source.objects.filter(pk=source_id).first()
    if source is None:
        raise SourceUnknown
    if not source.is_active:
        raise SourceInactive(source=source.code)
    return source
