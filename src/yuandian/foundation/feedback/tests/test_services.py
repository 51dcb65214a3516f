"""Said, answered, asked again, rated; what waits is seen."""

from datetime import timedelta
from uuid import uuid4

import pytest

from yuandian.foundation.feedback import errors, services
from yuandian.foundation.feedback.models import Feedback
from yuandian.foundation.feedback.queries import FeedbackTotals, feedback_for_desk, feedback_page, my_feedback
from yuandian.foundation.feedback.rules import MOST_UNANSWERED, FeedbackKind, FeedbackStatus
from yuandian.foundation.feedback.services import answer_feedback
from yuandian.foundation.files.facade import FileUnknown
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.tests.cast import NOON, Cast
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.lifecycle import StepNotPossible

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
