"""Said, answered, asked again, rated; what waits is seen."""

from datetime import timedelta
from uuid import uuid4

import pytest
from pytest_django import Settings

from yuandian.foundation.feedback import errors, services
from yuandian.foundation.feedback.models import Feedback
from yuandian.foundation.feedback.queries import (
    FEEDBACK_RETENTION,
    FeedbackTotals,
    feedback_for_desk,
    feedback_page,
    my_feedback,
)
from yuandian.foundation.feedback.rules import MOST_UNANSWERED, FeedbackKind, FeedbackStatus
from yuandian.foundation.feedback.services import answer_feedback
from yuandian.foundation.files.facade import FileUnknown
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.tests.cast import NOON, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.lifecycle import StepNotPossible
from yuandian.kernel.typed_text import TypedNumberShown

BAD, IDEA = FeedbackKind.COMPLAINT, FeedbackKind.SUGGESTION


def test_a_matter_goes_to_and_fro(cast: Cast) -> None:
    person, operator = cast.actor("resident"), cast.actor("administrator")
    with clock.at(NOON):
        row = services.give_feedback(person, BAD, " 字太小 ")
    with clock.at(NOON + timedelta(hours=1)):
        answer_feedback(operator, row.id, "请在“我的”里打开大字版。")
    message = InboxMessage.objects.get()
    assert (message.account_id, message.title) == (cast.accounts["resident"].id, "您对本应用的投诉有答复了")
    with clock.at(NOON + timedelta(hours=2)):
        services.rate_answer(person, row.id, is_helpful=False)
        services.ask_again(person, row.id, "还是小")
    (mine,) = my_feedback(person, None, 20).items
    assert [(turn.is_answer, turn.words) for turn in mine.turns] == [
        (False, "字太小"), (True, "请在“我的”里打开大字版。"), (False, "还是小"),
    ]  # fmt: skip
    assert (mine.status, mine.is_helpful) == (FeedbackStatus.UNANSWERED, None)
    assert mine.waits_since - NOON >= timedelta(hours=2)
    with pytest.raises(StepNotPossible):
        services.rate_answer(person, row.id, is_helpful=True)
    answer_feedback(operator, row.id, "已放大一档。")
    services.rate_answer(person, row.id, is_helpful=True)
    with pytest.raises(StepNotPossible):
        answer_feedback(operator, row.id, "再说一次")
    page = feedback_page(operator, row.id)
    assert page.row.by == "r*******"
    assert [moment.action.rpartition(".")[2] for moment in page.record] == [
        "give", "answer", "rate", "ask_again", "answer", "rate",
    ]  # fmt: skip


def test_what_waits_longest_is_first_and_counted(cast: Cast) -> None:
    operator, rows = cast.actor("administrator"), list[Feedback]()
    for hours, name in enumerate(("resident", "stranger", "neighbour")):
        with clock.at(NOON + timedelta(hours=hours)):
            rows.append(services.give_feedback(cast.actor(name), IDEA, f"第{hours}条"))
    answer_feedback(operator, rows[0].id, "好的")
    with clock.at(NOON + timedelta(hours=9)):
        services.ask_again(cast.actor("resident"), rows[0].id, "还有")
    answer_feedback(operator, rows[2].id, "好的")
    services.rate_answer(cast.actor("neighbour"), rows[2].id, is_helpful=True)
    desk = feedback_for_desk(operator, FeedbackStatus.UNANSWERED, None, None, 20)
    assert [item.card.id for item in desk.items] == [rows[1].id, rows[0].id]
    assert desk.totals == FeedbackTotals(2, rows[1].waits_since, 1, 1, 1)
    first = feedback_for_desk(operator, FeedbackStatus.UNANSWERED, IDEA, None, 1)
    rest = feedback_for_desk(operator, FeedbackStatus.UNANSWERED, IDEA, first.next, 1)
    assert [first.items[0].card.id, rest.items[0].card.id] == [rows[1].id, rows[0].id]
    assert feedback_for_desk(operator, None, BAD, None, 20).items == []


def test_what_is_refused(cast: Cast) -> None:
    person = cast.actor("resident")
    with pytest.raises(errors.FeedbackSaysNothing):
        services.give_feedback(person, BAD, "  ")
    with pytest.raises(FileUnknown):
        services.give_feedback(person, BAD, "看图", [uuid4()])
    row = services.give_feedback(person, BAD, "字太小")
    with pytest.raises(errors.FeedbackUnknown):
        services.withdraw_feedback(cast.actor("stranger"), row.id)
    for name in ("street_admin", "lead"):
        with pytest.raises(Forbidden):
            feedback_for_desk(cast.actor(name), None, None, None, 20)
    services.withdraw_feedback(person, row.id)
    for _ in range(MOST_UNANSWERED):
        services.give_feedback(person, IDEA, "又一条")
    with pytest.raises(errors.TooMuchUnanswered):
        services.give_feedback(person, IDEA, "再一条")


def test_typed_numbers_are_shown_for_a_recorded_reason_and_end_after_the_answer(cast: Cast, settings: Settings) -> None:
    settings.CASE_UNMASKINGS = (0, 1)
    person, operator = cast.actor("resident"), cast.actor("administrator")
    with clock.at(NOON):
        row = services.give_feedback(person, BAD, "登录不了，打我 138 1234 0001")
        plain = services.give_feedback(person, IDEA, "字再大些")
        shown = {item.card.id: item for item in feedback_for_desk(operator, None, None, None, 20).items}
        assert shown[row.id].card.turns[0].words == "登录不了，打我 138****0001"
        assert (shown[row.id].typed_numbers, shown[plain.id].typed_numbers) == (1, 0)
        seen = services.unmask_numbers(operator, row.id, "回电核实问题")
        assert seen.numbers == [TypedNumberShown("138****0001", "13812340001")]
        with pytest.raises(errors.FeedbackUnmaskingsTooOften):
            services.unmask_numbers(operator, row.id, "再看一次")
    moment = feedback_page(operator, row.id).record[-1]
    assert (moment.action, moment.details) == ("feedback.feedback.unmask", {"numbers": 1, "reason": "回电核实问题"})
    (kind,) = FEEDBACK_RETENTION
    assert kind.remove_batch(NOON + timedelta(days=9), 10) == 0
    with clock.at(NOON + timedelta(days=1)):
        answer_feedback(operator, row.id, "已修好。")
    assert kind.remove_batch(NOON + timedelta(hours=20), 10) == 0
    assert kind.remove_batch(NOON + timedelta(days=2), 10) == 1
    assert feedback_page(operator, row.id).row.typed_numbers == 0
