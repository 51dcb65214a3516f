"""What of people would move with grids that end: posts, as `services.grid_posts` moves them, and households."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Count, Q

from yuandian.foundation.grid.facade import Ending, Moving, MovingKind
from yuandian.foundation.people.access import today
from yuandian.foundation.people.models import Household, Post
from yuandian.foundation.people.rules.posts import WORKER, level_fits


def moving_people(endings: Sequence[Ending]) -> Iterator[Moving]:
    """Posts by holder and title, and how many households live in what stands there."""
    yield from _posts(endings)
    yield from _households({one.grid_id: one for one in endings})


def _posts(endings: Sequence[Ending]) -> Iterator[Moving]:
    order = {one.grid_id: place for place, one in enumerate(endings)}
    lasting = Q(ends_on__isnull=True) | Q(ends_on__gt=today())
    rows = Post.objects.filter(lasting, grid__in=list(order)).select_related("role", "person")
    held = [(order[row.grid_id], row) for row in rows if row.grid_id is not None]
    responsible: dict[tuple[str, str | None], UUID] = {}
    for place, row in sorted(held, key=lambda pair: (pair[0], pair[1].id)):
        level, ending = row.role.responsible_level, endings[place]
        fitting = [heir.code for heir in ending.heirs if level_fits(level, heir.level)]
        is_alone = row.role.is_responsible and level != WORKER
        to = [
            code
            for code in fitting
            if not is_alone or responsible.setdefault((code, level), row.person_id) == row.person_id
        ]
        name = f"{row.person.name} {row.title or row.role.name}"
        yield Moving(MovingKind.POST, ending.grid_id, tuple(to), 1, name)


def _households(endings: dict[UUID, Ending]) -> Iterator[Moving]:
    building = "dwelling__building__"
    rows = (
        Household.objects.filter(ends_on__isnull=True, **{f"{building}micro_grid__in": list(endings)})
        .values_list(f"{building}micro_grid_id", f"{building}lon", f"{building}lat", f"{building}id")
        .annotate(count=Count("id"))
        .order_by()
    )
    for grid_id, lon, lat, _, count in rows:
        heir = endings[grid_id].heir_of(lon, lat)
        yield Moving(MovingKind.HOUSEHOLD, grid_id, (heir.code,) if heir else (), count)
