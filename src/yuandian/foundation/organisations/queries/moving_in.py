"""How the organisations of a district that moves in stand."""

from django.db.models import Count

from yuandian.foundation.imports.facade import StepState
from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.organisations.rules import OrganisationKind


def organisations_step() -> StepState:
    """Offices, departments and party organisations in force."""
    rows = Organisation.objects.filter(is_active=True).values_list("kind").annotate(Count("id")).order_by()
    figures = dict(rows)
    needed = {"offices": OrganisationKind.STREET_OFFICE, "departments": OrganisationKind.DEPARTMENT}
    missing = [code for code, kind in needed.items() if not figures.get(kind.value)]
    return StepState("organisations", figures, missing, ("organisations",))
