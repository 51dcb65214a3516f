from collections.abc import Callable

import pytest

from yuandian.foundation.grid.tests.cast import Cast, actor_for_token
from yuandian.kernel.http import authenticators
from yuandian.kernel.tests.worlds import built_once

built_cast = built_once(Cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world, fresh."""
    return built_cast()


@pytest.fixture
def everybody_signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are names: people stand above grids and cannot lend us theirs."""
    monkeypatch.setattr(authenticators.authenticate, "_answer", actor_for_token)
