"""How the web process serves the console: which file for which address, kept how long, allowed to load what."""

import gzip
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

PAGE = "<!doctype html><title>原点</title>"
SCRIPT = "export const lamp = '亮'\n" * 100


@pytest.fixture
def dist(tmp_path: Path, settings: Settings) -> Path:
    """What a build leaves."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "mark.svg").write_text("<svg/>")
    script = tmp_path / "assets" / "index-Cd34.js"
    script.write_text(SCRIPT)
    Path(f"{script}.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    settings.CONSOLE_DIST = tmp_path
    return tmp_path


@pytest.mark.parametrize(
    "address", ["/console/", "/console/cases", "/console/cases/0199?from=work", "/console/index.html"]
)
@pytest.mark.usefixtures("dist")
def test_every_address_that_is_no_file_is_the_page_and_is_never_kept(client: Client, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.content.decode()) == (200, PAGE)
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Type"].startswith("text/html")
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.usefixtures("dist")
def test_a_hashed_file_is_kept_for_good_and_sent_packed_to_who_takes_it_so(client: Client) -> None:
    packed = client.get("/console/assets/index-Cd34.js", headers={"Accept-Encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "gzip"
    assert packed["Vary"] == "Accept-Encoding"
    assert packed["Content-Type"].startswith("text/javascript")
    assert packed["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in packed["Cache-Control"]
    assert gzip.decompress(packed.getvalue()).decode() == SCRIPT
    plain = client.get("/console/assets/index-Cd34.js")
    assert "Content-Encoding" not in plain
    assert plain.getvalue().decode() == SCRIPT
    again = client.get("/console/assets/index-Cd34.js", headers={"If-Modified-Since": plain["Last-Modified"]})
    assert again.status_code == 304


@pytest.mark.usefixtures("dist")
def test_what_is_not_hashed_is_kept_for_an_hour(client: Client) -> None:
    answer = client.get("/console/mark.svg")
    assert answer.getvalue() == b"<svg/>"
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["Cache-Control"] == "max-age=3600, public"


@pytest.mark.parametrize("address", ["/console/assets/index-gone.js", "/console/assets/../../settings.js"])
@pytest.mark.usefixtures("dist")
def test_a_file_that_is_not_there_is_no_page(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_nothing_outside_the_build_is_served(client: Client, dist: Path) -> None:
    (dist.parent / "keys.json").write_text("secret")
    for address in ("/console/../keys.json", "/console/%2e%2e/keys.json", "/console/..%2fkeys.json"):
        answer = client.get(address)
        assert answer.status_code == 404 or answer.content.decode() == PAGE


def test_a_build_under_a_running_server_is_served_at_once(client: Client, dist: Path) -> None:
    assert client.get("/console/assets/new-1.js").status_code == 404
    (dist / "assets" / "new-1.js").write_text(SCRIPT)
    assert client.get("/console/assets/new-1.js").getvalue().decode() == SCRIPT


@pytest.mark.usefixtures("dist")
def test_the_page_may_load_from_here_the_live_process_and_the_tiles_alone(client: Client, settings: Settings) -> None:
    settings.LIVE_PORT, settings.LIVE_URL, settings.TILE_ORIGINS = 8001, "", []
    rules = _policy(client)
    assert rules["default-src"] == ["'none'"]
    assert rules["script-src"] == ["'self'"]
    assert rules["connect-src"] == ["'self'", "http://district.example:8001"]
    assert rules["worker-src"] == ["'self'", "blob:"]
    assert rules["img-src"] == ["'self'", "data:", "blob:"]
    assert rules["frame-ancestors"] == ["'none'"]

    settings.LIVE_URL, settings.TILE_ORIGINS = "https://live.example/live", ["https://t0.tiles.example"]
    rules = _policy(client)
    assert rules["connect-src"] == ["'self'", "https://live.example", "https://t0.tiles.example"]
    assert rules["img-src"] == ["'self'", "data:", "blob:", "https://t0.tiles.example"]


def _policy(client: Client) -> dict[str, list[str]]:
    answer = client.get("/console/", headers={"host": "district.example:8000"})
    rules = [rule.split() for rule in answer["Content-Security-Policy"].split(";")]
    return {name: sources for name, *sources in rules}


def test_without_a_build_it_says_how_to_make_one(client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.CONSOLE_DIST = tmp_path / "none"
    answer = client.get("/console/cases")
    assert answer.status_code == 503
    assert "工作台还没有构建" in answer.content.decode()
    assert "make console" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


def test_the_address_without_its_slash_leads_there(client: Client) -> None:
    answer = client.get("/console")
    assert (answer.status_code, answer["Location"]) == (302, "/console/")


@pytest.mark.django_db
def test_the_landing_page_leads_there(client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'href="/console/"' in page
    assert "工作台" in page
