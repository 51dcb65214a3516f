"""Cases at every stage of their life, for tests that need one just there."""

from collections.abc import Callable
from uuid import UUID

from yuandian.governance.cases.models import Case, ReplyTemplate, Whistle, WhistleCall
from yuandian.governance.cases.rules import Channel, RootCause
from yuandian.governance.cases.rules.clocks import ClockUnit
from yuandian.governance.cases.rules.whistles import WhistleKind
from yuandian.governance.cases.services import answers, desk, field_work, helping, whistles
from yuandian.governance.cases.services.answers import Verdict
from yuandian.governance.cases.services.entries import CallerGiven, take_report
from yuandian.governance.cases.services.holders import Target
from yuandian.governance.cases.services.merges import merge_case
from yuandian.governance.cases.services.whistles import CallWanted
from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.cases.tests.test_opening import report

CALLER = "13700000001"
DONE = {"account": "已联系物业加固", "root_cause": RootCause.WEAR, "no_picture_reason": "夜间无法拍照"}


def dispatched(cast: Cast) -> UUID:
    """Reported by the resident in m1, with the worker of g1."""
    return report(cast).id


def opened(cast: Cast) -> UUID:
    """Given back by the worker: nobody has it."""
    return field_work.return_case(cast.actor("worker"), dispatched(cast), "不属于本网格").id


def signed(cast: Cast) -> UUID:
    """Taken on by the worker."""
    return field_work.sign_case(cast.actor("worker"), dispatched(cast)).id


def suspended(cast: Cast) -> UUID:
    """Waiting for something."""
    return field_work.suspend_case(cast.actor("worker"), signed(cast), "等待配件").id


def extension_asked(cast: Cast) -> UUID:
    """More time was asked for."""
    return field_work.ask_extension(cast.actor("worker"), signed(cast), 2, ClockUnit.WORKING_DAYS, "等待配件").id


def assisted(cast: Cast) -> UUID:
    """The urban managers were asked to help."""
    case_id = signed(cast)
    target = Target(organisation_id=cast.units["urban_management"].id)
    return helping.add_assistant(cast.actor("lead"), case_id, target, "清理占道").id


def parked(cast: Cast) -> UUID:
    """Put aside."""
    return desk.park_case(cast.actor("operator"), signed(cast), "产权不清").id


def project(cast: Cast) -> UUID:
    """Made a project."""
    return desk.make_project(cast.actor("operator"), signed(cast), "围墙改造", "年内完成").id


def handled(cast: Cast) -> UUID:
    """Dealt with by the worker."""
    return field_work.handle_case(cast.actor("worker"), signed(cast), **DONE).id


def checked(cast: Cast) -> UUID:
    """Confirmed by the community."""
    return desk.check_case(cast.actor("lead"), handled(cast)).id


def replied(cast: Cast) -> UUID:
    """Answered."""
    return answers.reply_to_reporters(cast.actor("lead"), checked(cast), "围墙已加固").id


def untold(cast: Cast) -> UUID:
    """Answered; somebody who called has not heard of it."""
    case_id = dispatched(cast)
    take_report(cast.actor("lead"), case_id, Channel.PHONE, CallerGiven(phone=CALLER), "围墙又歪了")
    return answer(cast, case_id)


def answer(cast: Cast, case_id: UUID) -> UUID:
    """The worker deals with what was dispatched to them, the community answers."""
    field_work.sign_case(cast.actor("worker"), case_id)
    field_work.handle_case(cast.actor("worker"), case_id, **DONE)
    desk.check_case(cast.actor("lead"), case_id)
    return answers.reply_to_reporters(cast.actor("lead"), case_id, "围墙已加固").id


def followed_up(cast: Cast) -> UUID:
    """The resident said what they think of it."""
    verdict = Verdict(is_solved=True, is_satisfied=True)
    return answers.rate_case(cast.actor("resident"), replied(cast), verdict).id


def closed(cast: Cast) -> UUID:
    """The loop is closed."""
    return answers.close_case(cast.actor("lead"), followed_up(cast)).id


def merged(cast: Cast) -> UUID:
    """Part of another case."""
    return merge_case(cast.actor("lead"), dispatched(cast), dispatched(cast)).id


def whistle_asked(cast: Cast) -> UUID:
    """The community asks for the urban managers to be called in."""
    calls = [CallWanted(cast.units["urban_management"].id, "拆除违建", is_lead=True)]
    case_id = signed(cast)
    whistles.ask_whistle(cast.actor("lead"), case_id, WhistleKind.EVERYDAY, "涉及多部门", calls)
    return case_id


def whistle_sounded(cast: Cast) -> UUID:
    """They were called."""
    case_id = whistle_asked(cast)
    whistles.decide_whistle(cast.actor("secretary"), Whistle.objects.get(case_id=case_id).id, is_approved=True)
    return case_id


Stage = Callable[[Cast], UUID]


def ids_around(case_id: UUID) -> dict[str, UUID]:
    """The ids that paths and bodies may ask for: of the case, its first report, its whistle and its first call, its
    category, and a reply template.
    """
    case = Case.objects.get(pk=case_id)
    found = {"case_id": case.id}
    for name, row in (
        ("category_id", case.category),
        ("template_id", ReplyTemplate.objects.first()),
        ("report_id", case.reports.first()),
        ("whistle_id", case.whistles.first()),
        ("call_id", WhistleCall.objects.filter(case=case).first()),
    ):
        if row is not None:
            found[name] = row.id
    return found
