"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class FeedbackRecord(RecordKind):
    """Of what somebody says of the application."""

    GIVE = "feedback.feedback.give", "提出意见", "Said"
    ANSWER = "feedback.feedback.answer", "答复", "Answered"
    RATE = "feedback.feedback.rate", "评价答复", "Answer rated"
    ASK_AGAIN = "feedback.feedback.ask_again", "继续追问", "Asked again"
    UNMASK = "feedback.feedback.unmask", "查看完整号码", "Numbers viewed in full"
    WITHDRAW = "feedback.feedback.withdraw", "撤回", "Withdrawn"
