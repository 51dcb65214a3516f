"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind

GRID_TYPE = "grid.grid"  # as the record and files name a grid


class GridRecord(RecordKind):
    """Of a grid."""

    FOUND = "grid.grid.found", "设立网格", "Grid founded"
    SET_BOUNDARY = "grid.grid.set_boundary", "划定边界", "Boundary set"
    RENAME = "grid.grid.rename", "更名", "Grid renamed"
    END = "grid.grid.end", "撤销网格", "Grid ended"
    IMPORT_AGAIN = "grid.grid.import_again", "再次导入", "Grid imported again"
    APPOINT_MANAGERS = "grid.grid.appoint_managers", "确定管理社区", "Managing communities named"
    SET_DUTIES = "grid.grid.set_duties", "设定职责", "Duties set"
    POST_NOTICE = "grid.grid.post_notice", "更新公示", "Notice changed"
    ENTER_ADDRESS = "grid.grid.enter_address", "登记楼院地址", "Address entered"
    REMOVE_ADDRESS = "grid.grid.remove_address", "注销楼院地址", "Address taken out"
    CHECK_SIX_HAVES = "grid.grid.check_six_haves", "核对六有", "Six haves checked"


class ChangeRecord(RecordKind):
    """Of a proposed change to the tree."""

    PROPOSE = "grid.change.propose", "提出调整", "Change proposed"
    APPROVE = "grid.change.approve", "批准调整", "Change approved"
    REJECT = "grid.change.reject", "驳回调整", "Change rejected"
    WITHDRAW = "grid.change.withdraw", "撤回调整", "Change withdrawn"
    APPLY = "grid.change.apply", "调整生效", "Change applied"
    FAIL = "grid.change.fail", "调整未能生效", "Change did not fit"


class FaultRecord(RecordKind):
    """Of a fault of the division."""

    FIND = "grid.fault.find", "发现网格问题", "Fault found"
    TAKE = "grid.fault.take", "认领网格问题", "Fault taken on"
    ACCEPT = "grid.fault.accept", "同意保留问题", "Fault accepted"
    REOPEN = "grid.fault.reopen", "重新处理问题", "Fault reopened"
    MEND = "grid.fault.mend", "网格问题消除", "Fault mended"
