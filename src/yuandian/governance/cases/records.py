"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class CaseRecord(RecordKind):
    """Of a case: its steps, what the clocks did to it, and what came of something else."""

    OPEN = "cases.case.open", "上报", "Reported"
    TRIAGE = "cases.case.triage", "研判", "Triaged"
    DISPATCH = "cases.case.dispatch", "派单", "Dispatched"
    SIGN = "cases.case.sign", "签收", "Signed"
    RETURN = "cases.case.return", "退单", "Returned"
    REASSIGN = "cases.case.reassign", "改派", "Reassigned"
    CONTACT = "cases.case.contact", "联系", "Reporter contacted"
    ARRIVE = "cases.case.arrive", "到场", "Arrived"
    ESCALATE = "cases.case.escalate", "上报上级", "Escalated"
    LOWER = "cases.case.lower", "下沉", "Lowered"
    ASSIST = "cases.case.assist", "协办", "Assistance requested"
    SUSPEND = "cases.case.suspend", "暂停", "Suspended"
    RESUME = "cases.case.resume", "恢复", "Resumed"
    ASK_EXTENSION = "cases.case.ask_extension", "申请延期", "Extension requested"
    GRANT_EXTENSION = "cases.case.grant_extension", "同意延期", "Extension granted"
    DENY_EXTENSION = "cases.case.deny_extension", "驳回延期", "Extension denied"
    ASK_WHISTLE = "cases.case.ask_whistle", "申请吹哨", "Whistle requested"
    HANDLE = "cases.case.handle", "处置", "Handled"
    CHECK = "cases.case.check", "核查", "Checked"
    FAIL_CHECK = "cases.case.fail_check", "核查不通过", "Check failed"
    REPLY = "cases.case.reply", "答复", "Replied"
    TELL = "cases.case.tell", "告知反映人", "Reporter told"
    FOLLOW_UP = "cases.case.follow_up", "回访", "Followed up"
    RATE = "cases.case.rate", "评价", "Rated"
    REOPEN = "cases.case.reopen", "重办", "Reopened"
    REDO = "cases.case.redo", "重新办理", "Sent back after follow-up"
    URGE = "cases.case.urge", "催办", "Urged"
    SUPERVISE = "cases.case.supervise", "督办", "Supervised"
    ADD_MATERIAL = "cases.case.add_material", "补充材料", "Material added"
    GIVE_OPINION = "cases.case.give_opinion", "协办意见", "Said what was done to help"
    REFUSE_HELP = "cases.case.refuse_help", "退回协办", "Refused to help"
    WARN_HELP = "cases.case.warn_help", "协办时限预警", "Help due soon"
    MISS_HELP = "cases.case.miss_help", "协办超时", "Help overdue"
    ESCALATE_HELP = "cases.case.escalate_help", "协办超时上报", "Overdue help escalated"
    JOIN = "cases.case.join", "我也反映", "Reported by another resident"
    TAKE_REPORT = "cases.case.take_report", "登记反映", "Report taken down"
    MERGE = "cases.case.merge", "合并", "Merged"
    UNMERGE = "cases.case.unmerge", "撤销合并", "Unmerged"
    LINK = "cases.case.link", "关联", "Linked"
    PARK = "cases.case.park", "挂账", "Parked"
    UNPARK = "cases.case.unpark", "重启", "Unparked"
    MAKE_PROJECT = "cases.case.make_project", "立项", "Project started"
    FINISH_PROJECT = "cases.case.finish_project", "项目验收", "Project completed"
    REFUSE = "cases.case.refuse", "不予受理", "Refused"
    CLOSE = "cases.case.close", "办结", "Closed"
    ARCHIVE = "cases.case.archive", "归档", "Archived"
    HAND_OVER = "cases.case.hand_over", "交接", "Handed over"
    UNDO_CHECK = "cases.case.undo_check", "撤销核查", "Check taken back"
    UNDO_CLOSE = "cases.case.undo_close", "撤销办结", "Closing taken back"
    REMARK = "cases.case.remark", "居民留言", "Message from the resident"
    ANSWER_REMARK = "cases.case.answer_remark", "回复留言", "Resident answered"
    REPEAT = "cases.case.repeat", "同一处再次发生", "Recurred at the same place"
    WARN = "cases.case.warn", "时限预警", "Deadline near"
    MISS_DEADLINE = "cases.case.miss_deadline", "超时", "Overdue"
    FAIL_ESCALATION = "cases.case.fail_escalation", "无上级可报", "No higher level"
    RECOUNT_DEADLINES = "cases.case.recount_deadlines", "时限重算", "Deadlines recalculated"
    TAKE_IN = "cases.case.take_in", "并入一件", "Another case merged in"
    SPLIT_OFF = "cases.case.split_off", "拆出一件", "A case split off"
    CHANGE_AT_SOURCE = "cases.case.change_at_source", "来源更新", "Changed at the source"
    UNMASK = "cases.case.unmask", "查看完整信息", "Viewed in full"
    SEAL_NUMBERS = "cases.case.seal_numbers", "文中号码加密", "Numbers in texts sealed"
    PRINT_PAPER = "cases.case.print_paper", "打印公文", "Paper printed"
    MOVE_WITH_GRID = "cases.case.move_with_grid", "随网格调整", "Moved with its grid"
    MERGE_REPORTER = "cases.case.merge_reporter", "反映人合并", "Reporters merged as one person"
    REPLACE_ASSISTANT = "cases.case.replace_assistant", "协办人更换", "Assistant replaced"
    LOSE_ASSISTANT = "cases.case.lose_assistant", "协办单位撤销", "Assisting unit closed"


class WhistleRecord(RecordKind):
    """Of a whistle, in the record of its case."""

    APPROVE = "cases.whistle.approve", "批准吹哨", "Whistle sounded"
    REFUSE = "cases.whistle.refuse", "未批准吹哨", "Whistle not approved"
    CANCEL = "cases.whistle.cancel", "取消吹哨", "Whistle cancelled"
    WRITE_MINUTES = "cases.whistle.write_minutes", "联席记录", "Minutes written"
    FINISH = "cases.whistle.finish", "吹哨结束", "Whistle finished"
    MISS_DECISION = "cases.whistle.miss_decision", "吹哨审核超时", "Whistle decision overdue"


class CallRecord(RecordKind):
    """Of one department that a whistle calls in, in the record of the case."""

    SIGN = "cases.call.sign", "部门签收", "Department signed"
    RETURN = "cases.call.return", "部门退回", "Department returned"
    REPORT_IN = "cases.call.report_in", "部门报到", "Department reported in"
    HANDLE = "cases.call.handle", "部门处置", "Department handled"
    RATE = "cases.call.rate", "街道评价部门", "Street rated"
    RATE_STREET = "cases.call.rate_street", "部门评价街道", "Department rated"
    MISS_DEADLINE = "cases.call.miss_deadline", "部门超时", "Department overdue"
    CANCEL = "cases.call.cancel", "部门任务取消", "Department cancelled"


class CategoryRecord(RecordKind):
    """Of a category."""

    ADD = "cases.category.add", "新增类别", "Category added"
    CHANGE = "cases.category.change", "修改类别", "Category changed"


class DeadlinesRecord(RecordKind):
    """Of the deadlines of a category, in its record, or of those for everything."""

    SET = "cases.deadlines.set", "设定时限", "Deadlines set"


class ReplyTemplateRecord(RecordKind):
    """Of a template for replies."""

    ADD = "cases.reply_template.add", "新增模板", "Template added"
    CHANGE = "cases.reply_template.change", "修改模板", "Template changed"
