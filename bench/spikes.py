"""Traffic that jumps: 1, 15, 1, 25, 2, 35, 10 requests a second. Nobody is refused, and a valley finds it recovered."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, cycle

from bench.client import Answer, Request, play
from bench.figures import Figure, share_at
from bench.ground import SMALL, Ground
from bench.lists import list_pages, map_views
from bench.server import serving
from bench.submit import expect, reports

RATES = (1, 15, 1, 25, 2, 35, 10)
SECONDS, SECONDS_IN_HASTE = 10, 4
CONNECTIONS = 48
WARM_UP = 100
VALLEY = 2  # the third phase: the first valley after a spike


def schedule(ground: Ground, seconds: int) -> list[list[Request]]:
    """Requests by phase, each at its moment: of five, three reports, one list page and one map view."""
    officers = ground.district.officers
    viewer, street = officers["district_viewer"], officers["operations_officer"]
    submitted = iter(reports(ground, sum(RATES) * seconds))
    pages, views = cycle(list_pages(viewer, street)), cycle(map_views(viewer, street))
    starts = [0, *accumulate(seconds for _ in RATES)]
    phases = []
    for start, rate in zip(starts, RATES, strict=False):
        moments = [start + number / rate for number in range(rate * seconds)]
        kinds = (next((submitted, pages, submitted, views, submitted)[n % 5]) for n in range(len(moments)))
        phases.append([replace(request, at=moment) for request, moment in zip(kinds, moments, strict=True)])
    return phases


def figures(ground: Ground) -> Iterator[Figure]:
    """Errors, the slowest phase, and how the first valley compares with the calm before the first spike."""
    phases = schedule(ground, SECONDS_IN_HASTE if ground.is_quick else SECONDS)
    with serving(ground.folder, ground.copy("bench_spikes", ground.filled(SMALL))) as server:
        expect(play(server.port, reports(ground, WARM_UP), CONNECTIONS))
        answers = play(server.port, [request for phase in phases for request in phase], CONNECTIONS)
    by_phase: list[list[Answer]] = []
    for phase in phases:
        done = sum(map(len, by_phase))
        by_phase.append(answers[done : done + len(phase)])
    middles = [share_at([answer.seconds for answer in phase], 0.5) * 1000 for phase in by_phase]
    slow = [share_at([answer.seconds for answer in phase], 0.95) * 1000 for phase in by_phase]
    yield Figure("spikes_errors", sum(answer.status != 200 for answer in answers), "requests", "at most", 0)
    yield Figure("spikes_p95_worst", max(slow), "ms")
    yield Figure("spikes_calm_median", middles[0], "ms")
    yield Figure("spikes_valley_to_calm", middles[VALLEY] / middles[0], "ratio", "at most", 1.5)
