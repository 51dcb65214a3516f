"""Feedback from the first word to the last, as one table. Start here."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from yuandian.kernel.permissions import Permission

LONGEST_WORDS = 2_000
MOST_PICTURES = 3
MOST_UNANSWERED = 20


class FeedbackPermission(Permission):
    """What this module guards with: reading what people say of the application and answering it."""

    ANSWER = "feedback.answer"


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


class FeedbackStep(NamedTuple):
    """What an action needs and does; without a permission it is for the person whose feedback it is."""

    before: FeedbackStatus
    after: FeedbackStatus
    permission: FeedbackPermission | None = None


S = FeedbackStatus
FEEDBACK_STEPS: Mapping[FeedbackAction, FeedbackStep] = {
    FeedbackAction.ANSWER: FeedbackStep(S.UNANSWERED, S.ANSWERED, FeedbackPermission.ANSWER),
    FeedbackAction.RATE: FeedbackStep(S.ANSWERED, S.ANSWERED),
    FeedbackAction.ASK_AGAIN: FeedbackStep(S.ANSWERED, S.UNANSWERED),
    FeedbackAction.WITHDRAW: FeedbackStep(S.UNANSWERED, S.WITHDRAWN),
}


def feedback_actions(status: FeedbackStatus, *, is_own: bool) -> list[FeedbackAction]:
    """What may be done about feedback that stands so, by the person themselves or by an operator."""
    return [
        action
        for action, step in FEEDBACK_STEPS.items()
        if step.before is status and (step.permission is None) is is_own
    ]
