"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class RunRecord(RecordKind):
    """Of one import of a sheet, before imports had a module of their own: what was written stays readable."""

    UPLOAD = "intake.run.upload", "上传表格", "Sheet uploaded"
    START = "intake.run.start", "开始导入", "Import started"
    BEGIN = "intake.run.begin", "导入进行中", "Import under way"
    FINISH = "intake.run.finish", "导入完成", "Import finished"
    FAIL = "intake.run.fail", "导入失败", "Import failed"
    CANCEL = "intake.run.cancel", "取消导入", "Import cancelled"
    FETCH_BAD_ROWS = "intake.run.fetch_bad_rows", "下载未受理的行", "Refused rows downloaded"
    PURGE = "intake.run.purge", "清除原始内容", "Original rows removed"


class SourceRecord(RecordKind):
    """Of a source of cases."""

    CREATE = "intake.source.create", "新增来源", "Source created"
    CHANGE = "intake.source.change", "修改来源", "Source changed"
    RENEW_SECRET = "intake.source.renew_secret", "更换密钥", "Secret renewed"
    SAVE_PROFILE = "intake.source.save_profile", "保存对应方案", "Mapping profile saved"
    REMOVE_PROFILE = "intake.source.remove_profile", "删除对应方案", "Mapping profile removed"
    RETRY_REPORT = "intake.source.retry_report", "重新回传", "Report sent again"
