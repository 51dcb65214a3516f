"""Writing to each other within a case (有事找支部): when, how much, and how long the answer took."""

from collections.abc import Mapping

from yuandian.governance.cases.errors import RemarkEmpty
from yuandian.governance.cases.rules.steps import ACTIVE, CaseStatus

LONGEST_REMARK = 1_000
MOST_WAITING = 10
OPEN_TO_REMARKS = ACTIVE | {CaseStatus.CLOSED}
ANSWERED_WITHIN_MINUTES = 24 * 60
FORMULAS: Mapping[str, str] = {
    "median_minutes": "留言到承办方下一次回复的自然分钟数，取中位数；还没有回复的不计入",
    "within_day": "24小时内得到回复的留言数；分母是这段时间内居民的全部留言",
}


def words_of(text: str) -> str:
    """What was written, without the blanks around it. Raises `RemarkEmpty`."""
    words = text.strip()
    if not words:
        raise RemarkEmpty(field="text")
    return words
