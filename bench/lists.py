"""The work list and the map, at ten thousand cases and at a million: what a page costs must not grow with the city.

What is compared answers as much at both sizes, and is read one after the other on a warm, idle server: pages of fifty
rows, and map views that hold fifty pins. A wide view of a large city holds more pins than a small city has cases; what
these cost is told beside it.
"""

import json
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlencode

from bench.client import Request, play
from bench.district import Officer
from bench.figures import Figure, say, share_at
from bench.ground import LARGE, SMALL, Ground
from bench.server import serving
from bench.submit import expect

CASES = "/api/staff/cases"
WAITING = "/api/staff/waiting"
PAGE = 50
TURNS = 60
WARM_UP = 5
SLOWEST_MS = 30.0
# Zhongyuan whole, a part of it, some streets; west, south, east, north.
PINS, NARROWEST, WIDER = 50, 0.002, 1.25
VIEWS = ((113.45, 34.68, 113.68, 34.82), (113.55, 34.72, 113.64, 34.78), (113.59, 34.735, 113.62, 34.76))


def list_pages(viewer: Officer, street: Officer) -> list[Request]:
    """Pages of the whole district and of its busiest street, filtered in the ways people filter."""
    asked: list[tuple[Officer, dict[str, object]]] = [
        (viewer, {"order": "due"}),
        (viewer, {"order": "newest", "state": "all"}),
        (viewer, {"order": "due", "statuses": ["dispatched", "signed", "arrived"]}),
        (viewer, {"order": "due", "levels": "ordinary"}),
        (viewer, {"order": "newest", "channels": ["snapshot", "branch"]}),
        (viewer, {"order": "newest", "state": "ended", "is_emergency": "false"}),
        (street, {"order": "newest", "state": "all"}),
        (street, {"order": "newest", "state": "ended"}),
        (street, {"order": "newest", "state": "all", "levels": "ordinary"}),
    ]
    return [
        Request("GET", f"{CASES}?{urlencode({**chosen, 'limit': PAGE}, doseq=True)}", officer.token)
        for officer, chosen in asked
    ]


def map_views(viewer: Officer, street: Officer) -> list[Request]:
    """The map at three zooms, for the district and for one street."""
    return [_view(officer, *box) for officer in (viewer, street) for box in VIEWS]


def view_of_fifty(port: int, viewer: Officer) -> Request:
    """The narrowest view round the middle of the widest that holds fifty pins."""
    west, south, east, north = VIEWS[0]
    across, up, share = (east - west) / 2, (north - south) / 2, NARROWEST
    while True:
        middle, height = west + across, south + up
        box = (middle - across * share, height - up * share, middle + across * share, height + up * share)
        view = _view(viewer, *box)
        pins = _get(port, view)["pins"]
        assert isinstance(pins, list)
        if len(pins) >= PINS:
            return view
        if share > 1:
            raise RuntimeError(f"no view holds {PINS} pins")
        share *= WIDER


def _view(officer: Officer, west: float, south: float, east: float, north: float) -> Request:
    return Request("GET", f"{CASES}/map?west={west}&south={south}&east={east}&north={north}", officer.token)


def figures(ground: Ground) -> Iterator[Figure]:
    """The 95th percentiles at both sizes and their ratio, for the list and for the map."""
    officers = ground.district.officers
    viewer, street = officers["district_viewer"], officers["operations_officer"]
    slow: dict[tuple[str, int], float] = {}
    for total in (SMALL, ground.count(LARGE)):
        with serving(ground.folder, ground.address(ground.filled(total))) as server:
            pages = list_pages(viewer, street)
            full = sum(_rows(server.port, page) == PAGE for page in pages)
            say(f"{total} cases: {full} of {len(pages)} list pages are full")
            pages += [_second(server.port, page) for page in pages]
            slow["list", total] = _slow(server.port, pages)
            slow["map", total] = _slow(server.port, map_views(viewer, street))
            slow["map_of_fifty", total] = _slow(server.port, [view_of_fifty(server.port, viewer)])
            desks = [Request("GET", WAITING, officer.token) for officer in (viewer, street)]
            slow["waiting", total] = _slow(server.port, desks)
            if total != SMALL:
                worker = Request("GET", f"{CASES}/work", officers["grid_worker"].token)
                yield Figure("work_of_one_p95", _slow(server.port, [worker]), "ms", "at most", SLOWEST_MS)
    small, large = SMALL, ground.count(LARGE)
    for name in ("list", "map", "map_of_fifty", "waiting"):
        yield Figure(f"{name}_p95_at_{small}", slow[name, small], "ms")
        yield Figure(f"{name}_p95_at_{large}", slow[name, large], "ms", "at most", SLOWEST_MS)
    for name in ("list", "map_of_fifty"):
        yield Figure(f"{name}_growth", slow[name, large] / slow[name, small], "ratio", "at most", 1.5)


def _slow(port: int, requests: list[Request]) -> float:
    """The 95th percentile in milliseconds over all of them, many times, one at a time."""
    expect(play(port, requests * WARM_UP, 2))
    answers = expect(play(port, requests * TURNS, 1))
    return share_at([answer.seconds for answer in answers], 0.95) * 1000


def _get(port: int, request: Request) -> dict[str, object]:
    asked = urllib.request.Request(
        f"http://127.0.0.1:{port}{request.path}", headers={"Authorization": f"Bearer {request.token}"}
    )
    with urllib.request.urlopen(asked, timeout=30) as answer:
        found: dict[str, object] = json.load(answer)
    return found


def _rows(port: int, request: Request) -> int:
    items = _get(port, request)["items"]
    assert isinstance(items, list)
    return len(items)


def _second(port: int, request: Request) -> Request:
    """The page after this one."""
    after = _get(port, request)["next"]
    path = f"{request.path}&{urlencode({'after': after})}" if after else request.path
    return Request("GET", path, request.token)
