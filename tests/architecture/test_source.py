"""Holds the product's source against the house's own checks."""

import pytest

from tests.architecture.checks import CHECKS, Checked
from tests.architecture.source import product

PRODUCT = product()
named = pytest.mark.parametrize("checked", CHECKS, ids=lambda checked: checked.check.__name__)


@named
def test_the_check_catches_its_bad_example(checked: Checked) -> None:
    assert list(checked.check(checked.caught)) != []
    assert list(checked.check(checked.passed)) == []


@named
def test_the_product_keeps_it(checked: Checked) -> None:
    faults = [f"{source.path}:{fault}" for source in PRODUCT for fault in checked.check(source)]
    assert not faults, "\n".join([checked.check.__doc__ or "", *faults])


def test_the_product_is_there() -> None:
    assert len({source.module for source in PRODUCT} - {None}) >= 8
