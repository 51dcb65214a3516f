"""The law of the closed loop, pure: statuses and steps, clocks, dispatching, whistles, rates."""

from enum import StrEnum

from yuandian.kernel.permissions import Permission


class CasePermission(Permission):
    """What a post may entitle to, in the matter of cases."""

    REPORT = "case.report"
    VIEW = "case.view"
    ENTER = "case.enter"
    TRIAGE = "case.triage"
    DISPATCH = "case.dispatch"
    SIGN = "case.sign"
    RETURN = "case.return"
    HANDLE = "case.handle"
    ESCALATE = "case.escalate"
    CHECK = "case.check"
    REPLY = "case.reply"
    FOLLOW_UP = "case.follow_up"
    CLOSE = "case.close"
    SUPERVISE = "case.supervise"
    URGE = "case.urge"
    WHISTLE_ASK = "case.whistle.ask"
    WHISTLE_APPROVE = "case.whistle.approve"
    WHISTLE_ANSWER = "case.whistle.answer"
    WHISTLE_RATE = "case.whistle.rate"
    EXTENSION_GRANT = "case.extension.grant"
    MERGE = "case.merge"
    PARK = "case.park"
    PROJECT = "case.project"
    REFUSE = "case.refuse"
    ARCHIVE = "case.archive"
    UNMASK = "case.unmask"
    CATEGORY_MANAGE = "case.category.manage"
    RATES_VIEW = "case.rates.view"


class CaseLevel(StrEnum):
    """How hard a case is, which decides who handles it (HOT-06): grid worker, community, several organisations."""

    ORDINARY = "ordinary"
    COMPLEX = "complex"
    HARD = "hard"


class Channel(StrEnum):
    """Where a case came from (EVT-09, EVT-17, EVT-20, EVT-27, EVT-37…EVT-39)."""

    BRANCH = "branch"  # 有事找支部, in the mini-program
    SNAPSHOT = "snapshot"  # 随手拍
    WALK_IN = "walk_in"  # at the community's window
    PHONE = "phone"  # called the community or the worker
    GROUP = "group"  # a message in the grid's chat group, entered by the worker
    PATROL = "patrol"  # found on a round
    CAMERA = "camera"  # seen by an operator in the operations centre
    HOTLINE = "hotline"  # 12345
    URBAN_MANAGEMENT = "urban_management"  # 数字化城管
    ENTERPRISE = "enterprise"


RESIDENT_CHANNELS = frozenset({Channel.BRANCH, Channel.SNAPSHOT})
STAFF_CHANNELS = frozenset(
    {Channel.WALK_IN, Channel.PHONE, Channel.GROUP, Channel.PATROL, Channel.CAMERA, Channel.ENTERPRISE}
)
IMPORTED_CHANNELS = frozenset({Channel.HOTLINE, Channel.URBAN_MANAGEMENT})


class RefusalReason(StrEnum):
    """Why a request may lawfully not be taken on (the five kinds of Weifang's 12345 rules, art. 19)."""

    NOT_PUBLIC_SERVICE = "not_public_service"  # 不属于政务服务便民热线受理范围
    IN_LEGAL_PROCEEDINGS = "in_legal_proceedings"  # 已进入诉讼、仲裁、纪检监察、行政复议、信访程序
    ALREADY_ANSWERED = "already_answered"  # 已依法办结且无新的事实和理由
    SECRET_OR_PRIVATE = "secret_or_private"  # noqa: S105 # 涉及国家秘密、商业秘密、个人隐私
    UNLAWFUL_OR_IMPOSSIBLE = "unlawful_or_impossible"  # 违反法律法规或者社会公序良俗


class RootCause(StrEnum):
    """What lay behind it, noted by whoever handled it, so that repeats can be cured."""

    WEAR = "wear"  # 设施老化损坏
    CONDUCT = "conduct"  # 个人行为
    MANAGEMENT = "management"  # 管理缺位
    CONSTRUCTION = "construction"  # 施工影响
    WEATHER = "weather"  # 天气
    DESIGN = "design"  # 规划设计不足
    DISPUTE = "dispute"  # 矛盾纠纷
    NEED = "need"  # 服务需求
    OTHER = "other"
