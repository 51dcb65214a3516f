"""Words of the boards: whose they are, over which time, of which place, and the rule as people read it."""

from enum import StrEnum

from yuandian.community.honours.records import ObjectionRecord
from yuandian.kernel.lifecycle import Lifecycle, Step
from yuandian.kernel.permissions import Permission


class HonourPermission(Permission):
    """What posts may entitle to."""

    VIEW = "honours.view"
    DECIDE = "honours.decide"
    RECORD = "honours.record"


class BoardKind(StrEnum):
    """Whose board."""

    VOLUNTEER = "volunteer"
    ORGANISATION = "organisation"


class BoardPeriod(StrEnum):
    """Over which time."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class BoardLevel(StrEnum):
    """Of which place."""

    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"


class ObjectionAction(StrEnum):
    """What is found of an objection."""

    UPHOLD = "uphold"
    DISMISS = "dismiss"


class ObjectionStatus(StrEnum):
    """Where an objection stands."""

    RAISED = "raised"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


_RAISED = frozenset({ObjectionStatus.RAISED})
OBJECTIONS = Lifecycle(
    "objection",
    {
        ObjectionAction.UPHOLD: Step(_RAISED, ObjectionStatus.UPHELD, HonourPermission.DECIDE),
        ObjectionAction.DISMISS: Step(_RAISED, ObjectionStatus.DISMISSED, HonourPermission.DECIDE),
    },
    records=ObjectionRecord,
)
BOARD_KIND_NAMES = {BoardKind.VOLUNTEER.value: "志愿者榜", BoardKind.ORGANISATION.value: "党组织榜"}
BOARD_PERIOD_NAMES = {BoardPeriod.WEEK.value: "周", BoardPeriod.MONTH.value: "月", BoardPeriod.YEAR.value: "年"}
OBJECTION_STATUS_NAMES = {
    ObjectionStatus.RAISED.value: "待处理",
    ObjectionStatus.UPHELD.value: "成立",
    ObjectionStatus.DISMISSED.value: "不成立",
}
RULE_WORDS = {
    BoardKind.VOLUNTEER: (
        "按本期内经他人确认的服务时长从高到低排名，时长相同名次并列，其后名次顺延；活力值只作参考，不影响名次。"
        "姓名经本人同意才完整显示。一期结束三天后封存，封存的榜单可由流水重算核对。"
    ),
    BoardKind.ORGANISATION: (
        "按本期内党组织所组织服务的总时长从高到低排名，时长相同名次并列，其后名次顺延；参与人数只作参考，不影响名次。"
        "一期结束三天后封存，封存的榜单可由流水重算核对。"
    ),
}
RULE_WORDS_EN = {
    BoardKind.VOLUNTEER: (
        "Ranked by the service hours of the period that somebody else confirmed. The same hours share a rank and the "
        "next are skipped; points stand beside them and change no rank. Full names by consent only. Boards are "
        "frozen three days after the period and can be recomputed from the ledger."
    ),
    BoardKind.ORGANISATION: (
        "Ranked by the hours of the services that a party organisation organised in the period. The same hours share a "
        "rank and the next are skipped; the number of people stands beside them and changes no rank. Boards are frozen "
        "three days after the period and can be recomputed from the ledger."
    ),
}
