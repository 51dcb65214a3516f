"""What the Django admin calls the columns: officials read it, too. Jobs stay with `yuandian` and the log."""

from django.contrib import admin
from procrastinate.contrib.django.models import ProcrastinateJob

WORDS = {
    "building": "楼栋", "division": "行政区划", "organisation": "组织", "relation": "关系",
    "account_id": "账号编号", "activity_place": "活动场所", "address": "地址",
    "advice": "办理提示", "algorithm": "签名算法", "aliases": "别名", "amount": "数量",
    "attempts": "尝试次数", "callback_mode": "回传方式", "callback_url": "回传地址",
    "category": "类别", "changed_at": "修改时间", "channel": "渠道",
    "channels": "发送渠道", "claimed_at": "领取时间", "clock": "时限种类", "code": "编码",
    "community": "社区", "contact": "联系人", "content": "内容", "courtyard": "楼院",
    "created_at": "建立时间", "default_level": "默认难度", "dispatch_id": "派发编号",
    "due_at": "应发时间", "duplicate_metres": "查重范围（米）", "ends_on": "止于",
    "exclusive_kind": "专属类型", "expires_at": "失效时间", "fields": "字段",
    "file_version": "文件版本", "for_staff": "发给工作人员", "grid": "网格",
    "height": "高", "is_active": "启用", "is_announced": "已公布", "is_duty": "任务类",
    "is_elected": "推选产生", "is_emergency": "紧急", "is_partner": "共建单位",
    "is_responsible": "担责任", "is_sample": "示例", "is_staff": "可进后台",
    "is_superuser": "超级管理员", "is_urban_component": "城市部件", "is_urgent": "紧急",
    "keywords": "关键词", "kind": "种类", "last_login": "上次登录", "lat": "纬度",
    "level": "层级", "level_title": "层级称谓", "locked_until": "锁定至", "lon": "经度",
    "may_appoint": "可任命的角色", "message": "消息", "micro_grid": "微网格",
    "mime": "文件类型", "name": "名称", "name_en": "英文名称",
    "needs_second_step": "须二次验证", "number": "编号", "offers": "可提供",
    "owner": "所有者", "page": "页面", "parent": "上级", "parent_code": "上级编码",
    "party_level": "党组织层级", "permissions": "权限", "person": "人员",
    "phone": "电话", "place_kind": "任职所在", "position": "次序",
    "provider_message_id": "通道回执号", "range_text": "范围描述", "reason": "原因",
    "reopen_days": "可重办天数", "requirement": "需求编号",
    "responsible_level": "负责层级", "season_first": "季节开始",
    "season_last": "季节结束", "sent_at": "发送时间", "sha256": "校验值",
    "short_name": "简称", "size": "大小", "source": "来源", "spans": "时段",
    "starts_on": "始于", "status": "状态", "storage_name": "存储名", "street": "街道",
    "subject_id": "所属编号", "subject_type": "所属", "supervising_phone": "监督电话",
    "responsible_organisation": "责任单位",
    "taken_at": "拍摄时间", "template_id": "模板编号", "text": "内容",
    "thumbnail_name": "缩略图", "unit": "单位", "urban_code": "城管编码",
    "username": "用户名", "valid_from": "生效", "valid_to": "失效",
    "verified": "已核实", "width": "宽", "year": "年份",
}  # fmt: skip


def word_columns() -> None:
    """Gives the columns of every model on show its Chinese name; migrations keep to what the model itself says."""
    pages = admin.site._registry.items()  # noqa: SLF001 - there is no other way to ask
    inlines = {inline.model for _, page in pages for inline in page.inlines}
    for model in {shown for shown, _ in pages} | inlines:
        for field in model._meta.get_fields():  # noqa: SLF001
            if field.name in WORDS and hasattr(field, "verbose_name"):
                field.verbose_name = WORDS[field.name]


admin.site.unregister(ProcrastinateJob)
word_columns()
