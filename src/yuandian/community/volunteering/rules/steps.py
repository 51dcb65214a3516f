"""The life of a task and the life of an enrolment, each as one table. Start here."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

from yuandian.community.volunteering.errors import NotTheOwner
from yuandian.community.volunteering.records import EnrolmentRecord, TaskRecord
from yuandian.community.volunteering.rules import PublisherKind
from yuandian.kernel.lifecycle import Lifecycle, Step, standing


class TaskStatus(StrEnum):
    """Where a task stands. Whether it is full or under way follows from slots and time: see `TaskPhase`."""

    DRAFT = "draft"
    ASKED = "asked"
    REFUSED = "refused"
    OPEN = "open"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class TaskPhase(StrEnum):
    """What a task is called on screens: its status, and of an open one how full it is and what time it is."""

    DRAFT = "draft"
    ASKED = "asked"
    REFUSED = "refused"
    OPEN = "open"
    FULL = "full"
    UNDER_WAY = "under_way"
    OVER = "over"
    FINISHED = "finished"
    CANCELLED = "cancelled"


TASK_STATUS_NAMES = {
    TaskStatus.DRAFT.value: "草稿",
    TaskStatus.ASKED.value: "待审核",
    TaskStatus.REFUSED.value: "未通过",
    TaskStatus.OPEN.value: "招募中",
    TaskStatus.FINISHED.value: "已结束",
    TaskStatus.CANCELLED.value: "已取消",
}


class TaskAction(StrEnum):
    """What is done with a task."""

    CHANGE = "change"
    REVISE = "revise"
    PUBLISH = "publish"
    SUBMIT = "submit"
    APPROVE = "approve"
    REFUSE = "refuse"
    ASSIGN = "assign"
    CANCEL = "cancel"
    FINISH = "finish"
    REVIEW = "review"


class TaskBy(StrEnum):
    """Whose step it is: of the person who runs the task, of the office that publishes and pays, or of who decides."""

    OWNER = "owner"
    OFFICE = "office"
    APPROVER = "approver"


def _by(*whose: StrEnum) -> frozenset[StrEnum]:
    return frozenset(whose)


def _before(*statuses: TaskStatus) -> frozenset[TaskStatus | None]:
    return frozenset(statuses)


T, OWNER, OFFICE, APPROVER = TaskStatus, _by(TaskBy.OWNER), _by(TaskBy.OFFICE), _by(TaskBy.APPROVER)
TASKS = Lifecycle(
    "task",
    {
        TaskAction.CHANGE: Step(_before(T.DRAFT, T.OPEN), None, by=OFFICE),
        TaskAction.REVISE: Step(_before(T.DRAFT, T.REFUSED), None, by=OWNER),
        TaskAction.PUBLISH: Step(_before(T.DRAFT), T.OPEN, by=OFFICE),
        TaskAction.SUBMIT: Step(_before(T.DRAFT, T.REFUSED), T.ASKED, by=OWNER),
        TaskAction.APPROVE: Step(_before(T.ASKED), T.OPEN, by=APPROVER),
        TaskAction.REFUSE: Step(_before(T.ASKED), T.REFUSED, by=APPROVER),
        TaskAction.ASSIGN: Step(_before(T.OPEN), None, by=OWNER),
        TaskAction.CANCEL: Step(_before(T.DRAFT, T.ASKED, T.REFUSED, T.OPEN), T.CANCELLED, by=OWNER | APPROVER),
        TaskAction.FINISH: Step(_before(T.OPEN), T.FINISHED, by=OWNER),
        TaskAction.REVIEW: Step(_before(T.FINISHED), None, by=OWNER),
    },
    records=TaskRecord,
    personal=list(TaskBy),
    refusals=dict.fromkeys(TaskBy, NotTheOwner),
)
ORGANISATIONS_ONLY = frozenset({TaskAction.CHANGE, TaskAction.PUBLISH})
RESIDENTS_ONLY = frozenset({TaskAction.REVISE, TaskAction.SUBMIT})  # what the community has approved, nobody changes


def is_for(publisher: PublisherKind, action: TaskAction) -> bool:
    """Whether tasks of such a publisher have that step at all."""
    return action not in (ORGANISATIONS_ONLY if publisher is PublisherKind.RESIDENT else RESIDENTS_ONLY)


def task_actions(status: TaskStatus, publisher: PublisherKind, roles: Collection[TaskBy]) -> list[TaskAction]:
    """What somebody in these roles may do with a task that stands so."""
    return [action for action in TASKS.possible(status, (), standing(roles)) if is_for(publisher, action)]


def phase_of(status: TaskStatus, starts_at: datetime, ends_at: datetime, free: int, now: datetime) -> TaskPhase:
    """What a task is called now."""
    if status is not TaskStatus.OPEN:
        return TaskPhase(status.value)
    if now >= ends_at:
        return TaskPhase.OVER
    if now >= starts_at:
        return TaskPhase.UNDER_WAY
    return TaskPhase.OPEN if free > 0 else TaskPhase.FULL


class EnrolmentStatus(StrEnum):
    """Where one person stands in a task."""

    WAITING = "waiting"
    OFFERED = "offered"
    ENROLLED = "enrolled"
    PRESENT = "present"
    SERVED = "served"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    ABSENT = "absent"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    LAPSED = "lapsed"


ENROLMENT_STATUS_NAMES = {
    EnrolmentStatus.WAITING.value: "候补中",
    EnrolmentStatus.OFFERED.value: "待接受",
    EnrolmentStatus.ENROLLED.value: "已报名",
    EnrolmentStatus.PRESENT.value: "已签到",
    EnrolmentStatus.SERVED.value: "已签退",
    EnrolmentStatus.CONFIRMED.value: "已确认",
    EnrolmentStatus.DISPUTED.value: "有异议",
    EnrolmentStatus.ABSENT.value: "未到",
    EnrolmentStatus.WITHDRAWN.value: "已退出",
    EnrolmentStatus.DECLINED.value: "已谢绝",
    EnrolmentStatus.LAPSED.value: "已失效",
}


class EnrolmentAction(StrEnum):
    """What is done with an enrolment."""

    GRAB = "grab"
    WAIT = "wait"
    OFFER = "offer"
    ACCEPT = "accept"
    DECLINE = "decline"
    MOVE_UP = "move_up"
    WITHDRAW = "withdraw"
    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    CONFIRM = "confirm"
    MISS = "miss"
    DISPUTE = "dispute"
    SETTLE = "settle"
    UPHOLD = "uphold"
    RATE = "rate"
    RATE_VOLUNTEER = "rate_volunteer"
    LAPSE = "lapse"


class EnrolmentBy(StrEnum):
    """Whose step it is. `owner` is the person who runs the task, who may check volunteers in and out on the list."""

    VOLUNTEER = "volunteer"
    OWNER = "owner"
    SYSTEM = "system"


E, By = EnrolmentStatus, EnrolmentBy
VOLUNTEER, RUNS_IT, SYSTEM = _by(By.VOLUNTEER), _by(By.OWNER), _by(By.SYSTEM)
AWAY: frozenset[EnrolmentStatus | None] = frozenset({None, E.WITHDRAWN, E.DECLINED})


def _of(*statuses: EnrolmentStatus) -> frozenset[EnrolmentStatus | None]:
    return frozenset(statuses)


ENROLMENTS = Lifecycle(
    "enrolment",
    {
        EnrolmentAction.GRAB: Step(AWAY, E.ENROLLED, by=VOLUNTEER),
        EnrolmentAction.WAIT: Step(AWAY, E.WAITING, by=VOLUNTEER),
        EnrolmentAction.OFFER: Step(AWAY | _of(E.WAITING), E.OFFERED, by=RUNS_IT),
        EnrolmentAction.ACCEPT: Step(_of(E.OFFERED), E.ENROLLED, by=VOLUNTEER),
        EnrolmentAction.DECLINE: Step(_of(E.OFFERED), E.DECLINED, by=VOLUNTEER),
        EnrolmentAction.MOVE_UP: Step(_of(E.WAITING), E.ENROLLED, by=SYSTEM),
        EnrolmentAction.WITHDRAW: Step(_of(E.WAITING, E.ENROLLED), E.WITHDRAWN, by=VOLUNTEER),
        EnrolmentAction.CHECK_IN: Step(_of(E.ENROLLED), E.PRESENT, by=VOLUNTEER | RUNS_IT),
        EnrolmentAction.CHECK_OUT: Step(_of(E.PRESENT), E.SERVED, by=VOLUNTEER | RUNS_IT),
        EnrolmentAction.CONFIRM: Step(_of(E.PRESENT, E.SERVED), E.CONFIRMED, by=RUNS_IT),
        EnrolmentAction.MISS: Step(_of(E.ENROLLED), E.ABSENT, by=RUNS_IT),
        EnrolmentAction.DISPUTE: Step(_of(E.CONFIRMED, E.ABSENT), E.DISPUTED, by=VOLUNTEER),
        EnrolmentAction.SETTLE: Step(_of(E.DISPUTED), E.CONFIRMED, by=RUNS_IT),
        EnrolmentAction.UPHOLD: Step(_of(E.DISPUTED), E.ABSENT, by=RUNS_IT),
        EnrolmentAction.RATE: Step(_of(E.CONFIRMED), None, by=VOLUNTEER),
        EnrolmentAction.RATE_VOLUNTEER: Step(_of(E.CONFIRMED), None, by=RUNS_IT),
        EnrolmentAction.LAPSE: Step(_of(E.WAITING, E.OFFERED, E.ENROLLED, E.PRESENT), E.LAPSED, by=SYSTEM),
    },
    records=EnrolmentRecord,
    personal=list(By),
)
# Who has a slot, who counts as busy at that time, and what the owner has still to decide before a task is finished.
HOLDING = frozenset({E.OFFERED, E.ENROLLED, E.PRESENT, E.SERVED, E.CONFIRMED, E.DISPUTED, E.ABSENT})
BUSY = frozenset({E.ENROLLED, E.PRESENT})
UNSETTLED = frozenset({E.PRESENT, E.SERVED, E.DISPUTED})


def enrolment_actions(status: EnrolmentStatus | None, *, is_owner: bool) -> list[EnrolmentAction]:
    """What the table lets the volunteer or the owner do with an enrolment that stands so."""
    return ENROLMENTS.possible(status, (), standing({By.OWNER if is_owner else By.VOLUNTEER}))
