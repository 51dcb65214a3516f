"""5,000 people grab 50 slots at once over HTTP, beside as many plain reads of a list by the same people.

Exactly 50 win; everybody else is told so by the same request. In rounds of a task each, so that a slow moment is slow
for both.
"""

from collections import Counter
from collections.abc import Iterator

import httpx

from bench.client import Answer, Request, play
from bench.figures import Figure, share_at
from bench.ground import Ground
from bench.server import serving
from bench.submit import expect

ROUNDS = 3
PEOPLE, SLOTS, CONNECTIONS = 5_000, 50, 200
WARM_UP = 200
TASKS = "/api/resident/volunteering/tasks"
WON, FULL = 200, 409


def figures(ground: Ground) -> Iterator[Figure]:
    """How many won and were told otherwise, and the slowest hundredth of both, over that of the list."""
    people = ground.count(PEOPLE)
    waits: dict[str, list[float]] = {"list": [], "grab": []}
    outcomes: Counter[int] = Counter()
    with serving(ground.folder, ground.copy("bench_grabbing")) as server:
        made = httpx.post(f"http://127.0.0.1:{server.port}/bench/grabbing/{people}", timeout=300).json()
        reads = [Request("GET", TASKS, token) for token in made["tokens"]]
        expect(play(server.port, reads[:WARM_UP], CONNECTIONS))
        for task in made["tasks"][:ROUNDS]:
            waits["list"] += _seconds(expect(play(server.port, reads, CONNECTIONS)))
            answers = play(server.port, [_grab(task, token) for token in made["tokens"]], CONNECTIONS)
            outcomes.update(answer.status for answer in answers)
            waits["grab"] += _seconds(answers)
    slow = {what: share_at(seconds, 0.99) * 1000 for what, seconds in waits.items()}
    yield Figure("grab_winners", outcomes[WON] / ROUNDS, "people", "at most", SLOTS)
    yield Figure("grab_slots_left", SLOTS - outcomes[WON] / ROUNDS, "slots", "at most", 0)
    yield Figure("grab_untold", sum(outcomes.values()) - outcomes[WON] - outcomes[FULL], "people", "at most", 0)
    yield Figure("grab_list_p99", slow["list"], "ms")
    yield Figure("grab_p99", slow["grab"], "ms")
    yield Figure("grab_p99_to_list", slow["grab"] / slow["list"], "ratio", "at most", 3.0)


def _grab(task: str, token: str) -> Request:
    return Request("POST", f"{TASKS}/{task}/grab", token, body="{}")


def _seconds(answers: list[Answer]) -> list[float]:
    return [answer.seconds for answer in answers]
