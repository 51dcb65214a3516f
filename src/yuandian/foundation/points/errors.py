"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Forbidden, Invalid, NotVisible


class PointsAccountUnknown(NotVisible):
    """No such account, or not for you to see."""

    code = "points_account_unknown"
    detail = "There is no such account, or it is not for you to see."


class PointsTooFew(Conflict):
    """More was asked for than there is."""

    code = "points_too_few"
    detail = "There are not enough points."


class FundExhausted(Conflict):
    """A fund has no points left for this."""

    code = "fund_exhausted"
    detail = "The fund has not enough points left. Ask for more to be issued."


class EarningLimitReached(Conflict):
    """No more by this rule today or this month."""

    code = "earning_limit_reached"
    detail = "The limit of this rule is reached for the day or the month."


class EarningRuleUnknown(NotVisible):
    """No such rule, or none in force on that day."""

    code = "earning_rule_unknown"
    detail = "There is no such rule, or it is not in force."


class MovementUnknown(NotVisible):
    """No such movement."""

    code = "movement_unknown"
    detail = "There is no such movement, or it is not for you to see."


class ReversalImpossible(Conflict):
    """Reversed before, or of a kind that is not reversed."""

    code = "reversal_impossible"
    detail = "This movement cannot be reversed, or it has been."


class KeyUsedOtherwise(Conflict):
    """The key stands for another movement."""

    code = "key_used_otherwise"
    detail = "That key was used for another movement."


class OwnReward(Forbidden):
    """Nobody proposes or approves what they would receive, nor approves what they proposed."""

    code = "own_reward"
    detail = "Somebody else has to decide this: it is your own reward or your own proposal."


class PointsMisfit(Invalid):
    """A number of points that cannot be meant."""

    code = "points_misfit"
    detail = "Points are whole numbers from 1 to 1,000,000."


class GrantUnknown(NotVisible):
    """No such reward."""

    code = "grant_unknown"
    detail = "There is no such reward, or it is not for you to see."


class GrantTooLarge(Conflict):
    """More than a community gives one person at once or in a month."""

    code = "grant_too_large"
    detail = "That is more than a community may give one person at once or within a month."


class BudgetExceeded(Conflict):
    """More would be issued than the year's budget has."""

    code = "budget_exceeded"
    detail = "The fund's budget of the year does not hold that."


class FundPlaceUnknown(NotVisible):
    """No place that may have a fund, or not for you to see."""

    code = "fund_place_unknown"
    detail = "There is no such community, street or district, or it is not for you to see."
