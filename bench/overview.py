"""The overview at a million cases: every figure of a period, asked one after the other as the page asks them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

from bench.client import Request, play
from bench.district import Officer
from bench.figures import Figure, share_at
from bench.ground import LARGE, Ground
from bench.server import serving
from bench.submit import expect

FIGURES = "/api/staff/cases/figures"
PARTS = ("", "/places", "/categories", "/channels", "/trend", "/response-times")
PERIODS = {"day": 1, "month": 30}
TURNS = 20
WARM_UP = 2
SLOWEST_SECONDS = 1.0


def figures(ground: Ground) -> Iterator[Figure]:
    """The 95th percentile of the seconds for all parts together, of a street and of the whole district."""
    officers = ground.district.officers
    viewers = {"street": officers["operations_officer"], "district": officers["district_viewer"]}
    with serving(ground.folder, ground.address(ground.filled(ground.count(LARGE)))) as server:
        for place, officer in viewers.items():
            for period, days in PERIODS.items():
                seconds = _seconds(server.port, _requests(officer, days))
                yield Figure(f"overview_of_{place}_{period}", seconds, "s", "at most", SLOWEST_SECONDS)


def _requests(officer: Officer, days: int) -> list[Request]:
    until = datetime.now(UTC)
    period = urlencode({"since": (until - timedelta(days=days)).isoformat(), "until": until.isoformat()})
    return [Request("GET", f"{FIGURES}{part}?{period}", officer.token) for part in PARTS]


def _seconds(port: int, requests: list[Request]) -> float:
    expect(play(port, requests * WARM_UP, 1))
    answers = expect(play(port, requests * TURNS, 1))
    size = len(requests)
    turns = [sum(answer.seconds for answer in answers[at : at + size]) for at in range(0, len(answers), size)]
    return share_at(turns, 0.95)
