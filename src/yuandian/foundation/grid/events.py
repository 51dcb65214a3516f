"""What this module publishes."""

from typing import ClassVar
from uuid import UUID

from yuandian.kernel.events import Event


class GridFounded(Event, frozen=True):
    """A grid came into force."""

    grid_id: UUID


class GridEnded(Event, frozen=True):
    """A grid ended; what it looked after falls to its successors, if it has any."""

    grid_id: UUID
    successor_ids: list[UUID]


class BoundaryChanged(Event, frozen=True):
    """A grid got a new area."""

    grid_id: UUID


class ChangeDecided(Event, frozen=True):
    """A proposed change was approved or refused; the listener asks `grid.facade.decided_change`."""

    change_id: UUID


class RegisterChanged(Event, frozen=True):
    """A change of the tree was carried out, or grids or addresses were imported; all is measured anew."""

    is_merged: ClassVar[bool] = True
