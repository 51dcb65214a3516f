"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class InvitationRecord(RecordKind):
    """Of one resident's joining by another's code."""

    ACCEPT = "earning.invitation.accept", "接受邀请", "Invitation accepted"
    REWARD = "earning.invitation.reward", "邀请获奖励", "Invitation rewarded"
    LAPSE = "earning.invitation.lapse", "邀请失效", "Invitation lapsed"


class AnomalyRecord(RecordKind):
    """Of what looked wrong, under the name of what it was."""

    HARMLESS = "earning.anomaly.clear", "认定正常", "Found harmless"
    WRONG = "earning.anomaly.condemn", "认定违规", "Found wrong"
