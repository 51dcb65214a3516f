"""Nobody floods a desk: what one account did lately is counted before it does more."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from yuandian.governance.cases.models import Case, CountedAct
from yuandian.governance.cases.queries.candidates import Lately
from yuandian.governance.cases.rules.limits import (
    DAY,
    DoneTooOften,
    Limit,
    ReporterUnmaskingsTooOften,
    ReportsTooOften,
    UrgesTooOften,
    free_at,
    possible_from,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.ids import first_id_at
from yuandian.kernel.turns import wait_for_turn


def what_to_ask(actor: Actor) -> Lately | None:
    """What has to be known of a resident's latest reports; None where no limit holds."""
    limit = Limit(*settings.CASE_REPORTS)
    if actor.kind != "resident" or actor.account_id is None or not limit.most:
        return None
    nth = (max(limit.an_hour or limit.a_day, 1) - 1, max(limit.a_day or limit.an_hour, 1) - 1)
    return Lately(actor.account_id, first_id_at(clock.now() - DAY), nth)


def limit_reports(
    actor: Actor, nth_reports: tuple[datetime | None, datetime | None], client_key: str | None = None
) -> None:
    """Raises `ReportsTooOften` for a resident who reported as much as one may; sending one again is not one more.

    Counted before it is written: what a phone sends at the same moment may pass together.
    """
    limit = Limit(*settings.CASE_REPORTS)
    of_hour, of_day = nth_reports
    possible_at = free_at(of_hour if limit.an_hour else None, of_day if limit.a_day else None, clock.now())
    if possible_at is None:
        return
    sent = Case.objects.filter(opened_by_id=actor.account_id, client_key=client_key)
    if client_key is None or not sent.exists():
        raise ReportsTooOften(possible_at=possible_at.isoformat())


def count_urge(actor: Actor) -> None:
    """One more urge of a resident; within a transaction. Raises `UrgesTooOften`."""
    if actor.kind == "resident" and actor.account_id is not None:
        _count(actor.account_id, "urge", Limit(*settings.CASE_URGES), UrgesTooOften)


def count_unmasking(actor: Actor) -> None:
    """One more look at a reporter's phone; within a transaction. Raises `ReporterUnmaskingsTooOften`."""
    if actor.account_id is not None:
        _count(actor.account_id, "unmask", Limit(*settings.CASE_UNMASKINGS), ReporterUnmaskingsTooOften)


def _count(account_id: UUID, act: str, limit: Limit, refusal: type[DoneTooOften]) -> None:
    if not limit.most:
        return
    wait_for_turn(f"{act} {account_id}")
    now = clock.now()
    mine = CountedAct.objects.filter(account_id=account_id, act=act)
    latest = list(mine.order_by("-created_at").values_list("created_at", flat=True)[: limit.most])
    possible_at = possible_from(latest, limit, now)
    if possible_at is not None:
        raise refusal(possible_at=possible_at.isoformat())
    mine.filter(created_at__lte=now - DAY).delete()
    CountedAct.objects.create(account_id=account_id, act=act, created_at=now)
