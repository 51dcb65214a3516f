"""How far a district has moved in."""

from dataclasses import dataclass

from yuandian.foundation.imports.providers import moving_in_steps
from yuandian.foundation.imports.queries.kinds import kinds_for
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden


@dataclass(frozen=True, slots=True)
class MovingInStep:
    """One step: what is there, what is missing, which sheets the actor may bring in for it."""

    code: str
    figures: dict[str, int]
    missing: list[str]
    kinds: list[str]
    is_done: bool


def moving_in(actor: Actor) -> list[MovingInStep]:
    """The steps in their order, for whoever may bring in the registers of the whole district."""
    mine = {kind.code for kind in kinds_for(actor) if not kind.belongs_to}
    if not mine:
        raise Forbidden
    return [
        MovingInStep(
            state.code, dict(state.figures), list(state.missing), [kind for kind in state.kinds if kind in mine],
            not state.missing,
        )
        for state in (step() for step in moving_in_steps)
    ]  # fmt: skip
