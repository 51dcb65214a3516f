"""The table of feedback, gone through whole."""

import pytest

from yuandian.foundation.feedback.rules import FeedbackAction, FeedbackStatus, feedback_actions

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
    assert feedback_actions(status, is_own=True) == own
    assert feedback_actions(status, is_own=False) == operators
