"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class AccountRecord(RecordKind):
    """Of an account."""

    OPEN = "people.account.open", "开通账号", "Account opened"
    CLOSE = "people.account.close", "停用账号", "Account closed"
    REOPEN = "people.account.reopen", "恢复账号", "Account opened again"
    RESET_SIGN_IN = "people.account.reset_sign_in", "重置登录", "Sign-in reset"
    END_SESSIONS = "people.account.end_sessions", "强制下线", "Signed out everywhere"
    EXPORT = "people.account.export", "导出账号清单", "Exported in a list"
    ADMIT_TO_ADMIN = "people.account.admit_to_admin", "准入管理后台", "Admitted to the administration"
    LEAVE = "people.account.leave", "注销账号", "Account left"
    ASK_TO_LEAVE = "people.account.ask_to_leave", "申请注销", "Asked to leave"
    STAY = "people.account.stay", "撤回注销", "Stays after all"
    CHANGE_PHONE = "people.account.change_phone", "更换手机号", "Phone changed"
    LOCK = "people.account.lock", "锁定账号", "Account locked"
    CHANGE_PASSWORD = "people.account.change_password", "修改密码", "Password changed"
    CONFIRM_TOTP = "people.account.confirm_totp", "开启二次验证", "Second step turned on"
    DISABLE_TOTP = "people.account.disable_totp", "关闭二次验证", "Second step turned off"
    CONFIRM_IDENTITY = "people.account.confirm_identity", "身份认证", "Identity confirmed"
    WITHDRAW_IDENTITY = "people.account.withdraw_identity", "撤回身份认证", "Identity withdrawn"
    LINK_SUBJECT = "people.account.link_subject", "绑定统一认证", "Tied to the identity provider"
    UNLINK_SUBJECT = "people.account.unlink_subject", "解绑统一认证", "Taken off the identity provider"
    BIND_WECHAT = "people.account.bind_wechat", "绑定微信", "WeChat user tied"
    UNBIND_WECHAT = "people.account.unbind_wechat", "解绑微信", "WeChat user taken off"


class PersonRecord(RecordKind):
    """Of a person in the register."""

    REGISTER = "people.person.register", "登记", "Registered"
    CHANGE = "people.person.change", "更正资料", "Corrected"
    CONSENT = "people.person.consent", "公开意愿变更", "Consent changed"
    INTRODUCE = "people.person.introduce", "自行注册", "Signed up"
    SET_PHOTO = "people.person.set_photo", "更换照片", "Photo changed"
    JOIN_PARTY = "people.person.join_party", "党员登记", "Party registration"
    CHANGE_MEMBERSHIP = "people.person.change_membership", "党员登记变更", "Party registration changed"
    TRANSFER_MEMBERSHIP = "people.person.transfer_membership", "组织关系转接", "Membership transferred"
    LEAVE_PARTY = "people.person.leave_party", "党员登记结束", "Party registration ended"
    MOVE_IN = "people.person.move_in", "迁入", "Moved in"
    MOVE_OUT = "people.person.move_out", "迁出", "Moved out"
    DIE = "people.person.die", "登记去世", "Death registered"
    EXPORT = "people.person.export", "导出名册", "Exported in a list"
    UNMASK = "people.person.unmask", "查看完整信息", "Seen in full"
    FORGET = "people.person.forget", "注销", "Forgotten"


class HouseholdRecord(RecordKind):
    """Of a household."""

    CREATE = "people.household.create", "立户", "Household entered"
    JOIN = "people.household.join", "迁入", "Somebody moved in"
    LEAVE = "people.household.leave", "迁出", "Somebody moved out"
    CHANGE = "people.household.change", "变更户内关系", "Relations changed"
    MERGE = "people.household.merge", "合户", "Households joined"
    SPLIT = "people.household.split", "分户", "Household split"


class DwellingRecord(RecordKind):
    """Of a door."""

    ENTER = "people.dwelling.enter", "登记房屋", "Dwelling entered"
    CHANGE = "people.dwelling.change", "变更房屋", "Dwelling changed"


class PostRecord(RecordKind):
    """Of a post."""

    APPOINT = "people.post.appoint", "任命", "Appointed"
    TAKE_OVER = "people.post.take_over", "接任", "Took over"
    FOLLOW_GRID = "people.post.follow_grid", "随网格调整", "Followed its grid"
    END = "people.post.end", "卸任", "Ended"
    DEPUTISE = "people.post.deputise", "离岗代理", "Deputy named"
    RESUME = "people.post.resume", "返岗", "Back"
    LINK_HOUSEHOLDS = "people.post.link_households", "联户", "Households linked"
    UNLINK_HOUSEHOLD = "people.post.unlink_household", "解除联户", "Household unlinked"


class RoleRecord(RecordKind):
    """Of a role."""

    LOAD = "people.role.load", "载入", "Loaded from the file"
    CHANGE = "people.role.change", "修改", "Changed"
    CREATE = "people.role.create", "新增", "Created"
    RESTORE = "people.role.restore", "恢复出厂设置", "Back to the shipped state"
    RETIRE = "people.role.retire", "停用", "Retired"
    REVIVE = "people.role.revive", "恢复使用", "In use again"


class CertificationRecord(RecordKind):
    """Of a resident's claim to an identity or a home."""

    ASK = "people.certification.ask", "提出申请", "Asked"
    CONFIRM = "people.certification.confirm", "核验通过", "Confirmed"
    REFUSE = "people.certification.refuse", "未通过", "Refused"
    WITHDRAW = "people.certification.withdraw", "撤回", "Withdrawn"


class NominationRecord(RecordKind):
    """Of a nomination."""

    NOMINATE = "people.nomination.nominate", "提名", "Nominated"
    MAKE_PUBLIC = "people.nomination.make_public", "公示", "Made public"
    OBJECT = "people.nomination.object", "提出异议", "Objection written down"
    APPOINT = "people.nomination.appoint", "任命", "Appointed"
    REFUSE = "people.nomination.refuse", "未通过", "Refused"
    WITHDRAW = "people.nomination.withdraw", "撤回", "Withdrawn"
    REMOVE = "people.nomination.remove", "卸任", "Removed"
