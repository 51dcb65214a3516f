"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class RunRecord(RecordKind):
    """Of one import of a sheet."""

    UPLOAD = "imports.run.upload", "上传表格", "Sheet uploaded"
    START = "imports.run.start", "开始导入", "Import started"
    BEGIN = "imports.run.begin", "导入进行中", "Import under way"
    FINISH = "imports.run.finish", "导入完成", "Import finished"
    FAIL = "imports.run.fail", "导入失败", "Import failed"
    CANCEL = "imports.run.cancel", "取消导入", "Import cancelled"
    FETCH_BAD_ROWS = "imports.run.fetch_bad_rows", "下载未受理的行", "Refused rows downloaded"
    FETCH_HANDOUTS = "imports.run.fetch_handouts", "下载发放单", "Hand-outs downloaded"
    PURGE = "imports.run.purge", "清除原始内容", "Original rows removed"
