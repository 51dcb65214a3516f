"""An order as a row of a sheet says it: what columns such a sheet can have, and the order in what was found. Pure."""

from collections.abc import Mapping
from datetime import tzinfo
from enum import StrEnum

from yuandian.governance.intake.rules.orders import LONGEST, LONGEST_NUMBER, MOST_PICTURES, FollowUp, Order
from yuandian.kernel.masking import mask_name, mask_phone, mask_text
from yuandian.kernel.sheets import cells as c
from yuandian.kernel.sheets.cells import Cell, CellWrong, Fault, FaultKind
from yuandian.kernel.sheets.columns import Reader, SheetColumn, SheetColumns, short_text
from yuandian.kernel.sheets.profiles import FoundCells, RowFault


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


class OrderFault(FaultKind):
    """What may be wrong with a row of orders alone."""

    LEVEL_UNKNOWN = "level_unknown", "难度没有对应关系"
    CLASS_UNKNOWN = "class_unknown", "既不是部件也不是事件"


LEVELS = {
    "一般": "ordinary", "普通": "ordinary", "简单": "ordinary", "ordinary": "ordinary",
    "复杂": "complex", "较难": "complex", "complex": "complex",
    "疑难": "hard", "困难": "hard", "重大": "hard", "hard": "hard",
}  # fmt: skip
CLASSES = {"部件": "component", "component": "component", "事件": "event", "event": "event"}
URGENT = c.YES | {"紧急", "特急", "非常紧急", "十分紧急", "加急"}
NOT_URGENT = c.NO | {"一般", "普通", "正常", "不紧急", "平件"}
ANONYMOUS = c.YES | {"匿名", "保密"}
NAMED = c.NO | {"实名", "公开", "不保密"}
SOLVED = c.YES | {"已解决", "解决", "基本解决"}
UNSOLVED = c.NO | {"未解决", "没有解决", "部分解决"}
SATISFIED = c.YES | {"满意", "非常满意", "基本满意", "很满意"}
UNSATISFIED = c.NO | {"不满意", "非常不满意", "很不满意"}

# Headings seen in exports of hotlines and of urban management, the surest first. ID numbers are not needed to deal
# with a case and are deliberately not taken over: their columns are known, and ignored.
IGNORED = ("身份证号码", "身份证号", "身份证", "证件号码", "证件号")
HEADINGS: dict[Field, tuple[str, ...]] = {
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


def _words(table: Mapping[str, str], fault: FaultKind) -> Reader:
    return lambda cell, _formats, _zone: c.word_of(cell, table, fault)


def _choice(yes: frozenset[str], no: frozenset[str]) -> Reader:
    return lambda cell, _formats, _zone: c.choice_of(cell, yes, no)


def _kept(cell: Cell, formats: tuple[str, ...], zone: tzinfo) -> str:
    return mask_text(short_text(cell, formats, zone))


READERS: dict[Field, Reader] = {
    Field.NUMBER: lambda cell, _formats, _zone: c.number_of(cell),
    Field.LONGITUDE: lambda cell, _formats, _zone: c.degrees_of(cell),
    Field.LATITUDE: lambda cell, _formats, _zone: c.degrees_of(cell),
    Field.POINT: lambda cell, _formats, _zone: c.point_of(cell),
    Field.URBAN_CLASS: _words(CLASSES, OrderFault.CLASS_UNKNOWN),
    Field.LEVEL: _words(LEVELS, OrderFault.LEVEL_UNKNOWN),
    Field.IS_EMERGENCY: _choice(URGENT, NOT_URGENT),
    Field.IS_ANONYMOUS: _choice(ANONYMOUS, NAMED),
    Field.RECEIVED_AT: c.moment_of,
    Field.DUE_AT: lambda cell, formats, zone: c.moment_of(cell, formats, zone, at_day_end=True),
    Field.IS_SOLVED: _choice(SOLVED, UNSOLVED),
    Field.IS_SATISFIED: _choice(SATISFIED, UNSATISFIED),
    Field.PICTURES: lambda cell, _formats, _zone: c.PAIR.split(c.text_of(cell))[:MOST_PICTURES],
    Field.KEEP: _kept,
}
MASKS = {Field.REPORTER_NAME: mask_name, Field.REPORTER_PHONE: mask_phone}
# Several columns may share these: their texts are joined, or the last one that says something counts.
REPEATABLE = frozenset({Field.DESCRIPTION, Field.ADDRESS, Field.CATEGORY, Field.PICTURES, Field.KEEP})
COLUMNS = SheetColumns(
    [
        SheetColumn(
            field=field.value,
            headings=HEADINGS.get(field, ()),
            read=READERS.get(field, short_text),
            is_needed=field in {Field.NUMBER, Field.DESCRIPTION},
            is_repeatable=field in REPEATABLE,
            is_fixable=field is not Field.NUMBER,
            is_coded=field is Field.CATEGORY,
            mask=MASKS.get(field),
        )
        for field in Field
    ],
    IGNORED,
)


def order_in(found: FoundCells) -> Order | list[RowFault]:
    """The order that a row says, or everything that is wrong with it."""
    number, description = found.text(Field.NUMBER), "\n".join(found.texts(Field.DESCRIPTION))
    address, category = "".join(found.texts(Field.ADDRESS)), "/".join(found.texts(Field.CATEGORY))
    longitude, latitude = found.get(Field.POINT) or (found.get(Field.LONGITUDE), found.get(Field.LATITUDE))
    limits = (
        (Field.NUMBER, number, LONGEST_NUMBER),
        (Field.DESCRIPTION, description, LONGEST),
        (Field.ADDRESS, address, LONGEST),
    )
    faults = [found.fault(field, Fault.TOO_LONG, text) for field, text, limit in limits if len(text) > limit]
    try:
        c.check_point(longitude, latitude)
    except CellWrong as wrong:
        at = Field.POINT if Field.POINT in found.headings else Field.LONGITUDE
        faults.append(found.fault(at, wrong.fault, f"{longitude} {latitude}"))
    if faults:
        return faults
    pictures = [url for _, urls in found.get(Field.PICTURES) or () for url in urls if url]
    return Order(
        number=number,
        description=description,
        summary=found.text(Field.SUMMARY),
        address=address,
        longitude=longitude,
        latitude=latitude,
        coordinate_system=found.coordinate_system,
        category=category,
        category_code=found.codes.get(Field.CATEGORY),
        level=found.get(Field.LEVEL),
        is_emergency=bool(found.get(Field.IS_EMERGENCY)),
        reporter_name=found.text(Field.REPORTER_NAME),
        reporter_phone=found.text(Field.REPORTER_PHONE),
        is_anonymous=found.get(Field.IS_ANONYMOUS),
        received_at=found.get(Field.RECEIVED_AT),
        due_at=found.get(Field.DUE_AT),
        follow_up=_follow_up(found),
        pictures=tuple(pictures[:MOST_PICTURES]),
        urban_class=found.get(Field.URBAN_CLASS),
        urban_code=found.text(Field.URBAN_CODE),
        component_number=found.text(Field.COMPONENT_NUMBER),
        kept={heading: text for heading, text in found.get(Field.KEEP) or () if text},
    )


def _follow_up(found: FoundCells) -> FollowUp | None:
    result = found.text(Field.FOLLOW_UP_RESULT)
    solved, satisfied = found.get(Field.IS_SOLVED), found.get(Field.IS_SATISFIED)
    if not result and solved is None and satisfied is None:
        return None
    return FollowUp(mask_text(result), solved, satisfied)
