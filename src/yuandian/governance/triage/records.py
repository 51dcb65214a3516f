"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class VersionRecord(RecordKind):
    """Of a version of what was learned."""

    LEARN = "triage.version.learn", "学习新版本", "Version learned"
    WITHDRAW = "triage.version.withdraw", "撤下版本", "Version withdrawn"
    SERVE_AGAIN = "triage.version.serve_again", "恢复使用版本", "Earlier version serves again"


class LearningRecord(RecordKind):
    """Of learning about a subject."""

    PAUSE = "triage.learning.pause", "暂停学习", "Learning paused"
    RESUME = "triage.learning.resume", "恢复学习", "Learning resumed"
