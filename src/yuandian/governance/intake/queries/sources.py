"""Sources and their profiles."""

from yuandian.governance.intake.access import ANY
from yuandian.governance.intake.errors import SourceUnknown
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.rules import IntakePermission
from yuandian.kernel.actor import Actor


def require_any(actor: Actor) -> None:
    """Raises `Forbidden` unless the actor has to do with intake at all."""
    if not any(actor.may(permission) for permission in ANY):
        actor.require(IntakePermission.VIEW)


def sources(actor: Actor) -> list[Source]:
    """All sources, by code."""
    require_any(actor)
    return list(Source.objects.all())


def source_named(text: str) -> Source:
    """The source with that code, name or alias. Raises `SourceUnknown`."""
    wanted = text.strip()
    found = next((s for s in Source.objects.all() if wanted in {s.code, s.name, *s.aliases}), None)
    if found is None:
        raise SourceUnknown(source=wanted)
    return found
