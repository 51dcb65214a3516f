"""Background entry points: each takes ids or nothing, re-reads and calls one service."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.calendar import facade as calendar
from yuandian.governance.cases.services import deadlines, helping, succession, sweeps


@app.periodic(cron="* * * * *")
@app.task(queue="clocks", name="cases.sweep", queueing_lock="cases.sweep", pass_context=False)
def sweep(timestamp: int) -> None:  # noqa: ARG001
    """Every minute, whatever clocks have come to since the last look; batch after batch until none is left."""
    while sweeps.sweep_cases():
        continue
    while sweeps.sweep_calls():
        continue
    while sweeps.sweep_whistles():
        continue
    while helping.sweep_help():
        continue


@app.task(queue="clocks", name="cases.recount_deadlines", retry=5)
def recount_deadlines(year: int) -> None:
    """After the holidays of a year became known."""
    calendar.keep_current()
    sweeps.recount_deadlines(year)


@app.task(queue="clocks", name="cases.follow_deadlines", retry=5)
def follow_deadlines(category_id: str | None, before: list[tuple[str, str, int, str]]) -> None:
    """After deadlines changed that open cases are to follow (`DeadlinesChanged`)."""
    calendar.keep_current()
    deadlines.follow_deadlines(UUID(category_id) if category_id else None, before)


@app.task(queue="events", name="cases.hand_over_work", retry=5)
def hand_over_work(post_id: str, to_post_id: str) -> None:
    """After a post changed hands (`PostHandedOver`)."""
    succession.hand_over_work(UUID(post_id), UUID(to_post_id))


@app.task(queue="events", name="cases.free_cases_of_post", retry=5)
def free_cases_of_post(post_id: str) -> None:
    """After a post ended without a successor (`PostEnded`)."""
    succession.free_cases_of_post(UUID(post_id))


@app.task(queue="events", name="cases.free_cases_of_unit", retry=5)
def free_cases_of_unit(organisation_id: str) -> None:
    """After an organisation was closed (`OrganisationClosed`)."""
    succession.free_cases_of_unit(UUID(organisation_id))


@app.task(queue="events", name="cases.point_reports_to", retry=5)
def point_reports_to(person_id: str, into_person_id: str) -> None:
    """After two persons turned out to be one (`PersonsMerged`)."""
    succession.point_reports_to(UUID(person_id), UUID(into_person_id))


@app.task(queue="events", name="cases.move_cases_from_grid", retry=5)
def move_cases_from_grid(grid_id: str, successor_ids: list[str]) -> None:
    """After a grid ended (`GridEnded`)."""
    succession.move_cases_from_grid(UUID(grid_id), [UUID(one) for one in successor_ids])


@app.periodic(cron="7 * * * *")
@app.task(queue="clocks", name="cases.free_cases_of_ended_posts", queueing_lock="cases.free_cases_of_ended_posts")
def free_cases_of_ended_posts(timestamp: int) -> None:  # noqa: ARG001
    """Every hour, what a post still holds that ended by its date, or while a case was on its way to it."""
    succession.free_cases_of_ended_posts()
