"""Whom to sign in as. Only these have a password; all other staff get one from their administrator first."""

from dataclasses import dataclass

PASSWORD = "zhongyuan-sample"  # noqa: S105 - of the sample alone, and printed on its landing page


@dataclass(frozen=True, slots=True)
class CastMember:
    """One sign-in. Staff sign in with `username` and `PASSWORD`, residents with `phone` and a code by SMS.

    `role`, `grid` and `organisation` (codes) say which post of the roster it is; `courtyard`, where a resident lives.
    """

    title: str
    place: str
    to_try: str
    username: str = ""
    role: str = ""
    grid: str | None = None
    organisation: str | None = None
    phone: str = ""
    courtyard: str = ""

    @property
    def is_resident(self) -> bool:
        """Whether they sign in by phone."""
        return bool(self.phone)


LINSHANZHAI, JIANSHE_LU, SANGUANMIAO = "410102-001", "410102-002", "410102-006"
YIHE_LU = f"{LINSHANZHAI}-004"
SHENG_WUJIAN = f"{JIANSHE_LU}-001"
WUMIAN_BEI = "410102-003-006"
DIANYE_XINCUN = f"{SANGUANMIAO}-011"
TONGFU, CHENGKAI = "410102-005-024", "410102-005-020"

RESIDENTS = (
    CastMember("居民", "伊河路社区百花里", "上报、看进度、评价", phone="15400000001", courtyard="百花里"),
    CastMember("居民", "五棉北社区五棉北二街坊", "随手拍、催办", phone="15400000002", courtyard="五棉北二街坊"),
    CastMember("居民", "省五建社区省五建家属院", "看热线答复、要求重办", phone="15400000003", courtyard="省五建家属院"),
    CastMember("居民", "桐福社区桐福小区", "在世纪联华上报", phone="15400000004", courtyard="桐福小区"),
)

# Residents of the stories, who ask for codes more often than a person may.
NEIGHBOURS = (
    CastMember("居民", "伊河路社区百花里", "", phone="15400000011", courtyard="百花里"),
    CastMember("居民", "桐福社区桐福小区", "", phone="15400000012", courtyard="桐福小区"),
)

# Merchants of the alliance are residents, too: they sign in by phone, and serve in the mobile application.
MERCHANTS = (
    CastMember("联盟商户", "伊河路社区百花里烩面馆", "扫码核销、月度对账", phone="15400000021", courtyard="百花里"),
)

STAFF = (
    CastMember(
        "微网格长", "伊河路社区09号三级网格05号微网格", "巡查发现，录入事件",
        "yihelu-micro-lead", "micro_grid_lead", f"{YIHE_LU}-09-05",
    ),
    CastMember(
        "专职网格员", "伊河路社区09号三级网格", "签收、到场、处置、回复",
        "yihelu-worker", "grid_worker", f"{YIHE_LU}-09",
    ),
    CastMember(
        "三级网格长", "伊河路社区09号三级网格", "协办、看本格事件",
        "yihelu-grid-lead", "grid_lead", f"{YIHE_LU}-09",
    ),
    CastMember("二级网格长", "伊河路社区", "派单、核查、办结", "yihelu-lead", "community_lead", YIHE_LU),
    CastMember("社区书记", "伊河路社区", "协商、列项目、申请吹哨", "yihelu-secretary", "community_secretary", YIHE_LU),
    CastMember(
        "城运中心", "林山寨街道", "受理、派遣、督办、回访",
        "linshanzhai-operations", "operations_officer", LINSHANZHAI,
    ),
    CastMember(
        "物业企业", "郑勤物业管理有限公司", "协办、反馈方案",
        "zhengqin-property", "property_company", None, "property-zhengqin",
    ),
    CastMember(
        "产权单位", "河南省电力勘测设计院有限公司", "协办、反馈意见",
        "power-design", "property_company", None, "power-design",
    ),
    CastMember(
        "专职网格员", "五棉北社区", "录入群消息、处置前后照片",
        "wumianbei-worker", "grid_worker", f"{WUMIAN_BEI}-03",
    ),
    CastMember("二级网格长", "五棉北社区", "核查、回访", "wumianbei-lead", "community_lead", WUMIAN_BEI),
    CastMember(
        "物业企业", "五棉家园物业服务有限公司", "协办",
        "wumian-property", "property_company", None, "property-wumian",
    ),
    CastMember(
        "城运中心", "建设路街道", "12345 工单、吹哨",
        "jianshelu-operations", "operations_officer", JIANSHE_LU,
    ),
    CastMember(
        "街道党工委负责人", "建设路街道", "审批吹哨、看办结率",
        "jianshelu-secretary", "street_secretary", JIANSHE_LU,
    ),
    CastMember("专职网格员", "省五建社区", "接 12345 工单", "wujian-worker", "grid_worker", f"{SHENG_WUJIAN}-06"),
    CastMember("二级网格长", "省五建社区", "办复杂工单", "wujian-lead", "community_lead", SHENG_WUJIAN),
    CastMember(
        "城管局", "职能部门", "签收报到、处置",
        "urban-management", "department_officer", None, "urban-management",
    ),
    CastMember("执法大队", "职能部门", "签收报到、处置", "enforcement", "department_officer", None, "enforcement"),
    CastMember("消防", "职能部门", "签收报到、处置", "fire", "department_officer", None, "fire"),
    CastMember(
        "城运中心", "三官庙街道", "导入数字城管案件",
        "sanguanmiao-operations", "operations_officer", SANGUANMIAO,
    ),
    CastMember("专职网格员", "电业新村社区", "到场处置", "dianye-worker", "grid_worker", f"{DIANYE_XINCUN}-04"),
    CastMember("二级网格长", "电业新村社区", "核查", "dianye-lead", "community_lead", DIANYE_XINCUN),
    CastMember(
        "专属网格长", "世纪联华专属网格", "共管网格的事件",
        "century-mart-lead", "exclusive_grid_lead", f"{TONGFU}-Z01",
    ),
    CastMember("二级网格长", "桐福社区（主管）", "共管网格的核查与统计", "tongfu-lead", "community_lead", TONGFU),
    CastMember("二级网格长", "城开社区（共管）", "看得见、不重复计数", "chengkai-lead", "community_lead", CHENGKAI),
    CastMember(
        "区城运中心", "中原区", "受理没有位置的事件，定位后派单",
        "district-operations", "operations_officer", "410102",
    ),
    CastMember("区级汇总", "中原区", "全区只读", "district", "district_viewer", "410102"),
    CastMember("平台管理员", "中原区", "账号、角色、类别、来源；后台 /admin/", "admin", "administrator", "410102"),
    CastMember("审计员", "中原区", "谁看了明文、导出了什么、从哪里登录；预警", "auditor", "auditor", "410102"),
)  # fmt: skip

CAST = (*RESIDENTS, *MERCHANTS, *STAFF)
