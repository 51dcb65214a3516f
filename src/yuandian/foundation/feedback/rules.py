"""Feedback from the first word to the last, as one table. Start here."""

from enum import StrEnum

from yuandian.foundation.feedback.records import FeedbackRecord
from yuandian.kernel.lifecycle import Lifecycle, Step
from yuandian.kernel.permissions import Permission

LONGEST_WORDS = 2_000
MOST_PICTURES = 3
MOST_UNANSWERED = 20


class FeedbackPermission(Permission):
    """What this module guards with: reading what people say of the application and answering it; seeing the numbers
    typed into it.
    """

    ANSWER = "feedback.answer"
    UNMASK = "feedback.unmask"


class FeedbackKind(StrEnum):
    """What it is: something is wrong, or could be better."""

    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"


FEEDBACK_KIND_NAMES = {FeedbackKind.COMPLAINT.value: "投诉", FeedbackKind.SUGGESTION.value: "建议"}


class FeedbackStatus(StrEnum):
    """Whose turn it is."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


FEEDBACK_STATUS_NAMES = {
    FeedbackStatus.UNANSWERED.value: "待答复",
    FeedbackStatus.ANSWERED.value: "已答复",
    FeedbackStatus.WITHDRAWN.value: "已撤回",
}


class FeedbackAction(StrEnum):
    """What is done about it."""

    ANSWER = "answer"
    RATE = "rate"
    ASK_AGAIN = "ask_again"
    WITHDRAW = "withdraw"


class FeedbackRelation(StrEnum):
    """How an actor stands to feedback: they gave it, or answer for the district."""

    GIVER = "giver"
    OPERATOR = "operator"


S = FeedbackStatus
BY_GIVER = frozenset({FeedbackRelation.GIVER})

FEEDBACK = Lifecycle(
    "feedback",
    {
        FeedbackAction.ANSWER: Step(
            frozenset({S.UNANSWERED}), S.ANSWERED, FeedbackPermission.ANSWER, frozenset({FeedbackRelation.OPERATOR})
        ),
        FeedbackAction.RATE: Step(frozenset({S.ANSWERED}), None, by=BY_GIVER),
        FeedbackAction.ASK_AGAIN: Step(frozenset({S.ANSWERED}), S.UNANSWERED, by=BY_GIVER),
        FeedbackAction.WITHDRAW: Step(frozenset({S.UNANSWERED}), S.WITHDRAWN, by=BY_GIVER),
    },
    records=FeedbackRecord,
    personal={FeedbackRelation.GIVER},
)
