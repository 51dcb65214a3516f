"""The whole load, in one transaction."""

from collections.abc import Callable
from datetime import time

from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from yuandian.foundation.messaging.facade import Preferences, TemplateGiven, set_template, set_wishes
from yuandian.foundation.people.facade import actor_for_account
from yuandian.governance.triage.hotspots.facade import find_hotspots
from yuandian.kernel import clock
from yuandian.kernel.actor import system_actor
from yuandian.sample import facts
from yuandian.sample.cases import year
from yuandian.sample.geography.land import land
from yuandian.sample.loading.auditing import load_accesses
from yuandian.sample.loading.cases import load_cases
from yuandian.sample.loading.land import load_land
from yuandian.sample.loading.mall import load_mall
from yuandian.sample.loading.merits import load_merits
from yuandian.sample.loading.organisations import load_organisations
from yuandian.sample.loading.pending import load_pending
from yuandian.sample.loading.people import load_people
from yuandian.sample.loading.portraits import load_portraits
from yuandian.sample.loading.publications import load_publications
from yuandian.sample.loading.register import load_register
from yuandian.sample.loading.rewards import load_boards, load_rewards
from yuandian.sample.loading.volunteering import load_volunteering
from yuandian.sample.organisations import organisations
from yuandian.sample.people.population import populate

Progress = Callable[[str, int, int], None]
# What the stand-in of WeChat is sent; a real mini-program is granted templates of its own.
TEMPLATE_ID = "sample-progress"
TEMPLATE = TemplateGiven(
    "诉求答复通知",
    {"thing1": "title", "thing2": "body", "time3": "time"},
    "cases/case?id={subject_id}",
    ["case.replied"],
)
WORK_TEMPLATE_ID = "sample-work"
WORK_TEMPLATE = TemplateGiven(
    "工单提醒",
    {"thing1": "title", "thing2": "body", "time3": "time"},
    "worker/case?id={subject_id}",
    [
        "case.dispatched", "case.overdue", "case.supervised", "case.urged", "case.warning", "case.returned",
        "case.remark", "whistle.sounded",
    ],
)  # fmt: skip
# A worker who starts early: her duties wait shorter than the district's quiet hours, and escalations stay in.
EARLY_WORKER = "yihelu-worker"
HER_WISHES = Preferences(muted=frozenset({"case.escalated"}), quiet_from=time(22), quiet_to=time(6, 30))
YEARS_BEFORE = 2  # the district was founded on a first of January, so that a whole year of cases fits after it


def is_loaded() -> bool:
    """Whether the sample district is there. A load is all or nothing."""
    return apps.get_model("grid.Grid").objects.filter(code=facts.DISTRICT_CODE).exists()


@transaction.atomic
def load(progress: Progress, cases: int = year.CASES) -> None:
    """Writes the sample district with a year of about so many cases; reference data must be there.

    `progress(what, done, total)` is called as it goes.
    """
    now = timezone.localtime(clock.now())
    founded = now.replace(year=now.year - YEARS_BEFORE, month=1, day=1, hour=8, minute=0, second=0, microsecond=0)
    ground = land()
    progress("划分网格 dealing out the land", 1, 4)
    loaded_land = load_land(ground, founded)
    progress("写入网格 grids and addresses", 2, 4)
    bodies = load_organisations(organisations(ground.grids), loaded_land.grids, founded)
    progress("写入组织 organisations", 3, 4)
    everybody = populate(ground.grids, ground.exclusive, ground.courtyards)
    people = load_people(everybody, loaded_land, bodies, founded, now)
    progress("写入人员 people", 4, 4)

    def report(done: int, total: int) -> None:
        progress("一年的事件 a year of cases", done, total)

    load_cases(ground, loaded_land.grids, bodies, everybody, people, now, cases, report)
    _measure_tables()
    load_publications(loaded_land.grids, now)
    load_portraits(everybody, people.persons)
    names = {plan.code: plan.name for plan in ground.grids}
    load_volunteering(loaded_land.grids, bodies, now)
    load_mall(loaded_land.grids, now)
    load_rewards(loaded_land.grids, bodies, names, everybody, people, now)
    load_boards(now)
    load_merits(loaded_land.grids, now)
    load_register(everybody, people.persons, bodies, now)
    load_pending(ground, loaded_land.grids, bodies, now)
    set_template(system_actor("sample"), TEMPLATE_ID, TEMPLATE)
    set_template(system_actor("sample"), WORK_TEMPLATE_ID, WORK_TEMPLATE)
    set_wishes(actor_for_account(apps.get_model("people.Account").objects.get(username=EARLY_WORKER).pk), HER_WISHES)
    load_accesses(loaded_land.grids, now)
    _measure_tables()
    find_hotspots()


def _measure_tables() -> None:
    """So that nobody, the load itself included, waits for the statistics that PostgreSQL would take by and by."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
