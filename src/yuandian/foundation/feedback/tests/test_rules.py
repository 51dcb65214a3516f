"""The table of feedback, gone through whole."""

import pytest

from yuandian.foundation.feedback.rules import (
    FEEDBACK,
    FeedbackAction,
    FeedbackPermission,
    FeedbackRelation,
    FeedbackStatus,
)
from yuandian.kernel.lifecycle import standing

answer, rate, ask_again, withdraw = FeedbackAction


@pytest.mark.parametrize(
    ("status", "own", "operators"),
    [
        (FeedbackStatus.UNANSWERED, [withdraw], [answer]),
        (FeedbackStatus.ANSWERED, [rate, ask_again], []),
        (FeedbackStatus.WITHDRAWN, [], []),
    ],
)
def test_whose_turn_it_is(status: FeedbackStatus, own: list[FeedbackAction], operators: list[FeedbackAction]) -> None:
    assert FEEDBACK.possible(status, (), standing({FeedbackRelation.GIVER})) == own
    assert FEEDBACK.possible(status, set(FeedbackPermission), standing({FeedbackRelation.OPERATOR})) == operators
