"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Invalid, NotVisible
from yuandian.kernel.limits import TooOften


class FeedbackUnknown(NotVisible):
    """No such feedback, or not yours."""

    code = "feedback_unknown"
    detail = "There is no such feedback, or it is not yours."


class FeedbackSaysNothing(Invalid):
    """No words."""

    code = "feedback_says_nothing"
    detail = "Say it in a few words."


class TooMuchUnanswered(Conflict):
    """So much of one's feedback waits that no more is taken."""

    code = "feedback_too_much_unanswered"
    detail = "Much of your feedback is not answered yet. Wait for an answer, or withdraw some."


class FeedbackUnmaskingsTooOften(TooOften):
    """More looks at typed numbers in a day than any work needs."""

    code = "feedback_unmaskings_too_often"
    detail = (
        "You have looked at as many numbers in feedback as one account may. `possible_at` tells when you can again."
    )
