from collections.abc import Iterator

import pytest
from pytest_django import Settings

from yuandian.foundation.people.tests.cast import Cast, make_cast
from yuandian.foundation.wechat.tests.server import WechatServer, running_wechat, settings_for


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh."""
    return make_cast()


@pytest.fixture
def wechat(settings: Settings) -> Iterator[WechatServer]:
    """WeChat over real HTTP, in use for one test."""
    with running_wechat() as server:
        settings.WECHAT = settings_for(server)
        yield server
