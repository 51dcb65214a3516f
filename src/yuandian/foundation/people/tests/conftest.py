from collections.abc import Callable, Iterator

import pytest
from pytest_django import Settings

from yuandian.foundation.people.tests.cast import Cast, make_cast
from yuandian.foundation.wechat.tests.server import WechatServer, running_wechat, settings_for
from yuandian.kernel.tests.worlds import built_once

built_cast = built_once(make_cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world, fresh."""
    return built_cast()


@pytest.fixture
def wechat(settings: Settings) -> Iterator[WechatServer]:
    """WeChat over real HTTP, in use for one test."""
    with running_wechat() as server:
        settings.WECHAT = settings_for(server)
        yield server
