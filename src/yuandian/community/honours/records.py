"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class ConsentRecord(RecordKind):
    """Of a person's name on boards."""

    GIVE = "honours.consent.give", "同意公开姓名", "Agreed to be named"
    WITHDRAW = "honours.consent.withdraw", "撤回公开姓名", "Consent withdrawn"


class SnapshotRecord(RecordKind):
    """Of the boards of a period."""

    FREEZE = "honours.snapshot.freeze", "封存榜单", "Boards frozen"


class ObjectionRecord(RecordKind):
    """Of what somebody says against a board."""

    RAISE = "honours.objection.raise", "提出榜单异议", "Objection raised"
    UPHOLD = "honours.objection.uphold", "异议成立", "Objection upheld"
    DISMISS = "honours.objection.dismiss", "异议不成立", "Objection dismissed"


class MeritRecord(RecordKind):
    """Of a reward or a sanction."""

    PROPOSE = "honours.merit.propose", "提出奖惩", "Reward or sanction proposed"
    APPROVE = "honours.merit.approve", "批准奖惩", "Reward or sanction approved"
    REFUSE = "honours.merit.refuse", "未批准奖惩", "Reward or sanction refused"
    APPEAL = "honours.merit.appeal", "提出申诉", "Appealed"
    KEEP = "honours.merit.keep", "申诉后维持", "Kept on appeal"
    REVOKE = "honours.merit.revoke", "申诉后撤销", "Revoked on appeal"
