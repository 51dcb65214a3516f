"""The base of every shape that goes in or out.

# hot path: ninja's own base calls Python for each object that is shown, five hundred times for a map.
"""

from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict


class Schema(BaseModel):
    """A shape; what is shown may be a mapping or any object with attributes of these names."""

    model_config = ConfigDict(from_attributes=True)


@dataclass(frozen=True, slots=True)
class Done:
    """It is done, and there is nothing to show."""

    done: bool = True


DONE = Done()
