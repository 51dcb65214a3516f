"""What a column of a source's sheet can mean, and which headings are known to mean it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from enum import StrEnum


class Field(StrEnum):
    """The meaning of a column."""

    NUMBER = "number"  # the source's own number of the order: identifies it for ever
    DESCRIPTION = "description"
    SUMMARY = "summary"
    ADDRESS = "address"
    LONGITUDE = "longitude"
    LATITUDE = "latitude"
    POINT = "point"  # both in one cell, longitude first
    CATEGORY = "category"
    URBAN_CODE = "urban_code"  # class code of digital urban management
    URBAN_CLASS = "urban_class"  # component (部件) or event (事件)
    COMPONENT_NUMBER = "component_number"
    LEVEL = "level"
    IS_EMERGENCY = "is_emergency"
    REPORTER_NAME = "reporter_name"
    REPORTER_PHONE = "reporter_phone"
    IS_ANONYMOUS = "is_anonymous"
    RECEIVED_AT = "received_at"
    DUE_AT = "due_at"  # the city's own deadline
    FOLLOW_UP_RESULT = "follow_up_result"
    IS_SOLVED = "is_solved"
    IS_SATISFIED = "is_satisfied"
    PICTURES = "pictures"  # addresses of pictures; kept as references, never fetched
    KEEP = "keep"  # kept with the case as received, mobile and ID numbers masked
    IGNORE = "ignore"


NEEDED = (Field.NUMBER, Field.DESCRIPTION)
# Several columns may share these: their texts are joined, or the last one that says something counts.
REPEATABLE = frozenset({Field.DESCRIPTION, Field.ADDRESS, Field.CATEGORY, Field.PICTURES, Field.KEEP, Field.IGNORE})
REASON_HEADING = "原因"

# Headings seen in exports of hotlines and of urban management, the surest first. ID numbers are not needed to deal
# with a case and are deliberately not taken over: their columns are known, and ignored.
HEADINGS: dict[Field, tuple[str, ...]] = {
    Field.IGNORE: ("身份证号码", "身份证号", "身份证", "证件号码", "证件号", REASON_HEADING, "序号", "行号"),
    Field.NUMBER: (
        "工单编号", "工单号", "受理编号", "诉求编号", "热线编号", "任务编号", "任务号", "案件编号", "案卷编号",
        "案卷号", "案件号", "信件编号", "留言编号", "事件编号", "流水号", "编号",
    ),
    Field.SUMMARY: ("工单标题", "诉求标题", "留言主题", "事件标题", "案件标题", "标题", "主题"),
    Field.DESCRIPTION: (
        "诉求内容", "诉求描述", "反映内容", "受理内容", "工单内容", "问题描述", "案件描述", "事件描述", "留言详情",
        "情况描述", "来电内容", "内容描述", "描述", "内容", "详情",
    ),
    Field.ADDRESS: (
        "事发地址", "事发地点", "诉求地址", "诉求地点", "发生地址", "发生地点", "案发地址", "问题地址", "地址描述",
        "位置描述", "详细地址", "案件地址", "事件地址", "地点", "地址",
    ),
    Field.LONGITUDE: ("经度", "x坐标", "坐标x", "lng", "lon", "longitude"),
    Field.LATITUDE: ("纬度", "y坐标", "坐标y", "lat", "latitude"),
    Field.POINT: ("经纬度", "坐标", "位置坐标"),
    Field.URBAN_CODE: ("小类代码", "类别代码", "分类代码", "小类编码", "类别编码"),
    Field.URBAN_CLASS: ("案件类型", "案件类别", "问题类型", "部件事件"),
    Field.COMPONENT_NUMBER: ("部件标识码", "部件编码", "部件编号", "部件代码"),
    Field.CATEGORY: (
        "三级分类", "二级分类", "一级分类", "诉求分类", "诉求类别", "事项分类", "事项类别", "内容分类", "大类名称",
        "小类名称", "大类", "小类", "子类", "工单分类", "事件类别", "类别", "分类",
    ),
    Field.IS_EMERGENCY: ("紧急程度", "紧急度", "是否紧急", "缓急程度"),
    Field.LEVEL: ("工单难度", "难易程度", "难度", "工单级别", "难度级别"),
    Field.REPORTER_NAME: (
        "来电人姓名", "诉求人姓名", "反映人姓名", "来电人", "诉求人", "反映人", "举报人", "联系人", "市民姓名", "姓名",
        "留言用户",
    ),
    Field.REPORTER_PHONE: (
        "来电号码", "来电电话", "联系电话", "联系方式", "联系号码", "诉求人电话", "反映人电话", "手机号码", "手机号",
        "手机", "电话",
    ),
    Field.IS_ANONYMOUS: ("是否匿名", "匿名", "是否保密", "保密"),
    Field.RECEIVED_AT: (
        "来电时间", "受理时间", "登记时间", "上报时间", "立案时间", "诉求时间", "留言时间", "反映时间", "创建时间",
        "派单时间",
    ),
    Field.DUE_AT: (
        "办理时限", "办结时限", "办理期限", "处置时限", "处置截止时间", "截止时间", "要求办结时间", "应办结时间",
        "到期时间", "办结期限",
    ),
    Field.FOLLOW_UP_RESULT: ("回访结果", "回访情况", "回访内容", "回访意见"),
    Field.IS_SOLVED: ("是否解决", "解决情况", "是否已解决"),
    Field.IS_SATISFIED: ("是否满意", "满意度", "满意情况", "回访满意度"),
    Field.PICTURES: ("现场照片", "图片地址", "图片链接", "附件地址", "照片", "图片", "附件"),
}  # fmt: skip
NOISE = re.compile(r"[\s*＊:：_\-—/\\·.。]+|[(（\[【].*?[)）\]】]")


def plain_heading(heading: str) -> str:
    """A heading without spaces, marks and bracketed remarks, half width, lower case."""
    return NOISE.sub("", unicodedata.normalize("NFKC", heading)).lower()


def _table() -> dict[str, tuple[Field, int]]:
    table: dict[str, tuple[Field, int]] = {}
    for field, names in HEADINGS.items():
        for rank, name in enumerate(names):
            table.setdefault(plain_heading(name), (field, rank))
    return table


KNOWN = _table()


def guess_fields(headings: Sequence[str]) -> list[Field]:
    """The likely meaning of each heading. Known names first, then names that end in one; the rest is ignored.

    A meaning that only one column can have goes to the surest heading, and to the first of equals.
    """
    guesses = [_guess(heading) for heading in headings]
    best: dict[Field, tuple[int, int]] = {}
    for position, (field, rank) in enumerate(guesses):
        if field not in REPEATABLE:
            best[field] = min(best.get(field, (rank, position)), (rank, position))
    return [
        field if field in REPEATABLE or best[field][1] == position else Field.IGNORE
        for position, (field, _) in enumerate(guesses)
    ]


def _guess(heading: str) -> tuple[Field, int]:
    plain = plain_heading(heading)
    if plain in KNOWN:
        return KNOWN[plain]
    endings = [known for known in KNOWN if len(known) > 1 and plain.endswith(known)]
    if not endings:
        return Field.IGNORE, 0
    field, rank = KNOWN[max(endings, key=len)]
    return field, rank + 100


def looks_like_headings(cells: Iterable[str]) -> int:
    """How many of a row's cells are headings known by name: what tells the heading row from a title above it."""
    return sum(1 for cell in cells if plain_heading(cell) in KNOWN)
