"""Questions that grids ask of modules above them."""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from yuandian.foundation.grid.rules.moving import Ending, Moving
from yuandian.kernel.actor import Actor

# Grids that would end → what hangs on them and where it would go. Filled in `wiring.py`, one per module.
moving_with_grids: list[Callable[[Sequence[Ending]], Iterable[Moving]]] = []

# Uploads of an actor's that become a subject's, by type and id, all or none. Filled in `wiring.py`, by one module.
claiming_files: list[Callable[[Actor, Sequence[UUID], str, UUID], None]] = []
