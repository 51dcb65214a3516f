"""The life of a task and the life of an enrolment, each as one table. Start here."""

from collections.abc import Collection, Mapping
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from yuandian.community.volunteering.rules import PublisherKind


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
TASK_PHASE_NAMES = {
    **TASK_STATUS_NAMES,
    TaskPhase.FULL.value: "名额已满",
    TaskPhase.UNDER_WAY.value: "进行中",
    TaskPhase.OVER.value: "待确认时长",
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
    """Whose step it is: of whoever runs the task, of the office that publishes and pays, or of who decides on it."""

    OWNER = "owner"
    OFFICE = "office"
    APPROVER = "approver"


OWNER, OFFICE, APPROVER = frozenset({TaskBy.OWNER}), frozenset({TaskBy.OFFICE}), frozenset({TaskBy.APPROVER})


class TaskStep(NamedTuple):
    """From these statuses, to which (None: it stays), by whom; only for these publishers, where named."""

    before: frozenset[TaskStatus]
    after: TaskStatus | None
    by: frozenset[TaskBy] = OWNER
    publishers: frozenset[PublisherKind] = frozenset(PublisherKind)


T, ORGANISATIONS = TaskStatus, frozenset({PublisherKind.PARTY, PublisherKind.MASS})
RESIDENTS = frozenset({PublisherKind.RESIDENT})  # what the community has approved, nobody changes
TASK_STEPS: Mapping[TaskAction, TaskStep] = {
    TaskAction.CHANGE: TaskStep(frozenset({T.DRAFT, T.OPEN}), None, OFFICE, ORGANISATIONS),
    TaskAction.REVISE: TaskStep(frozenset({T.DRAFT, T.REFUSED}), None, publishers=RESIDENTS),
    TaskAction.PUBLISH: TaskStep(frozenset({T.DRAFT}), T.OPEN, OFFICE, ORGANISATIONS),
    TaskAction.SUBMIT: TaskStep(frozenset({T.DRAFT, T.REFUSED}), T.ASKED, publishers=RESIDENTS),
    TaskAction.APPROVE: TaskStep(frozenset({T.ASKED}), T.OPEN, APPROVER),
    TaskAction.REFUSE: TaskStep(frozenset({T.ASKED}), T.REFUSED, APPROVER),
    TaskAction.ASSIGN: TaskStep(frozenset({T.OPEN}), None),
    TaskAction.CANCEL: TaskStep(frozenset({T.DRAFT, T.ASKED, T.REFUSED, T.OPEN}), T.CANCELLED, OWNER | APPROVER),
    TaskAction.FINISH: TaskStep(frozenset({T.OPEN}), T.FINISHED),
    TaskAction.REVIEW: TaskStep(frozenset({T.FINISHED}), None),
}


def task_actions(status: TaskStatus, publisher: PublisherKind, roles: Collection[TaskBy]) -> list[TaskAction]:
    """What somebody in these roles may do with a task that stands so."""
    return [
        action
        for action, step in TASK_STEPS.items()
        if status in step.before and publisher in step.publishers and step.by & set(roles)
    ]


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
    """Whose step it is. What the owner may do for a volunteer on the list, both may."""

    VOLUNTEER = "volunteer"
    OWNER = "owner"
    EITHER = "either"
    SYSTEM = "system"


class EnrolmentStep(NamedTuple):
    """From these statuses (None: not in the task yet), to which (None: it stays), by whom."""

    before: frozenset[EnrolmentStatus | None]
    after: EnrolmentStatus | None
    by: EnrolmentBy


E, By = EnrolmentStatus, EnrolmentBy
AWAY: frozenset[EnrolmentStatus | None] = frozenset({None, E.WITHDRAWN, E.DECLINED})


def _of(*statuses: EnrolmentStatus) -> frozenset[EnrolmentStatus | None]:
    return frozenset(statuses)


ENROLMENT_STEPS: Mapping[EnrolmentAction, EnrolmentStep] = {
    EnrolmentAction.GRAB: EnrolmentStep(AWAY, E.ENROLLED, By.VOLUNTEER),
    EnrolmentAction.WAIT: EnrolmentStep(AWAY, E.WAITING, By.VOLUNTEER),
    EnrolmentAction.OFFER: EnrolmentStep(AWAY | _of(E.WAITING), E.OFFERED, By.OWNER),
    EnrolmentAction.ACCEPT: EnrolmentStep(_of(E.OFFERED), E.ENROLLED, By.VOLUNTEER),
    EnrolmentAction.DECLINE: EnrolmentStep(_of(E.OFFERED), E.DECLINED, By.VOLUNTEER),
    EnrolmentAction.MOVE_UP: EnrolmentStep(_of(E.WAITING), E.ENROLLED, By.SYSTEM),
    EnrolmentAction.WITHDRAW: EnrolmentStep(_of(E.WAITING, E.ENROLLED), E.WITHDRAWN, By.VOLUNTEER),
    EnrolmentAction.CHECK_IN: EnrolmentStep(_of(E.ENROLLED), E.PRESENT, By.EITHER),
    EnrolmentAction.CHECK_OUT: EnrolmentStep(_of(E.PRESENT), E.SERVED, By.EITHER),
    EnrolmentAction.CONFIRM: EnrolmentStep(_of(E.PRESENT, E.SERVED), E.CONFIRMED, By.OWNER),
    EnrolmentAction.MISS: EnrolmentStep(_of(E.ENROLLED), E.ABSENT, By.OWNER),
    EnrolmentAction.DISPUTE: EnrolmentStep(_of(E.CONFIRMED, E.ABSENT), E.DISPUTED, By.VOLUNTEER),
    EnrolmentAction.SETTLE: EnrolmentStep(_of(E.DISPUTED), E.CONFIRMED, By.OWNER),
    EnrolmentAction.UPHOLD: EnrolmentStep(_of(E.DISPUTED), E.ABSENT, By.OWNER),
    EnrolmentAction.RATE: EnrolmentStep(_of(E.CONFIRMED), None, By.VOLUNTEER),
    EnrolmentAction.RATE_VOLUNTEER: EnrolmentStep(_of(E.CONFIRMED), None, By.OWNER),
    EnrolmentAction.LAPSE: EnrolmentStep(_of(E.WAITING, E.OFFERED, E.ENROLLED, E.PRESENT), E.LAPSED, By.SYSTEM),
}
# Who has a slot, who counts as busy at that time, and what the owner has still to decide before a task is finished.
HOLDING = frozenset({E.OFFERED, E.ENROLLED, E.PRESENT, E.SERVED, E.CONFIRMED, E.DISPUTED, E.ABSENT})
BUSY = frozenset({E.ENROLLED, E.PRESENT})
UNSETTLED = frozenset({E.PRESENT, E.SERVED, E.DISPUTED})


def after_step(status: EnrolmentStatus | None, action: EnrolmentAction) -> EnrolmentStatus | None:
    """The status that the action leads to from this one; None where it cannot be taken. Staying gives the status."""
    step = ENROLMENT_STEPS[action]
    if status not in step.before:
        return None
    return step.after or status


def enrolment_actions(status: EnrolmentStatus | None, *, is_owner: bool) -> list[EnrolmentAction]:
    """What the table lets the volunteer or the owner do with an enrolment that stands so."""
    whose = {By.OWNER, By.EITHER} if is_owner else {By.VOLUNTEER, By.EITHER}
    return [action for action, step in ENROLMENT_STEPS.items() if status in step.before and step.by in whose]
