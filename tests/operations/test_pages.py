"""What a browser or a probe is told by the web process itself."""

import re
import shutil
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from pytest_django.fixtures import Settings

from yuandian.sample.cast import CAST, PASSWORD

pytestmark = pytest.mark.django_db


def test_health_names_each_part_and_is_503_while_one_does_not_serve(client: Client, settings: Settings) -> None:
    settings.LIVE_PROBE = "http://127.0.0.1:9/healthz"
    answer = client.get("/healthz")
    assert answer.status_code == 503
    told = answer.json()
    assert told["ok"] is False
    assert {name: state["ok"] for name, state in told["parts"].items()} == {
        "web": True,
        "live": False,
        "disk": True,
        "database": True,
        "migrations": True,
        "worker": False,
    }
    assert told["parts"]["worker"]["note"] == "none registered"


@pytest.mark.parametrize(
    ("provider", "is_sample", "is_missing"),
    [("standin", False, True), ("standin", True, False), ("http", False, False)],
)
def test_a_district_without_a_gateway_is_told_so(
    client: Client, settings: Settings, provider: str, is_sample: bool, is_missing: bool
) -> None:
    settings.SMS_PROVIDER, settings.SAMPLE = provider, is_sample
    assert ("sms" in client.get("/healthz").json()["warnings"]) is is_missing
    assert ("居民现在不能用验证码登录" in client.get("/").content.decode()) is is_missing


def test_a_disk_that_fills_is_warned_of_and_a_full_one_is_not_well(client: Client, settings: Settings) -> None:
    settings.SAMPLE = True
    settings.DISK_WARN_BYTES, settings.DISK_LEAST_BYTES = 0, 0
    told = client.get("/healthz").json()
    assert (told["warnings"], told["parts"]["disk"]["ok"]) == ([], True)

    usage = shutil.disk_usage("/")
    settings.DATA_DIR, settings.DISK_WARN_BYTES = Path("/"), usage.total
    is_scarce = usage.free * 10 < usage.total
    told = client.get("/healthz").json()
    assert (told["warnings"], told["parts"]["disk"]["ok"]) == (["disk"] if is_scarce else [], True)
    assert ("磁盘空间 · 所剩不多" in client.get("/").content.decode()) is is_scarce

    settings.DISK_LEAST_BYTES = usage.total
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["parts"]["disk"]["ok"]) == (503, False)


@pytest.mark.parametrize(("is_sample", "wechat"), [(True, "standin"), (False, "none")])
def test_stand_ins_are_told(client: Client, settings: Settings, is_sample: bool, wechat: str) -> None:
    settings.SAMPLE, settings.WECHAT = is_sample, {**settings.WECHAT, "mode": "standin"}
    told = client.get("/healthz").json()
    assert (told["sms"], told["wechat"]) == ("standin", wechat)
    assert ("没有接微信" in client.get("/").content.decode()) is is_sample


def test_a_worker_that_fell_silent_does_not_count(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 minute')")
        assert client.get("/healthz").json()["parts"]["worker"]["ok"] is False
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '3 seconds')")
        assert client.get("/healthz").json()["parts"]["worker"] == {"ok": True, "note": "heard of 3 s ago"}


def test_a_migration_that_waits_is_told(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'config'")
    assert client.get("/healthz").json()["parts"]["migrations"] == {"ok": False, "note": "1 waiting"}


def test_the_landing_page_says_whom_to_sign_in_as_with_the_sample_alone(client: Client, settings: Settings) -> None:
    settings.SAMPLE = False
    page = client.get("/").content.decode()
    assert "原点在线" in page
    assert PASSWORD not in page
    assert not any(f"<code>{member.username or member.phone}</code>" in page for member in CAST)

    settings.SAMPLE = True
    page = client.get("/").content.decode()
    assert PASSWORD in page
    for member in CAST:
        assert f"<code>{member.username or member.phone}</code>" in page
        assert member.to_try in page


def test_the_landing_page_needs_no_script_and_nothing_from_elsewhere(client: Client, settings: Settings) -> None:
    settings.SAMPLE = True
    page = client.get("/").content.decode()
    assert "<script" not in page
    assert [
        address for address in re.findall(r'(?:src|href)="([^"]+)"', page) if not address.startswith(("/", "data:"))
    ] == []


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("district.example:8000", "http://district.example:8001/live"),
        ("district.example", "http://district.example:8001/live"),
        ("[::1]:8000", "http://[::1]:8001/live"),
    ],
)
def test_clients_are_told_where_the_live_process_is(client: Client, settings: Settings, host: str, url: str) -> None:
    settings.LIVE_PORT, settings.LIVE_URL = 8001, ""
    assert client.get("/live-address", headers={"host": host}).json() == {"url": url}
    settings.LIVE_URL = "https://live.example/live"
    assert client.get("/live-address", headers={"host": host}).json() == {"url": "https://live.example/live"}
