"""What others add to a case: me too, urging, material; and cases that are one, or belong together."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.governance.cases.access import is_reporter, is_visible
from yuandian.governance.cases.errors import TextTooLong
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.rules.new_cases import LONGEST_TEXT, Reporter
from yuandian.governance.cases.rules.steps import CaseAction
from yuandian.governance.cases.services import notifications
from yuandian.governance.cases.services.field_work import add_pictures
from yuandian.governance.cases.services.limits import count_urge, limit_of_reports
from yuandian.governance.cases.services.moves import begin, finish, judge, lock
from yuandian.kernel.actor import Actor
from yuandian.kernel.distance import metres_between
from yuandian.kernel.errors import Invalid, NotVisible
from yuandian.kernel.sealed import lookup

NEAR_METRES = 500  # as far as similar cases are offered from where one reports


@transaction.atomic
def join_case(
    actor: Actor,
    case_id: UUID,
    text: str,
    reporter: Reporter,
    file_ids: Sequence[UUID] = (),
    *,
    point: tuple[float, float] | None = None,
    system: str = "wgs84",
) -> Case:
    """Me too: adds a report, whose reporter gets the answer as well. Doing it twice changes nothing.

    Only a case near `point`, longitude and latitude in `system`, or in the community of one's home: to whoever merely
    knows its id there is none. Raises `NotVisible`, `ReportsTooOften`.
    """
    case = lock(actor, case_id, everyone=True)
    if is_reporter(actor, case):
        return case
    if not (is_visible(actor, case) or _is_near(case, point, system) or _is_at_home(actor, case)):
        raise NotVisible(case=str(case_id))
    move = judge(actor, case, CaseAction.JOIN)
    if limit := limit_of_reports(actor):
        limit.count()
    check_length(text)
    Report.objects.create(
        case=move.case, account_id=reporter.account_id, person_id=reporter.person_id, channel=move.case.channel,
        name=reporter.name, phone=reporter.phone, phone_index=lookup(reporter.phone) if reporter.phone else None,
        is_anonymous=reporter.is_anonymous, is_first=False, text=text, created_at=move.at,
    )  # fmt: skip
    add_pictures(actor, move.case, file_ids, "material")
    notifications.tell_holder(move.case, "case.joined", "又有居民反映同一问题", text or None)
    return finish(move, {"text": text or None})


def _is_near(case: Case, point: tuple[float, float] | None, system: str) -> bool:
    if point is None or case.longitude is None or case.latitude is None:
        return False
    return metres_between(grid.to_wgs84(*point, system), (case.longitude, case.latitude)) <= NEAR_METRES


def _is_at_home(actor: Actor, case: Case) -> bool:
    home = people.home_of(actor) if actor.person_id is not None and case.community_id is not None else None
    return home is not None and grid.lineage(home).community_id == case.community_id


def check_length(text: str) -> None:
    """Raises `TextTooLong`."""
    if len(text) > LONGEST_TEXT:
        raise TextTooLong(field="text")


@transaction.atomic
def urge_case(actor: Actor, case_id: UUID, note: str = "") -> Case:
    """Asks for haste; the holder hears of it. Raises `UrgesTooOften`."""
    move = begin(actor, case_id, CaseAction.URGE)
    count_urge(actor)
    move.case.urges += 1
    notifications.tell_holder(move.case, "case.urged", "工单被催办", note or None)
    return finish(move, {"note": note or None, "times": move.case.urges})


@transaction.atomic
def add_material(
    actor: Actor, case_id: UUID, text: str, file_ids: Sequence[UUID], *, done_at: datetime | None = None
) -> Case:
    """Adds words or pictures to a case under way."""
    move = begin(actor, case_id, CaseAction.ADD_MATERIAL, done_at)
    if not text.strip() and not file_ids:
        raise Invalid("Write something or add a picture.", field="text")
    check_length(text)
    add_pictures(actor, move.case, file_ids, "material")
    notifications.tell_holder(move.case, "case.material", "工单有补充材料", text or None)
    return finish(move, {"text": text or None, "files": len(file_ids)})
