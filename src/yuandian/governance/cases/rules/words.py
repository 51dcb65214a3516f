"""What people read for stored words, in files that leave the product: screens have messages of their own.

The Chinese is that of the glossary, which a test compares.
"""

from typing import Literal

Language = Literal["zh-CN", "en"]
STATUSES = {
    "opened": "待派单", "dispatched": "已派单", "signed": "已签收", "arrived": "已到场", "suspended": "已暂停",
    "parked": "已挂账", "project": "已立项", "handled": "已处置", "checked": "已核查", "replied": "已答复",
    "followed_up": "已回访", "closed": "已办结", "archived": "已归档", "refused": "不予受理", "merged": "已合并",
}  # fmt: skip
STAGES = {"report": "反映时", "scene": "现场", "before": "处置前", "after": "处置后", "material": "补充材料"}
LEVELS = {"ordinary": "一般", "complex": "复杂", "hard": "疑难"}
CHANNELS = {
    "branch": "有事找支部", "snapshot": "随手拍", "walk_in": "上门", "phone": "来电", "group": "网格群",
    "patrol": "巡查", "camera": "视频巡查", "hotline": "12345热线", "urban_management": "数字化城管",
    "enterprise": "企业诉求",
}  # fmt: skip

WHISTLE_KINDS = {"everyday": "日常哨", "hard_nut": "攻坚哨", "emergency": "应急哨"}
WHISTLE_STATUSES = {
    "asked": "待审核", "sounded": "已吹响", "refused": "未批准", "cancelled": "已取消", "finished": "已结束",
}  # fmt: skip
CALL_STATUSES = {
    "waiting": "未吹响", "called": "待签收", "signed": "已签收", "reported_in": "已报到", "handled": "已处置",
    "rated": "已评价", "returned": "已退回", "cancelled": "已取消",
}  # fmt: skip


def word_for(stored: str, words: dict[str, str], language: Language) -> str:
    """A stored word as it is read; English reads the stored word itself."""
    return words[stored] if language == "zh-CN" else stored.replace("_", " ")
