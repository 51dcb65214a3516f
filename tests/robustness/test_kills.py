"""`kill -9` of every part amid reports and redemptions: what was acknowledged is there once, with all that follows."""

import os
import signal
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from tests.operations.running import children_of, command_of, eventually
from tests.robustness.clients import Load, Shopping, at_once
from tests.robustness.district import REPORTS, WEB_WORKERS, District
from tests.robustness.settling import DISPATCHED, POINTS, STOCK

pytestmark = pytest.mark.thorough

A_STRIKE = 70
STRUCK_AFTER = 20
SHOPPERS, ORDERED = 2, 8  # eight orders each amid every strike
CROWD = 100  # enough to occupy every web thread, each with a connection of its own
PARTS = {"database", "web", "worker", "live"}
OF_OPENING = ["messaging.send_on", "messaging.send_due"]
WEB_BACKENDS = "FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name = 'web'"

Strike = Callable[[District], int | None]  # gives the process that must be replaced


def _web_workers(district: District) -> set[int]:
    children = children_of(district.running.parts().get("web", 0))
    return {pid for pid in children if "resource_tracker" not in command_of(pid)}


def _kill(pid: int) -> int:
    os.kill(pid, signal.SIGKILL)
    return pid


def _kill_part(name: str) -> Strike:
    return lambda district: _kill(district.running.parts()[name])


def _kill_web_worker(district: District) -> int:
    return _kill(min(_web_workers(district)))


def _kill_backend(district: District) -> None:
    """PostgreSQL's process behind one web thread; PostgreSQL then ends all others and recovers."""
    _kill(district.sql(f"SELECT pid {WEB_BACKENDS} ORDER BY state = 'active' DESC LIMIT 1")[0][0])


def _cut_connections(district: District) -> None:
    """What an administrator, or a firewall in between, does to those who are connected."""
    district.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name IN ('web', 'worker')")


STRIKES: dict[str, Strike] = {
    "a process of the database": _kill_backend,
    "the parent of the web workers": _kill_part("web"),
    "the database": _kill_part("database"),
    "the job worker": _kill_part("worker"),
    "a web worker": _kill_web_worker,
    "every connection": _cut_connections,
}


def _strike(district: District, strike: Strike, struck: list[int | None]) -> None:
    struck.append(strike(district))


def _wait_until_back(district: District, gone: int | None, what: str) -> None:
    """Every part runs, none of them in the process that was killed, and `/healthz` answers 200."""

    def is_back() -> bool:
        parts = district.running.parts()
        workers = _web_workers(district)
        return parts.keys() == PARTS and len(workers) == WEB_WORKERS and gone not in {*parts.values(), *workers}

    eventually(is_back, f"{what} is replaced")
    district.running.wait()


@pytest.fixture(scope="module")
def shopping(district: District) -> Shopping:
    """What two residents order and a counter redeems beside the reports."""
    return Shopping(district)


@pytest.fixture(scope="module")
def load(district: District, shopping: Shopping) -> Load:
    """Reports by eight phones while one thing after the other is killed; all are taken, and everything serves again."""
    load = Load(district)
    for what, strike in STRIKES.items():
        struck: list[int | None] = []
        with ThreadPoolExecutor(SHOPPERS) as shoppers:
            shops = [shoppers.submit(shopping.shop, token, ORDERED) for token in district.residents[:SHOPPERS]]
            load.send(A_STRIKE, STRUCK_AFTER, lambda strike=strike, struck=struck: _strike(district, strike, struck))
            for one in shops:
                one.result()
        _wait_until_back(district, struck[0], what)
    return load


def test_every_report_that_was_acknowledged_is_one_case_and_no_other_is_there(district: District, load: Load) -> None:
    assert len(load.taken) == A_STRIKE * len(STRIKES)
    assert load.failures, "no phone noticed anything: nothing was killed amid the load"
    found = district.sql(
        "SELECT client_key, number, id::text, history_count,"
        " (SELECT count(*) FROM cases_report report WHERE report.case_id = found.id),"
        " (SELECT count(*) FROM cases_assignment lead WHERE lead.case_id = found.id),"
        " (SELECT count(*) FROM messaging_inboxmessage told WHERE told.subject_id = found.id)"
        " FROM cases_case found WHERE description LIKE '井盖破损，%%'"
    )
    acknowledged = [(key, answer["number"], answer["id"], 2, 1, 1, 1) for key, answer in load.taken.items()]
    assert sorted(found) == sorted(acknowledged)


@pytest.mark.usefixtures("load")
def test_every_redemption_that_was_acknowledged_is_there_once_and_paid_once(
    district: District, shopping: Shopping
) -> None:
    assert len(shopping.taken) == SHOPPERS * ORDERED * len(STRIKES)
    assert shopping.failures, "no shopper noticed anything: nothing was killed amid the orders"
    paid = "SELECT count(*) FROM points_movement moved WHERE moved.subject_id = made.id AND moved.kind"
    found = district.sql(
        f"SELECT key, id::text, status, ({paid} = 'spend'), ({paid} = 'forward'), ({paid} = 'reverse'),"
        " (SELECT sum(amount) FROM mall_stockchange WHERE redemption_id = made.id) FROM mall_redemption made"
    )
    assert sorted(found) == sorted((key, made, "redeemed", 1, 1, 0, -1) for key, made in shopping.taken.items())
    pieces = len(shopping.taken)
    assert district.one('SELECT sum("left") FROM mall_stockstripe') == STOCK - pieces
    held = "SELECT sum(balance) FROM points_pointsaccount WHERE kind = 'person'"
    assert district.one(held) == len(district.residents) * POINTS - pieces


@pytest.mark.usefixtures("load")
def test_every_job_that_opening_stored_ran_to_its_end_and_had_its_effect_once(district: District) -> None:
    waiting = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND task_name = ANY(%s)"
    eventually(lambda: district.one(waiting, OF_OPENING) == 0, "every job has ended")
    _let_the_sweep_find_what_a_killed_sender_left(district)
    eventually(lambda: district.one(waiting, OF_OPENING) == 0, "every job of the sweep has ended")

    ended = dict(
        district.sql(
            "SELECT status::text, count(*) FROM procrastinate_jobs WHERE task_name = ANY(%s) GROUP BY 1", OF_OPENING
        )
    )
    assert ended.keys() == {"succeeded"}, ended
    told = district.sql("SELECT id::text FROM messaging_inboxmessage WHERE kind = %s", DISPATCHED)
    jobs = "SELECT jsonb_array_elements_text(args->'message_ids') FROM procrastinate_jobs WHERE task_name = %s"
    assert sorted(told) == sorted(district.sql(jobs, OF_OPENING[0]))
    deliveries = district.sql("SELECT message_id::text, status, dispatch_id FROM messaging_delivery")
    assert sorted((message_id,) for message_id, _, _ in deliveries) == sorted(told)
    assert Counter(status for _, status, _ in deliveries) == {"sent": len(told)}
    sent = [key for (key,) in district.sql("SELECT key FROM messaging_outboxmessage")]
    assert sorted(sent) == sorted({dispatch_id for _, _, dispatch_id in deliveries})


def _let_the_sweep_find_what_a_killed_sender_left(district: District) -> None:
    """What was claimed and never recorded is taken up by a sweep ten minutes later: they are let pass."""
    sending = "SELECT count(*) FROM messaging_delivery WHERE status <> 'sent'"
    if district.one(sending):
        district.sql("UPDATE messaging_delivery SET claimed_at = claimed_at - interval '11 minutes'")
        district.sql(
            "SELECT procrastinate_defer_jobs_v1(ARRAY[ROW('sweep', 'messaging.sweep_deliveries', 0, NULL, NULL,"
            " '{\"timestamp\": 0}'::jsonb, NULL)::procrastinate_job_to_defer_v1])"
        )
        eventually(lambda: district.one(sending) == 0, "what was claimed by the dead is sent")


@pytest.mark.usefixtures("load")
def test_the_record_is_whole(district: District) -> None:
    code, said = district.verify()
    assert code == 0, said


def test_no_request_meets_the_dead_connection_of_a_database_that_came_back(district: District) -> None:
    requests = [district.request("GET", REPORTS, district.residents[0])] * CROWD
    assert {answer.status for answer in at_once(district, requests)} == {200}
    assert district.one(f"SELECT count(*) {WEB_BACKENDS}") > WEB_WORKERS
    killed = _kill(district.running.parts()["database"])
    eventually(
        lambda: _answers(district), "the database answers again"
    )  # asked past the web threads, which know nothing
    assert Counter(answer.status for answer in at_once(district, requests)) == {200: CROWD}
    _wait_until_back(district, killed, "the database")


def _answers(district: District) -> bool:
    try:
        return district.one("SELECT 1") == 1
    except psycopg.OperationalError:
        return False
