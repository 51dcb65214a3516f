"""How the grids and the address book of a district that moves in stand."""

from django.db.models import Count

from yuandian.foundation.grid.models import Building, Courtyard, Grid, GridBoundary, Place
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.imports.facade import StepState


def grids_step() -> StepState:
    """Outline and grids. Communities stand in where there are no finer ones: they are enough to begin with."""
    by_level = dict(Grid.objects.filter(is_active=True).values_list("level").annotate(Count("id")).order_by())
    figures = {level.value: by_level.get(level.value, 0) for level in GridLevel if level is not GridLevel.DISTRICT}
    figures["with_area"] = GridBoundary.objects.filter(valid_to=None).count()
    needed = {"streets": GridLevel.STREET, "communities": GridLevel.COMMUNITY}
    missing = [code for code, level in needed.items() if not by_level.get(level.value)]
    outline = GridBoundary.objects.filter(valid_to=None, grid__level=GridLevel.DISTRICT)
    return StepState("grids", figures, [*([] if outline.exists() else ["outline"]), *missing], ("grids",))


def addresses_step() -> StepState:
    """The address book: without it a case by its address finds no grid."""
    figures = {
        "courtyards": Courtyard.objects.count(),
        "buildings": Building.objects.count(),
        "places": Place.objects.count(),
        "unplaced": Building.objects.filter(micro_grid=None).count(),
    }
    is_empty = not figures["courtyards"] and not figures["places"]
    return StepState("addresses", figures, ["addresses"] if is_empty else [], ("addresses",))
