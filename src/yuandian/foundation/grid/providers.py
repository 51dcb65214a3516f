"""Questions that grids ask of modules above them."""

from collections.abc import Callable, Iterable, Sequence

from yuandian.foundation.grid.rules.moving import Ending, Moving

# Grids that would end → what hangs on them and where it would go. Filled in `wiring.py`, one per module.
moving_with_grids: list[Callable[[Sequence[Ending]], Iterable[Moving]]] = []
