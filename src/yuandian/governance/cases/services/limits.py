"""Nobody floods a desk: what one account did lately is counted as it does more."""

from django.conf import settings

from yuandian.governance.cases.errors import (
    CallersTooOften,
    ReporterUnmaskingsTooOften,
    ReportsTooOften,
    UrgesTooOften,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.limits import RateLimit, an_hour_and_a_day


def limit_of_reports(actor: Actor) -> RateLimit | None:
    """The limit of a resident's reports; None where nothing is limited."""
    windows = an_hour_and_a_day(*settings.CASE_REPORTS)
    if actor.kind != "resident" or actor.account_id is None or not windows:
        return None
    return RateLimit("cases.report", actor.account_id, windows, ReportsTooOften)


def count_urge(actor: Actor) -> None:
    """One more urge of a resident; within a transaction. Raises `UrgesTooOften`."""
    if actor.kind == "resident" and actor.account_id is not None:
        windows = an_hour_and_a_day(*settings.CASE_URGES)
        RateLimit("cases.urge", actor.account_id, windows, UrgesTooOften).count()


def count_unmasking(actor: Actor) -> None:
    """One more look at a reporter's phone; within a transaction. Raises `ReporterUnmaskingsTooOften`."""
    if actor.account_id is not None:
        windows = an_hour_and_a_day(*settings.CASE_UNMASKINGS)
        RateLimit("cases.unmasking", actor.account_id, windows, ReporterUnmaskingsTooOften).count()


def count_caller(actor: Actor) -> None:
    """One more number that was looked for; within a transaction. Raises `CallersTooOften`."""
    if actor.account_id is not None:
        windows = an_hour_and_a_day(*settings.CASE_CALLERS)
        RateLimit("cases.caller", actor.account_id, windows, CallersTooOften).count()
