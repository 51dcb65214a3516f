"""Questions that a module asks of one that stands above it, and therefore cannot import.

The module that needs the answer declares a `Provider` with the type of the function that answers it; `wiring.py`
registers that function, beside the events. So imports run one way, and the whole map still stands on one page.
"""

from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Provider(Generic[Answer]):
    """One question. `ask` is the function registered for it: `category_guesses.ask(texts)`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._answer: Answer | None = None

    def register(self, answer: Answer) -> None:
        """From now on `answer` is asked. Raises `RuntimeError` where another function answers already."""
        if self._answer is not None and self._answer is not answer:
            raise RuntimeError(f"{self.name} is answered already")
        self._answer = answer

    @property
    def ask(self) -> Answer:
        """The function that answers. Raises `RuntimeError` where none was registered."""
        if self._answer is None:
            raise RuntimeError(f"nobody answers {self.name}; register who does in wiring.py")
        return self._answer
