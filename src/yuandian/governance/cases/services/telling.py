"""Who hears of a step, in which words. Inbox messages are the record; outbound channels follow from them."""

from collections.abc import Collection
from uuid import UUID

from django.utils import timezone

from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.queries.candidates import candidates_on
from yuandian.governance.cases.rules import CasePermission
from yuandian.kernel import clock

CASE_TYPE = "cases.case"


def tell_holder(case: Case, kind: str, title: str, body: str | None = None) -> None:
    """Tells whoever has the case now."""
    accounts: list[UUID] = []
    if case.holder_post_id is not None:
        accounts = people.accounts_of_post(case.holder_post_id)
    elif case.holder_organisation_id is not None:
        accounts = people.accounts_of_organisation(case.holder_organisation_id, CasePermission.VIEW)
    tell(accounts, case, kind, title, body)


def tell_unit(organisation_id: UUID, case: Case, kind: str, title: str, body: str | None = None) -> None:
    """Tells the people of a department or other unit."""
    tell(people.accounts_of_organisation(organisation_id, CasePermission.VIEW), case, kind, title, body)


def tell_desk(case: Case, roles: Collection[str], kind: str, title: str, body: str | None = None) -> None:
    """Tells the posts of these roles on the case's grids."""
    grids = [grid for grid in (case.grid_id, case.community_id, case.street_id) if grid is not None]
    pool = candidates_on(grids, roles, timezone.localtime(clock.now()))
    accounts = [account for candidate in pool.on_the_way(grids) for account in candidate.accounts]
    tell(dict.fromkeys(accounts), case, kind, title, body)


def tell_reporters(
    case: Case, kind: str, title: str, body: str | None = None, only: Collection[UUID] | None = None
) -> None:
    """Tells everyone with a report in the case or in a case merged into it; `only` picks reports."""
    merged = Case.objects.filter(merged_into_id=case.id).values("id")
    its_own = Case.objects.filter(pk=case.id).values("id")
    reports = Report.objects.filter(case_id__in=its_own.union(merged, all=True))
    if only is not None:
        reports = reports.filter(pk__in=only)
    accounts = [account for account in reports.values_list("account_id", flat=True) if account is not None]
    tell(accounts, case, kind, title, body)


def tell(accounts: Collection[UUID], case: Case, kind: str, title: str, body: str | None = None) -> None:
    """One message to each account, within the caller's transaction."""
    if accounts:
        messaging.tell(list(accounts), kind, title, body or case.summary, CASE_TYPE, case.id)
