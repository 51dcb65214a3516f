"""What a web worker holds with 50,000 crooked micro-grids loaded and in use, and with 80,000 addresses beside them."""

from collections.abc import Iterator

import psycopg

from bench import locate
from bench.client import Request, play
from bench.figures import Figure
from bench.ground import Ground
from bench.server import WORKERS, serving
from bench.submit import expect

REQUESTS = 4_000
CONNECTIONS = 16


def figures(ground: Ground) -> Iterator[Figure]:
    """The larger of the two workers, after both have placed points, and after both have placed words."""
    url = locate.crowded(ground)
    with psycopg.connect(url) as database:
        (grids,) = database.execute("SELECT count(*) FROM grid_grid WHERE level = 'micro'").fetchone() or (0,)
    with serving(ground.folder, url) as server:
        expect(play(server.port, [Request("GET", "/bench/locate")] * ground.count(REQUESTS), CONNECTIONS))
        held = server.worker_bytes()
        expect(play(server.port, [Request("GET", "/bench/words")] * ground.count(REQUESTS), CONNECTIONS))
        with_book = server.worker_bytes()
    if len(held) != WORKERS or grids < 50_000:
        raise RuntimeError(f"{len(held)} workers over {grids} micro-grids are not what was to be measured")
    yield Figure("web_worker_memory", held[0] / 1e6, "MB", "at most", 250)
    yield Figure("web_worker_memory_with_book", with_book[0] / 1e6, "MB", "told", 0)
