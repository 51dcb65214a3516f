"""Work reaching the phone: from the acknowledged report to the worker's open page in Chromium, and what asking costs.

The page is the mobile application as a browser gets it, with its live line; the other figure is what a mini-program
does that has none: it asks for news every four seconds.
"""

import json
import shutil
import statistics
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID, uuid4

import psycopg
from playwright.sync_api import Page, sync_playwright

from bench.client import Request, play, rate_of
from bench.console import NAMES
from bench.district import session_of
from bench.figures import Figure, share_at
from bench.ground import SMALL, Ground
from bench.processes import cpu_seconds
from bench.server import ROOT, Server, serving
from bench.submit import REPORTS, expect
from yuandian.serve import parts

REPORTS_SHOWN = 60
SLOWEST_MS = 2_000.0
ASKED = 4_000
CONNECTIONS = 16
PHONES, ASKS_EVERY_SECONDS = 1_000, 4
NEWS = "/api/staff/messaging/news"
WORKING = "yuandian.mobile.working"
HOLDER = """
SELECT coalesce(post.account_id, account.id), post.id FROM cases_case held
JOIN people_post post ON post.id = held.holder_post_id
LEFT JOIN people_account account ON account.person_id = post.person_id AND account.kind = 'staff'
WHERE held.id = %s
"""
# Looks at every frame whether the banner names the case; the page's policy lets nobody watch it by `eval`.
SHOWN = """
async (words) => {
    const until = performance.now() + 30_000
    while (!document.querySelector('.news')?.innerText.includes(words)) {
        if (performance.now() > until) return false
        await new Promise(requestAnimationFrame)
    }
    return true
}
"""
NEWEST = "SELECT id FROM messaging_inboxmessage WHERE account_id = %s ORDER BY id DESC LIMIT 1"


def figures(ground: Ground) -> Iterator[Figure]:
    """Milliseconds until the banner shows the case, and the processor time of a thousand phones that ask."""
    chromium = next((path for path in map(shutil.which, NAMES) if path), None)
    if chromium is None:
        raise RuntimeError("no Chromium: make browser")
    url = ground.copy("bench_phone", ground.filled(SMALL))
    with (
        serving(ground.folder, url) as server,
        _beside(ground, url, server),
        psycopg.connect(url, autocommit=True) as database,
    ):
        where, (account_id, post_id) = _first_case(ground, server, database)
        token = session_of(database, account_id)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = _open_page(browser.new_context(viewport={"width": 390, "height": 844}), server, token)
            waits = [
                waited
                for number in range(ground.count(REPORTS_SHOWN))
                if (waited := _reported(ground, server, database, page, where, post_id, number)) is not None
            ]
            browser.close()
        if len(waits) < ground.count(REPORTS_SHOWN) // 2:
            raise RuntimeError(f"only {len(waits)} reports went to the worker who looks on")
        yield Figure("phone_shown_p50", statistics.median(waits), "ms")
        yield Figure("phone_shown_p95", share_at(waits, 0.95), "ms", "at most", SLOWEST_MS)
        yield from _asking(ground, server, database, account_id, token)


@contextmanager
def _beside(ground: Ground, url: str, server: Server) -> Iterator[None]:
    """The live process and one that does jobs, as `yuandian up` starts them beside the web process."""
    plan = parts.Plan(ground.folder, url, True, "127.0.0.1", server.port, 2, 4, False)
    running = []
    with (ground.folder / "beside.log").open("wb") as log:
        for part in (parts.live(plan), parts.worker(plan)):
            environment = {**part.environment, "DJANGO_SETTINGS_MODULE": "bench.settings"}
            environment["PYTHONPATH"] = f"{ROOT / 'src'}:{ROOT}"
            running.append(subprocess.Popen(part.command, env=environment, cwd=ROOT, stdout=log, stderr=log))
    try:
        yield
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait(40)


def _first_case(
    ground: Ground, server: Server, database: psycopg.Connection
) -> tuple[tuple[float, float], tuple[UUID, UUID]]:
    """A place whose reports go to a worker at once, and her account and post."""
    for spot in ground.district.spots[:20]:
        holder = database.execute(HOLDER, [_report(ground, server, spot, "路灯不亮，晚上看不清")]).fetchone()
        if holder and holder[0]:
            return spot, (holder[0], holder[1])
    raise RuntimeError("nobody is given cases at once")


def _report(ground: Ground, server: Server, spot: tuple[float, float], words: str) -> str:
    """Reports something there and gives the case's id, once the server has said that it has it."""
    body = {"description": words, "longitude": spot[0], "latitude": spot[1], "coordinate_system": "wgs84"}
    asked = urllib.request.Request(
        f"http://127.0.0.1:{server.port}{REPORTS}",
        json.dumps(body).encode(),
        {
            "Content-Type": "application/json",
            "Authorization": f"Bearer {ground.district.residents[0]}",
            "Idempotency-Key": str(uuid4()),
        },
    )
    with urllib.request.urlopen(asked, timeout=30) as answer:
        return str(json.load(answer)["id"])


def _open_page(context: object, server: Server, token: str) -> Page:
    """The worker's list, with her session as the application itself keeps it, and its live line up."""
    address = f"http://127.0.0.1:{server.port}"
    asked = urllib.request.Request(f"{address}/api/staff/people/me", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(asked, timeout=30) as answer:
        me = json.load(answer)
    work = {
        "token": token,
        "accountId": me["me"]["account_id"],
        "name": me["me"]["name"],
        "posts": me["posts"],
        "postId": "",
    }
    kept = json.dumps({"type": "object", "data": work})
    context.add_init_script(f"localStorage.setItem({json.dumps(WORKING)}, {json.dumps(kept)})")  # type: ignore[attr-defined]
    page: Page = context.new_page()  # type: ignore[attr-defined]
    with page.expect_response(lambda answer: answer.url.endswith("/live")):
        page.goto(f"{address}/m/worker/today")
    page.wait_for_timeout(2_000)
    return page


def _reported(
    ground: Ground,
    server: Server,
    database: psycopg.Connection,
    page: Page,
    spot: tuple[float, float],
    post_id: UUID,
    number: int,
) -> float | None:
    """Milliseconds from the answer to the report until its words stand on the page; None where another has it."""
    words = f"第{number}盏路灯不亮"
    case_id = _report(ground, server, spot, words)
    since = time.perf_counter()
    holder = database.execute(HOLDER, [case_id]).fetchone()
    if holder is None or holder[1] != post_id:
        return None
    if not page.evaluate(SHOWN, words):
        raise RuntimeError("the page did not show a case within half a minute")
    return (time.perf_counter() - since) * 1_000


def _asking(
    ground: Ground, server: Server, database: psycopg.Connection, account_id: UUID, token: str
) -> Iterator[Figure]:
    """What phones that ask cost where there is nothing new, which is nearly always."""
    (newest,) = database.execute(NEWEST, [account_id]).fetchone() or (None,)
    asked = [Request("GET", f"{NEWS}?after={newest}", token)] * ground.count(ASKED)
    expect(play(server.port, asked[:200], CONNECTIONS))
    processes = (server.process.pid, ground.server_pid)
    before = sum(map(cpu_seconds, processes))
    answers = expect(play(server.port, asked, CONNECTIONS))
    spent = sum(map(cpu_seconds, processes)) - before
    each = spent / len(answers)
    yield Figure("news_asked", rate_of(answers), "1/s")
    yield Figure("news_asked_bytes", answers[0].length, "bytes")
    yield Figure("news_asked_cost", each * 1_000, "ms")
    yield Figure("news_thousand_phones", each * PHONES / ASKS_EVERY_SECONDS, "cores")
