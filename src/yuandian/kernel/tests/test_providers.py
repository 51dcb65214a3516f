"""Who answers what a lower module asks."""

from collections.abc import Callable

import pytest

from yuandian.kernel.providers import Provider


def double(number: int) -> int:
    return 2 * number


def triple(number: int) -> int:
    return 3 * number


def test_the_function_registered_is_asked() -> None:
    provider: Provider[Callable[[int], int]] = Provider("multiples")
    provider.register(double)
    provider.register(double)  # wiring may run twice in a process
    assert provider.ask(4) == 8


def test_a_question_has_one_answer() -> None:
    provider: Provider[Callable[[int], int]] = Provider("multiples")
    provider.register(double)
    with pytest.raises(RuntimeError, match="multiples is answered already"):
        provider.register(triple)


def test_a_question_without_an_answer_says_where_to_register_one() -> None:
    provider: Provider[Callable[[int], int]] = Provider("multiples")
    with pytest.raises(RuntimeError, match=r"wiring\.py"):
        provider.ask(1)
