"""Which words may be learned as a place: those that tell one place from others, and nothing of anybody's. Pure.

Learned words are looked for in every text to come, so words that could stand anywhere must not be among them; and they
are kept and shown, so no number by which a person, or the door of a household, is found may be.
"""

import re
from enum import StrEnum

from yuandian.governance.triage.addresses.rules.readings import plain

SHORTEST, LONGEST = 3, 40
LEAST_TELLING = 2  # characters that are left without numbers and words that stand anywhere
MOST_DIGITS = 6
SAID_WIDELY = 3  # other communities whose cases say the same words: then these tell no place
_SPOKEN = str.maketrans("零〇一二两三四五六七八九幺", "0012234567891")
_SPLIT = re.compile(r"(?<=\d)[-—–_.·*/\\]+(?=\d)")
_DIGITS = re.compile(rf"\d{{{MOST_DIGITS + 1},}}|\d{{{MOST_DIGITS},}}X")
_DOOR = re.compile(r"\d+(?:单元|室|户|层)|\d+号楼\d|\d+-\d+-\d+")
_NUMBER = re.compile(r"[A-Z]?\d+(?:号楼|号院|号附|号|米|院|组|排|座|路)?")
_LETTERS = re.compile(r"[\u3400-\u9fffA-Z]")
ANYWHERE = (
    "门口", "大门口", "门前", "门外", "门里", "大门", "正门", "后门", "侧门", "前门", "院内", "院里", "院子", "大院",
    "家属院", "小区", "社区", "街道", "村里", "楼下", "楼上", "楼道", "楼顶", "楼梯", "楼栋", "楼房", "高层", "单元",
    "地下室", "车库", "车棚", "路口", "交叉口", "红绿灯", "斑马线", "路边", "路上", "路段", "路面", "马路", "道路",
    "公路", "大路", "小路", "街上", "街边", "巷子", "胡同", "人行道", "盲道", "绿化带", "草坪", "桥下", "桥上", "河边",
    "旁边", "边上", "附近", "周边", "周围", "对面", "隔壁", "拐角", "转角", "角落", "尽头", "中间", "里面", "外面",
    "前面", "后面", "前边", "后边", "左边", "右边", "左侧", "右侧", "两侧", "一侧", "超市", "便利店", "菜市场", "市场",
    "商店", "商场", "门面房", "门面", "药店", "饭店", "餐馆", "饭馆", "医院", "诊所", "学校", "小学", "中学", "幼儿园",
    "公园", "广场", "停车场", "停车位", "车位", "公交站", "地铁站", "地铁口", "车站", "站台", "站牌", "加油站",
    "充电桩", "工地", "工厂", "空地", "垃圾桶", "垃圾站", "垃圾", "公厕", "厕所", "电梯", "配电房", "物业", "居委会",
    "派出所", "办公室", "路灯", "井盖", "下水道", "积水", "漏水", "噪音", "油烟", "违建", "违停", "停水", "停电",
    "暖气", "不热", "不亮", "坏了", "堵了", "我们", "你们", "他们", "我家", "我住", "家里", "住户", "居民", "业主",
    "那里", "这里", "那边", "这边", "那个", "这个", "一个", "地方", "位置", "地址", "地点", "位于", "反映", "投诉",
    "不详", "不清楚", "不知道", "没有", "未知", "暂无", "全区", "本区", "中原区", "郑州市", "郑州", "河南省",
)  # fmt: skip
_SIDE = r"[东西南北]{1,2}(?:侧|边|面|头|门|角|段|院|口|区)|[的在和与及等处]"
_ANYWHERE = re.compile("|".join([*sorted(ANYWHERE, key=len, reverse=True), _SIDE]))


class Unfit(StrEnum):
    """Why words cannot be learned."""

    SHORT = "short"
    LONG = "long"
    PRIVATE = "private"  # a phone, an ID number, the door of a household
    GENERAL = "general"  # they could stand anywhere
    WIDELY_SAID = "widely_said"  # they do: in the cases of several other communities


def wording_of(said: str) -> str:
    """Words as they are compared; empty where they cannot be learned."""
    return "" if unfit(said) else plain(said)


def unfit(said: str) -> Unfit | None:
    """Why these words cannot be learned; None where they can."""
    written = plain(said)
    if is_private(written):
        return Unfit.PRIVATE
    if len(written) < SHORTEST:
        return Unfit.SHORT
    if len(written) > LONGEST:
        return Unfit.LONG
    return Unfit.GENERAL if telling_characters(written) < LEAST_TELLING else None


def is_private(written: str) -> bool:
    """Whether a number by which a person is found stands there, however it is written, or the door of a household."""
    digits = _SPLIT.sub("", written.translate(_SPOKEN))
    return bool(_DIGITS.search(digits) or _DOOR.search(written))


def telling_characters(written: str) -> int:
    """How many characters are left without numbers and what could stand anywhere."""
    return len(_LETTERS.findall(_ANYWHERE.sub(" ", _NUMBER.sub(" ", written))))
