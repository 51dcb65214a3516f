"""Who hears of a step, in which words. Inbox messages are the record; outbound channels follow from them."""

from collections.abc import Collection
from uuid import UUID

from django.db import connection
from django.utils import timezone

from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.holders import candidates_on
from yuandian.governance.cases.rules import CasePermission
from yuandian.governance.cases.rules.new_cases import matter_of
from yuandian.kernel import clock

CASE_TYPE = "cases.case"
REPORTERS = """
SELECT account_id FROM cases_report
WHERE account_id IS NOT NULL AND (%(only)s::uuid[] IS NULL OR id = ANY(%(only)s))
  AND case_id IN (SELECT %(case)s::uuid UNION ALL SELECT id FROM cases_case WHERE merged_into_id = %(case)s)
"""


def tell_holder(case: Case, kind: str, title: str, body: str | None = None) -> None:
    """Tells whoever has the case now."""
    accounts: list[UUID] = []
    if case.holder_post_id is not None:
        accounts = people.accounts_of_post(case.holder_post_id)
    elif case.holder_organisation_id is not None:
        accounts = people.accounts_of_organisation(case.holder_organisation_id, CasePermission.VIEW)
    tell(accounts, case, kind, title, _at_work(case, body))


def tell_post(post_id: UUID, case: Case, kind: str, title: str, body: str | None = None) -> None:
    """Tells whoever acts under a post."""
    tell(people.accounts_of_post(post_id), case, kind, title, _at_work(case, body))


def tell_unit(organisation_id: UUID, case: Case, kind: str, title: str, body: str | None = None) -> None:
    """Tells the people of a department or other unit."""
    accounts = people.accounts_of_organisation(organisation_id, CasePermission.VIEW)
    tell(accounts, case, kind, title, _at_work(case, body))


def tell_desk(case: Case, roles: Collection[str], kind: str, title: str, body: str | None = None) -> None:
    """Tells the posts of these roles on the case's grids."""
    grids = [grid for grid in (case.grid_id, case.community_id, case.street_id) if grid is not None]
    pool = candidates_on(grids, roles, timezone.localtime(clock.now()))
    accounts = [account for candidate in pool.on_the_way(grids) for account in candidate.accounts]
    tell(dict.fromkeys(accounts), case, kind, title, _at_work(case, body))


def tell_permitted(case: Case, permission: CasePermission, kind: str, title: str, body: str | None = None) -> None:
    """Tells the posts on the case's grids that grant a permission, whatever the district calls their roles."""
    tell_desk(case, people.role_codes_granting(permission), kind, title, body)


def tell_reporters(
    case: Case, kind: str, title: str, body: str | None = None, only: Collection[UUID] | None = None
) -> None:
    """Tells everyone with a report in the case or in a case merged into it; `only` picks reports.

    Without a body by its number: its title is another reporter's words.
    """
    with connection.cursor() as cursor:
        cursor.execute(REPORTERS, {"case": case.id, "only": None if only is None else list(only)})
        accounts = [account for (account,) in cursor.fetchall()]
    tell(accounts, case, kind, title, body or f"编号 {case.number}")


def _at_work(case: Case, words: str | None) -> str:
    """What staff read of a case: the matter first, for a number tells nobody anything; then what was said."""
    due = timezone.localtime(case.handling_due_at) if case.handling_due_at else None
    matter = matter_of(case.summary, case.address, due)
    return f"{matter}\n{words}" if words else matter


def tell(accounts: Collection[UUID], case: Case, kind: str, title: str, body: str | None = None) -> None:
    """One message to each account, within the caller's transaction."""
    if accounts:
        messaging.tell(list(accounts), kind, title, body or case.summary, CASE_TYPE, case.id)
