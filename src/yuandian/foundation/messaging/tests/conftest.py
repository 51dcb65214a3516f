from collections.abc import Callable, Iterator

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from yuandian.foundation.calendar.tests.cast import Cast, make_cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.foundation.messaging.tests.gateway import ACCOUNT, SECRET, Gateway, running_gateway
from yuandian.foundation.wechat.tests.server import WechatServer, running_wechat, settings_for
from yuandian.kernel.tests.worlds import built_once


def make_messaging_cast() -> Cast:
    """Builds the small world with the kinds of messages that go out and no job of an earlier test."""
    ProcrastinateJob.objects.all().delete()  # no flush of Django's reaches them
    facade.load_reference()
    return make_cast()


built_cast = built_once(make_messaging_cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Iterator[Cast]:
    """The same, fresh."""
    recheck_kinds()
    yield built_cast()
    recheck_kinds()


@pytest.fixture
def gateway(settings: Settings) -> Iterator[Gateway]:
    """A gateway over real HTTP, in use for one test."""
    with running_gateway() as server:
        settings.SMS_PROVIDER = "http"
        settings.SMS_GATEWAY = {"url": server.url, "account": ACCOUNT, "secret": SECRET, "signature": "原点在线"}
        yield server


@pytest.fixture
def wechat(settings: Settings) -> Iterator[WechatServer]:
    """WeChat over real HTTP, in use for one test."""
    with running_wechat() as server:
        settings.WECHAT = settings_for(server)
        yield server
