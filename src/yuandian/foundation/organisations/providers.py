"""Questions that organisations ask of modules above them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from yuandian.kernel.providers import Provider


class GridByName(Protocol):
    """A grid in force that goes by a name."""

    @property
    def id(self) -> UUID:
        """Of the grid."""


# Names or codes of grids → the grids that go by each.
grids_by_name: Provider[Callable[[Collection[str]], Mapping[str, Sequence[GridByName]]]] = Provider("grids_by_name")
