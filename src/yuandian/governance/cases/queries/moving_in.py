"""How categories, deadlines and the first case of a district that moves in stand."""

from yuandian.foundation.imports.facade import StepState
from yuandian.governance.cases.models import Case, Category, CategoryDeadline


def deadlines_step() -> StepState:
    """Categories, and the deadlines that the district has confirmed as its own."""
    figures = {
        "categories": Category.objects.filter(is_active=True).count(),
        "deadlines": CategoryDeadline.objects.filter(is_sample=False).count(),
        "deadlines_to_confirm": CategoryDeadline.objects.filter(is_sample=True).count(),
    }
    return StepState("deadlines", figures, ["deadlines"] if figures["deadlines_to_confirm"] else [])


def first_case_step() -> StepState:
    """The first case that found its way to somebody."""
    held = Case.objects.filter(holder_post__isnull=False) | Case.objects.filter(holder_organisation__isnull=False)
    figures = {"cases": Case.objects.count(), "held": held.count()}
    return StepState("first_case", figures, [] if figures["held"] else ["first_case"])
