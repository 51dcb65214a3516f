"""Participation and awareness (RPT-08): shares of a place's residents, and in words how each is counted. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class ShareName(StrEnum):
    """Which share."""

    PARTICIPATION = "participation"
    AWARENESS = "awareness"


@dataclass(frozen=True, slots=True)
class ShareFormula:
    """What is divided by what."""

    zh: str
    en: str


FORMULAS = {
    ShareName.PARTICIPATION: ShareFormula(
        "参与率 = 本期内反映过问题、报名或完成过服务、兑换或捐赠过活力值的居民 ÷ 住在这里、有账号的居民",
        "residents who reported something, signed up for or did service, redeemed or gave points in the period ÷ "
        "residents with an account who live here",
    ),
    ShareName.AWARENESS: ShareFormula(
        "知晓率 = 读过至少一条本期面向其住处发布的通知、指南的居民 ÷ 住在这里、有账号的居民；本期没有发布的不计算",
        "residents who read at least one notice or guide that was published in the period for where they live ÷ "
        "residents with an account who live here; none where nothing was published",
    ),
}
