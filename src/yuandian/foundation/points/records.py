"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class MovementRecord(RecordKind):
    """Of an account of points, by the name of the movement's kind."""

    ISSUE = "points.movement.issue", "拨付活力值", "Points issued"
    EARN = "points.movement.earn", "获得活力值", "Points earned"
    GRANT = "points.movement.grant", "奖励活力值", "Points granted"
    SPEND = "points.movement.spend", "兑换活力值", "Points spent"
    DONATE = "points.movement.donate", "捐赠活力值", "Points donated"
    REVERSE = "points.movement.reverse", "冲正", "Movement reversed"
    EXPIRE = "points.movement.expire", "活力值过期", "Points expired"
    MERGE = "points.movement.merge", "并入活力值", "Points merged"
    FORWARD = "points.movement.forward", "转入基金", "Points forwarded to a fund"
    GIVE = "points.movement.give", "爱心发放", "Goods for a household paid"


class RuleRecord(RecordKind):
    """Of a rule by which points are earned."""

    PROPOSE = "points.rule.propose", "提出规则", "Rule proposed"
    APPROVE = "points.rule.approve", "批准规则", "Rule approved"
    REFUSE = "points.rule.refuse", "未批准规则", "Rule refused"


class GrantRecord(RecordKind):
    """Of a reward in a community's own words."""

    PROPOSE = "points.grant.propose", "提出奖励", "Reward proposed"
    APPROVE = "points.grant.approve", "批准奖励", "Reward approved"
    REFUSE = "points.grant.refuse", "未批准奖励", "Reward refused"


class BudgetRecord(RecordKind):
    """Of a fund's budget of a year."""

    SET = "points.budget.set", "设定预算", "Budget set"


class HoursRecord(RecordKind):
    """Of a person's service hours."""

    RECORD = "points.hours.record", "记录服务时长", "Service hours recorded"
