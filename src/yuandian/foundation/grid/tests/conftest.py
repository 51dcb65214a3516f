import pytest

from yuandian.foundation.grid.tests.cast import Cast, actor_for_token
from yuandian.kernel.http import authenticators


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return Cast()


@pytest.fixture
def everybody_signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are names: people stand above grids and cannot lend us theirs."""
    monkeypatch.setattr(authenticators.authenticate, "_answer", actor_for_token)
