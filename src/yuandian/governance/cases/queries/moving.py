"""The open cases that would move with grids that end, as `services.succession` moves them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Q

from yuandian.foundation.grid.facade import Ending, Moving, MovingKind
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.models.cases import GRID_COLUMNS


def moving_cases(endings: Sequence[Ending]) -> Iterator[Moving]:
    """Counted by the grid that they lie in as their leaf; without a heir they fall to the grid above."""
    by_id = {one.grid_id: one for one in endings}
    lying = Q(pk=None)
    for column in GRID_COLUMNS[:-1]:
        lying |= Q(**{f"{column}__in": list(by_id)})
    counts: Counter[tuple[UUID, tuple[str, ...]]] = Counter()
    rows = Case.objects.filter(lying, is_open=True).values_list(*GRID_COLUMNS, "longitude", "latitude")
    for *grids, lon, lat in rows.iterator(2000):
        leaf = next((grid_id for grid_id in grids if grid_id is not None), None)
        if leaf not in by_id:
            continue
        ending = by_id[leaf]
        heir = ending.heir_of(lon, lat) or next(iter(ending.heirs), None)
        counts[leaf, (heir.code,) if heir else ()] += 1
    for (grid_id, to), count in counts.items():
        yield Moving(MovingKind.CASE, grid_id, to, count)
