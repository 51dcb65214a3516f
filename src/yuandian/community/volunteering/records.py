"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class TaskRecord(RecordKind):
    """Of a task."""

    DRAFT = "volunteering.task.draft", "起草任务", "Task drafted"
    CHANGE = "volunteering.task.change", "修改任务", "Task changed"
    REVISE = "volunteering.task.revise", "修改申请", "Proposal revised"
    PUBLISH = "volunteering.task.publish", "发布任务", "Task published"
    SUBMIT = "volunteering.task.submit", "提交审核", "Submitted for approval"
    APPROVE = "volunteering.task.approve", "审核通过", "Task approved"
    REFUSE = "volunteering.task.refuse", "审核未通过", "Task refused"
    ASSIGN = "volunteering.task.assign", "邀请志愿者", "Volunteer invited"
    CANCEL = "volunteering.task.cancel", "取消任务", "Task cancelled"
    FINISH = "volunteering.task.finish", "结束任务", "Task finished"
    REVIEW = "volunteering.task.review", "填写总结", "Review written"
    EXPORT = "volunteering.task.export", "导出参加人员", "Participants exported"


class EnrolmentRecord(RecordKind):
    """Of one person in a task."""

    GRAB = "volunteering.enrolment.grab", "抢单", "Slot grabbed"
    WAIT = "volunteering.enrolment.wait", "加入候补", "Waiting list joined"
    OFFER = "volunteering.enrolment.offer", "收到邀请", "Slot offered"
    ACCEPT = "volunteering.enrolment.accept", "接受邀请", "Offer accepted"
    DECLINE = "volunteering.enrolment.decline", "谢绝邀请", "Offer declined"
    MOVE_UP = "volunteering.enrolment.move_up", "候补转正", "Moved up from the waiting list"
    WITHDRAW = "volunteering.enrolment.withdraw", "退出任务", "Withdrew"
    CHECK_IN = "volunteering.enrolment.check_in", "签到", "Checked in"
    CHECK_OUT = "volunteering.enrolment.check_out", "签退", "Checked out"
    CONFIRM = "volunteering.enrolment.confirm", "确认时长", "Hours confirmed"
    MISS = "volunteering.enrolment.miss", "登记未到", "Marked absent"
    DISPUTE = "volunteering.enrolment.dispute", "对时长提出异议", "Hours disputed"
    SETTLE = "volunteering.enrolment.settle", "处理时长异议", "Dispute settled"
    UPHOLD = "volunteering.enrolment.uphold", "维持未到", "Absence upheld"
    RATE = "volunteering.enrolment.rate", "评价任务", "Task rated"
    RATE_VOLUNTEER = "volunteering.enrolment.rate_volunteer", "评价志愿者", "Volunteer rated"
    LAPSE = "volunteering.enrolment.lapse", "报名失效", "Enrolment lapsed"
    ADD_PHOTOS = "volunteering.enrolment.add_photos", "上传照片", "Photos added"


class RollRecord(RecordKind):
    """Of one person's place on the roll of volunteers."""

    ENLIST = "volunteering.roll.enlist", "登记为志愿者", "Enlisted"
    LEAVE = "volunteering.roll.leave", "退出名册", "Left the roll"


class EntryRecord(RecordKind):
    """Of service that is entered later."""

    ENTER = "volunteering.entry.enter", "补录时长", "Service entered"
    CONFIRM = "volunteering.entry.confirm", "确认补录", "Entry confirmed"
    REFUSE = "volunteering.entry.refuse", "未通过补录", "Entry refused"
