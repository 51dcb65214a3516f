import pytest

from yuandian.foundation.organisations.tests.cast import Cast, actor_for_token, make_cast
from yuandian.kernel.http import authenticators


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return make_cast()


@pytest.fixture
def signed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tokens are names."""
    monkeypatch.setattr(authenticators.authenticate, "_answer", actor_for_token)
