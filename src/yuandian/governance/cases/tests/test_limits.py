"""Nobody floods a desk, and nobody loses a word by a limit."""

from datetime import datetime, timedelta

import pytest
from pytest_django import Settings

from yuandian.governance.cases.errors import ReporterUnmaskingsTooOften, ReportsTooOften, UrgesTooOften
from yuandian.governance.cases.models import Case, Report
from yuandian.governance.cases.rules.new_cases import Reporter
from yuandian.governance.cases.services import contributions, unmaskings
from yuandian.governance.cases.tests import stages as at
from yuandian.governance.cases.tests.cast import NOON, Cast, point_in
from yuandian.governance.cases.tests.test_api import Phone
from yuandian.kernel import clock

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
REPORTS = "/api/resident/cases"


def test_reports_are_limited_and_one_sent_again_is_not_one_more(cast: Cast, settings: Settings) -> None:
    settings.CASE_REPORTS = (2, 3)
    phone, (first, second, third) = Phone(cast, "resident"), [{"description": text} for text in ("一", "二", "三")]
    with clock.at(NOON):
        assert phone.post(REPORTS, first, **{"Idempotency-Key": "first"})[0] == 200
    with clock.at(NOON + MINUTE):
        assert phone.post(REPORTS, second, **{"Idempotency-Key": "second"})[0] == 200
        status, refused = phone.post(REPORTS, third, **{"Idempotency-Key": "third"})
        assert (status, refused["code"]) == (429, "case_reports_too_often")
        assert abs(datetime.fromisoformat(refused["facts"]["possible_at"]) - NOON - HOUR) < MINUTE
        again = phone.post(REPORTS, second, **{"Idempotency-Key": "second"})
        assert (again[0], again[1]["is_new"], Case.objects.count()) == (200, False, 2)
        assert Phone(cast, "stranger").post(REPORTS, third)[0] == 200
    with clock.at(NOON + HOUR + MINUTE):
        assert phone.post(REPORTS, third, **{"Idempotency-Key": "third"})[0] == 200


def test_me_too_is_a_report(cast: Cast, settings: Settings) -> None:
    case_ids = [at.dispatched(cast), at.dispatched(cast)]
    settings.CASE_REPORTS = (1, 0)
    neighbour = cast.actor("neighbour")
    reporter = Reporter(account_id=neighbour.account_id, person_id=neighbour.person_id)
    contributions.join_case(neighbour, case_ids[0], "", reporter, point=point_in(1))
    contributions.join_case(neighbour, case_ids[0], "", reporter, point=point_in(1))  # again changes nothing
    with pytest.raises(ReportsTooOften):
        contributions.join_case(neighbour, case_ids[1], "", reporter, point=point_in(1))


def test_urges_of_a_resident_are_limited_and_those_of_staff_are_not(cast: Cast, settings: Settings) -> None:
    settings.CASE_URGES = (1, 0)
    case_ids = [at.dispatched(cast), at.dispatched(cast)]
    resident, lead = cast.actor("resident"), cast.actor("lead")
    contributions.urge_case(resident, case_ids[0])
    with pytest.raises(UrgesTooOften):
        contributions.urge_case(resident, case_ids[1])
    for case_id in case_ids:
        contributions.urge_case(lead, case_id)
    assert [Case.objects.get(pk=one).urges for one in case_ids] == [2, 1]
    with clock.at(clock.now() + timedelta(days=2)):
        contributions.urge_case(resident, case_ids[1])


def test_phones_of_reporters_are_limited_by_the_day(cast: Cast, settings: Settings) -> None:
    settings.CASE_UNMASKINGS = (0, 2)
    worker, case_id = cast.actor("worker"), at.dispatched(cast)
    report = Report.objects.get(case_id=case_id)
    for reason in ("联系反映人", "再次联系"):
        unmaskings.unmask_reporter(worker, report.id, reason)
    with pytest.raises(ReporterUnmaskingsTooOften):
        unmaskings.unmask_reporter(worker, report.id, "第三次")
    unmaskings.unmask_reporter(cast.actor("lead"), report.id, "核实情况")
    with clock.at(clock.now() + timedelta(days=1)):
        unmaskings.unmask_reporter(worker, report.id, "第二天")
