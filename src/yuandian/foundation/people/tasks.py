"""Background entry points."""

from uuid import UUID

from procrastinate.contrib.django import app

from yuandian.foundation.people.services import codes, grid_posts, leaving, posts, sign_on_requests
from yuandian.kernel.actor import system_actor


@app.periodic(cron="*/5 * * * *")
@app.task(queue="clocks", name="people.forget_dead_codes", queueing_lock="people.forget_dead_codes", retry=3)
def purge_dead_codes(timestamp: int) -> None:  # noqa: ARG001
    """Every five minutes, the codes and phones that nobody needs any more."""
    codes.purge_dead_codes()
    sign_on_requests.purge_old_requests()


@app.periodic(cron="12 * * * *")
@app.task(queue="clocks", name="people.leave_due", queueing_lock="people.leave_due", retry=3)
def leave_due(timestamp: int) -> None:  # noqa: ARG001
    """Every hour, the accounts whose holders asked a week ago to leave."""
    while leaving.leave_due():
        continue


@app.task(queue="events", name="people.end_posts_of_organisation", retry=5)
def end_posts_of_organisation(organisation_id: str) -> None:
    """After an organisation was closed (`OrganisationClosed`)."""
    posts.end_posts_of_organisation(system_actor("organisation-closed"), UUID(organisation_id))


@app.task(queue="events", name="people.follow_grid", retry=5)
def follow_grid(grid_id: str, successor_ids: list[str]) -> None:
    """After a grid ended (`GridEnded`)."""
    grid_posts.follow_grid(system_actor("grid-ended"), UUID(grid_id), [UUID(one) for one in successor_ids])
