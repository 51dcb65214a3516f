"""A small world that many tests begin with: built once for all tests of a module, and anew for each of them.

It stands in a transaction around the module's; what a test writes is taken back to there.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, TypeVar

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from yuandian.kernel.actor import system_actor
from yuandian.kernel.history import Chained, append

World = TypeVar("World")
Made = TypeVar("Made", bound=Chained)
MADE = "test.row.make"


def built_once(make: Callable[[], World]) -> Any:
    """A fixture of the whole module: makes a world on demand. Where a test commits, each test has one built for it."""

    @pytest.fixture(scope="module")
    def built(
        request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
    ) -> Iterator[Callable[[], World]]:
        if any(_commits(item) for item in request.session.items if item.path == request.path):
            yield make
            return
        with django_db_blocker.unblock(), transaction.atomic():
            world = make()
            yield lambda: deepcopy(world)
            transaction.set_rollback(True)

    return built


def recorded(row: Made) -> Made:
    """A row that a test made by hand, with the first entry of its record: nothing comes to be without one."""
    append(row, MADE, actor=system_actor("test"))
    return row


def _commits(item: pytest.Item) -> bool:
    if "transactional_db" in getattr(item, "fixturenames", ()):
        return True
    return any(marker.kwargs.get("transaction") for marker in item.iter_markers("django_db"))
