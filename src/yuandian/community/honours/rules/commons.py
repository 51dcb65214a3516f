"""The figures of the commons board (共建共享看板) and of participation (RPT-08), and how each is counted. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class CommonsFigure(StrEnum):
    """What residents, party organisations and merchants did together."""

    TASKS = "tasks"
    VOLUNTEERS = "volunteers"
    MINUTES = "minutes"
    PARTY_ORGANISATIONS = "party_organisations"
    SNAPSHOTS = "snapshots"
    POINTS_GIVEN = "points_given"
    POINTS_SPENT = "points_spent"
    REDEEMED = "redeemed"
    MERCHANTS = "merchants"
    DONATED = "donated"


@dataclass(frozen=True, slots=True)
class Definition:
    """How a figure is counted, or what is divided by what, as people read it."""

    zh: str
    en: str


DEFINITIONS = {
    CommonsFigure.TASKS: Definition(
        "本期内开始、现已结束的志愿任务个数，按任务地点归属；取消的不计。",
        "Tasks that began in the period and are over, by where they were held; cancelled ones are not counted.",
    ),
    CommonsFigure.VOLUNTEERS: Definition(
        "本期内有经他人确认服务时长的不同的人，同一人只计一次，按服务地点归属（没有地点的按组织单位所在地）；合计不等于各地之和。",
        "Different people with service hours that somebody else confirmed, each once, by where they served, else by "
        "where the organisation is; the total is not the sum of the places.",
    ),
    CommonsFigure.MINUTES: Definition(
        "本期内经他人确认的服务时长之和，含补录，按服务日期和服务地点归属。",
        "Confirmed service hours, those entered later too, by the day and the place of the service.",
    ),
    CommonsFigure.PARTY_ORGANISATIONS: Definition(
        "本期内所组织的服务有确认时长的不同党组织个数。",
        "Different party organisations whose services have confirmed hours in the period.",
    ),
    CommonsFigure.SNAPSHOTS: Definition(
        "本期内收到、经现场核查属实的随手拍件数，按事发地点归属；不予受理和已合并的不计。",
        "Snapshots that came in during the period and were found true on the spot, by where it is; "
        "refused and merged ones are not counted.",
    ),
    CommonsFigure.POINTS_GIVEN: Definition(
        "本期内各地基金发给居民的活力值，已减去冲正，按出资的基金归属。",
        "Points that the funds of the place gave people in the period, less what was reversed.",
    ),
    CommonsFigure.POINTS_SPENT: Definition(
        "本期内居民兑换所用的活力值，已减去退回，按商户或社区柜台所在地归属。",
        "Points that people spent in the mall in the period, less what went back, by where the merchant is.",
    ),
    CommonsFigure.REDEEMED: Definition(
        "本期内已经核销、领走的兑换件数，按商户或社区柜台所在地归属。",
        "Redemptions that were handed out in the period, by where the merchant is.",
    ),
    CommonsFigure.MERCHANTS: Definition(
        "本期内至少核销过一件的商家联盟商户个数，社区自办的柜台不计。",
        "Merchants of the alliance that handed out something in the period; communities' own counters not counted.",
    ),
    CommonsFigure.DONATED: Definition(
        "本期内居民以爱心兑换捐出的活力值，按捐赠人登记的住处归属。",
        "Points that people gave away in the period, by where the givers live.",
    ),
}


class ShareName(StrEnum):
    """Which share."""

    PARTICIPATION = "participation"
    AWARENESS = "awareness"


FORMULAS = {
    ShareName.PARTICIPATION: Definition(
        "参与率 = 本期内反映过问题、报名或完成过服务、兑换或捐赠过活力值的居民 ÷ 住在这里、有账号的居民",
        "residents who reported something, signed up for or did service, redeemed or gave points in the period ÷ "
        "residents with an account who live here",
    ),
    ShareName.AWARENESS: Definition(
        "知晓率 = 读过至少一条本期面向其住处发布的通知、指南的居民 ÷ 住在这里、有账号的居民；本期没有发布的不计算",
        "residents who read at least one notice or guide that was published in the period for where they live ÷ "
        "residents with an account who live here; none where nothing was published",
    ),
}
