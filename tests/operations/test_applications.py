"""How the web process serves the applications: which file for which address, kept how long, allowed to load what."""

import gzip
from pathlib import Path
from typing import cast

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from yuandian.config.applications import APPLICATIONS, CONSOLE, MOBILE, Application

PAGE = "<!doctype html><title>原点</title>"
SCRIPT = "export const lamp = '亮'\n" * 100


@pytest.fixture(params=APPLICATIONS, ids=lambda application: application.command)
def application(request: pytest.FixtureRequest) -> Application:
    """Each of them."""
    return cast("Application", request.param)


@pytest.fixture
def below(application: Application) -> str:
    """Where it is served."""
    return f"/{application.prefix}"


@pytest.fixture
def dist(application: Application, tmp_path: Path, settings: Settings) -> Path:
    """What a build leaves."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "mark.svg").write_text("<svg/>")
    script = tmp_path / "assets" / "index-Cd34.js"
    script.write_text(SCRIPT)
    Path(f"{script}.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    setattr(settings, application.setting, tmp_path)
    return tmp_path


@pytest.mark.parametrize("rest", ["", "cases", "cases/0199?from=work", "index.html"])
@pytest.mark.usefixtures("dist")
def test_every_address_that_is_no_file_is_the_page_and_is_never_kept(client: Client, below: str, rest: str) -> None:
    answer = client.get(below + rest)
    assert (answer.status_code, answer.content.decode()) == (200, PAGE)
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Type"].startswith("text/html")
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.usefixtures("dist")
def test_a_hashed_file_is_kept_for_good_and_sent_packed_to_who_takes_it_so(client: Client, below: str) -> None:
    packed = client.get(f"{below}assets/index-Cd34.js", headers={"Accept-Encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert packed["Vary"] == "Accept-Encoding"
    assert packed["Content-Type"].startswith("text/javascript")
    assert packed["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in packed["Cache-Control"]
    assert gzip.decompress(packed.getvalue()).decode() == SCRIPT
    plain = client.get(f"{below}assets/index-Cd34.js")
    assert "Content-Encoding" not in plain
    assert plain.getvalue().decode() == SCRIPT
    again = client.get(f"{below}assets/index-Cd34.js", headers={"If-Modified-Since": plain["Last-Modified"]})
    assert again.status_code == 304


@pytest.mark.usefixtures("dist")
def test_what_is_not_hashed_is_kept_for_an_hour(client: Client, below: str) -> None:
    answer = client.get(f"{below}mark.svg")
    assert answer.getvalue() == b"<svg/>"
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Cache-Control"] == "max-age=3600, public"


@pytest.mark.parametrize("rest", ["assets/index-gone.js", "assets/../../settings.js"])
@pytest.mark.usefixtures("dist")
def test_a_file_that_is_not_there_is_no_page(client: Client, below: str, rest: str) -> None:
    assert client.get(below + rest).status_code == 404


def test_nothing_outside_the_build_is_served(client: Client, below: str, dist: Path) -> None:
    (dist.parent / "keys.json").write_text("secret")
    for rest in ("../keys.json", "%2e%2e/keys.json", "..%2fkeys.json"):
        answer = client.get(below + rest)
        assert answer.status_code == 404 or answer.content.decode() == PAGE


def test_a_build_under_a_running_server_is_served_at_once(client: Client, below: str, dist: Path) -> None:
    assert client.get(f"{below}assets/new-1.js").status_code == 404
    (dist / "assets" / "new-1.js").write_text(SCRIPT)
    assert client.get(f"{below}assets/new-1.js").getvalue().decode() == SCRIPT


@pytest.mark.parametrize("application", [CONSOLE], indirect=True)
@pytest.mark.usefixtures("dist")
def test_the_console_may_load_from_here_the_live_process_and_the_tiles_alone(
    client: Client, below: str, settings: Settings
) -> None:
    settings.LIVE_PORT, settings.LIVE_URL, settings.TILE_ORIGINS = 8001, "", []
    rules = _policy(client, below)
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == ["'self'"]
    assert rules["connect-src"] == ["'self'", "http://district.example:8001"]
    assert rules["worker-src"] == ["'self'", "blob:"]
    assert rules["img-src"] == ["'self'", "data:", "blob:"]
    assert rules["frame-ancestors"] == ["'none'"]

    settings.LIVE_URL, settings.TILE_ORIGINS = "https://live.example/live", ["https://t0.tiles.example"]
    rules = _policy(client, below)
    assert rules["connect-src"] == ["'self'", "https://live.example", "https://t0.tiles.example"]
    assert rules["img-src"] == ["'self'", "data:", "blob:", "https://t0.tiles.example"]


@pytest.mark.parametrize("application", [MOBILE], indirect=True)
@pytest.mark.usefixtures("dist")
def test_the_mobile_application_asks_nobody_but_us(client: Client, below: str, settings: Settings) -> None:
    settings.LIVE_PORT, settings.LIVE_URL, settings.TILE_ORIGINS = 8001, "", []
    rules = _policy(client, below)
    assert rules["script-src"] == ["'self'"]
    assert rules["connect-src"] == ["'self'", "blob:", "http://district.example:8001"]

    settings.LIVE_URL = "https://live.example/live"
    assert _policy(client, below)["connect-src"] == ["'self'", "blob:", "https://live.example"]


def _policy(client: Client, below: str) -> dict[str, list[str]]:
    answer = client.get(below, headers={"host": "district.example:8000"})
    rules = [rule.split() for rule in answer["Content-Security-Policy"].split(";")]
    return {name: sources for name, *sources in rules}


def test_without_a_build_it_says_how_to_make_one(
    client: Client, application: Application, below: str, settings: Settings, tmp_path: Path
) -> None:
    setattr(settings, application.setting, tmp_path / "none")
    answer = client.get(f"{below}cases")
    assert answer.status_code == 503
    assert f"{application.name}还没有构建" in answer.content.decode()
    assert f"make {application.command}" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_the_address_without_its_slash_leads_there(client: Client, below: str) -> None:
    answer = client.get(below.rstrip("/"))
    assert (answer.status_code, answer["Location"]) == (302, below)


@pytest.mark.django_db
def test_the_landing_page_leads_there(client: Client, application: Application, below: str) -> None:
    page = client.get("/").content.decode()
    assert f'href="{below}"' in page
    assert application.name in page
