"""What a browser must fetch before the list of cases can be shown: at most half a megabyte, packed."""

import json
from pathlib import Path
from typing import Any

from tests.journeys.conftest import DIST, Crowd

MOST_KILOBYTES = 500
PAGE = "src/cases/list/CaseListPage.vue"
LATER = ("CaseMap", "maplibre", "echarts")


def _needed(manifest: dict[str, Any], name: str, found: set[str]) -> set[str]:
    """The files behind an entry of the build: itself, its styles, and all that it imports at once."""
    entry = manifest[name]
    if entry["file"] not in found:
        found |= {entry["file"], *entry.get("css", [])}
        for inner in entry.get("imports", []):
            _needed(manifest, inner, found)
    return found


def _packed(file: Path) -> int:
    packed = Path(f"{file}.gz")
    return (packed if packed.exists() else file).stat().st_size


def test_first_load_of_the_list_by_the_build() -> None:
    manifest = json.loads((DIST / ".vite/manifest.json").read_text())
    files = _needed(manifest, "index.html", {"index.html"}) | _needed(manifest, PAGE, set())
    kilobytes = sum(_packed(DIST / file) for file in files) / 1000
    assert kilobytes <= MOST_KILOBYTES, f"{kilobytes:.0f} kB"
    assert not [file for file in files if any(name in file for name in LATER)]


def test_first_load_of_the_list_in_a_browser(crowd: Crowd) -> None:
    officer = crowd.enter("linshanzhai-operations")
    officer.page.goto("/console/cases")
    officer.give_password()
    officer.page.locator("tbody tr").first.wait_for()
    loaded = officer.page.evaluate(
        "performance.getEntriesByType('resource').filter((one) => one.name.includes('/console/'))"
        ".map((one) => [one.name, one.encodedBodySize])"
    )
    kilobytes = sum(size for _, size in loaded) / 1000
    assert 50 <= kilobytes <= MOST_KILOBYTES, f"{kilobytes:.0f} kB in {len(loaded)} files"
