"""How the ways in and out of a district that moves in stand: sources, and how people are told."""

from yuandian.foundation.imports.facade import StepState
from yuandian.foundation.people.facade import CodeWay, way_of_codes
from yuandian.governance.intake.models import Source


def sources_step() -> StepState:
    """The systems that orders come from; and whether codes and messages really go out by SMS."""
    figures = {"sources": Source.objects.filter(is_active=True).count()}
    return StepState("sources", figures, ["sms"] if way_of_codes() is not CodeWay.SMS else [], ("orders",))
