"""Whether WeChat is there is everybody's to know."""

import pytest
from django.test import Client
from pytest_django import Settings

ACCESS = [("GET", "/api/open/wechat/mode", "nobody", 200)]


@pytest.mark.parametrize(("method", "path", "who", "status"), ACCESS)
def test_access(method: str, path: str, who: str, status: int) -> None:
    assert Client().generic(method, path).status_code == status


@pytest.mark.parametrize(
    ("mode", "is_sample", "told"),
    [("none", True, "none"), ("standin", True, "standin"), ("standin", False, "none"), ("http", False, "http")],
)
def test_who_answers_is_told(settings: Settings, mode: str, is_sample: bool, told: str) -> None:
    settings.SAMPLE, settings.WECHAT = is_sample, {**settings.WECHAT, "mode": mode}
    assert Client().get("/api/open/wechat/mode").json() == {"mode": told}
