"""What sheets of grids and of addresses can say, and what may be wrong with a row of theirs. Pure."""

import re
from datetime import tzinfo
from enum import StrEnum

from yuandian.foundation.grid.rules.levels import EXCLUSIVE_KIND_NAMES, LEVEL_NAMES, GridLevel
from yuandian.kernel.sheets import cells as c
from yuandian.kernel.sheets.cells import Cell, CellWrong, FaultKind
from yuandian.kernel.sheets.columns import SheetColumn, SheetColumns

BETWEEN = re.compile(r"[、,，;；|\n]+")
LARGEST_NUMBER = 999_999
# Of the codes of administrative and statistical divisions: how long one is says what it is of.
OFFICIAL = {6: GridLevel.DISTRICT, 9: GridLevel.STREET, 12: GridLevel.COMMUNITY}
OFFICES = {
    "社区居民委员会": "社区", "社区居委会": "社区", "村民委员会": "村", "村委会": "村", "街道办事处": "街道",
}  # fmt: skip


class GridFault(FaultKind):
    """What may be wrong with a row of grids or addresses."""

    CODE_MISSING = "code_missing", "编码为空"
    CODE_TWICE = "code_twice", "编码与前面的行重复"
    LEVEL_UNKNOWN = "grid_level_unknown", "没有这种层级"
    GRID_MOVED = "grid_moved", "已有网格不能改变层级或上级，请撤销后新设"
    GRID_ENDED = "grid_ended", "该编码的网格已撤销，编码不再使用"
    NUMBER_TWICE = "number_twice", "同一上级下序号重复"
    NUMBER_UNREADABLE = "number_unreadable", "序号不是正整数"
    PARENT_UNKNOWN = "grid_parent_unknown", "没有这个上级网格"
    PARENT_UNEXPECTED = "parent_unexpected", "区级网格没有上级"
    PARENT_LEFT_OUT = "parent_left_out", "上级所在的行有问题"
    LEVEL_ORDER = "level_order", "不能挂在这一级网格之下"
    KIND_MISMATCH = "kind_mismatch", "专属网格须填类型，其他网格不填"
    KIND_UNKNOWN = "kind_unknown", "没有这种专属网格类型"
    POLYGON_UNREADABLE = "polygon_unreadable", "边界不是可读的面"
    POLYGON_NOT_DEGREES = "polygon_not_degrees", "边界坐标不是经纬度"
    POLYGON_INVALID = "polygon_invalid", "边界自相交或无效"
    OVERLAP = "overlap", "与同级网格重叠"
    OUTSIDE_PARENT = "outside_parent", "超出上级网格"
    COMMUNITY_UNKNOWN = "community_unknown", "没有这个社区"
    GRID_MISSING = "grid_missing", "小区（院）须填所属网格或坐标"
    HOME_UNKNOWN = "home_unknown", "没有这个网格，请填写编码或全称"
    YARD_UNKNOWN = "yard_unknown", "没有这个小区（院），请排在前面"
    YARD_AMBIGUOUS = "yard_ambiguous", "有多个小区（院）叫这个名字"
    HOUSE_UNKNOWN = "house_unknown", "没有这栋楼，请排在前面"


# The faults that the checks of a whole file find, by their codes there.
FOUND = {fault.value: fault for fault in GridFault} | {
    "level_unknown": GridFault.LEVEL_UNKNOWN,
    "parent_unknown": GridFault.PARENT_UNKNOWN,
    "grid_unknown": GridFault.HOME_UNKNOWN,
    "courtyard_unknown": GridFault.YARD_UNKNOWN,
    "courtyard_ambiguous": GridFault.YARD_AMBIGUOUS,
    "building_unknown": GridFault.HOUSE_UNKNOWN,
}


class Said(StrEnum):
    """What a column of these sheets can mean."""

    CODE = "grid_code"
    NAME = "grid_name"
    LEVEL = "grid_level"
    PARENT = "parent_code"
    NUMBER = "grid_number"
    KIND = "exclusive_kind"
    RANGE = "range_text"
    ACTIVITY_PLACE = "activity_place"
    SUPERVISING_PHONE = "supervising_phone"
    AREA = "area"
    LEAD = "lead_community"
    OTHERS = "other_communities"
    PLACE_KIND = "place_kind"
    PLACE_NAME = "place_name"
    ALIASES = "aliases"
    COURTYARD = "courtyard"
    BUILDING = "building"
    HOME = "home_grid"
    ADDRESS = "address"
    LONGITUDE = "longitude"
    LATITUDE = "latitude"


def _level(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str | None:
    table = {name: level for level, name in LEVEL_NAMES.items()} | {level.value: level.value for level in GridLevel}
    table |= {"街道": "street", "乡镇": "street", "社区": "community", "村": "community", "网格": "grid",
              "社区网格": "grid", "区县": "district"}  # fmt: skip
    found: str | None = c.word_of(cell, table, GridFault.LEVEL_UNKNOWN)
    return found


def _kind(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str | None:
    table = {name: kind.value for kind, name in EXCLUSIVE_KIND_NAMES.items()}
    table |= {kind.value: kind.value for kind in EXCLUSIVE_KIND_NAMES}
    found: str | None = c.word_of(cell, table, GridFault.KIND_UNKNOWN)
    return found


def _number(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> int | None:
    text = c.text_of(cell)
    if not text:
        return None
    if not text.isdecimal() or not 0 < int(text) <= LARGEST_NUMBER:
        raise CellWrong(GridFault.NUMBER_UNREADABLE)
    return int(text)


def _whole(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str:
    return c.text_of(cell)


def _names(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> list[str]:
    return [name.strip() for name in BETWEEN.split(c.text_of(cell)) if name.strip()]


def _degrees(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> float | None:
    return c.degrees_of(cell)


def _code(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str:
    return c.number_of(cell)


GRID_COLUMNS = SheetColumns(
    [
        SheetColumn(
            field=Said.CODE, headings=("编码", "网格编码", "区划代码", "网格代码", "代码", "code"), read=_code,
            is_fixable=False, example="410102001001",
            about="不会重复；6、9、12 位的行政区划代码可自动识别区、街道、社区及其上级",
        ),
        SheetColumn(field=Said.NAME, headings=("名称", "网格名称", "name", "村社区名称", "街道名称"),
                    is_fixable=False, example="百花里社区"),
        SheetColumn(field=Said.LEVEL, headings=("层级", "网格层级", "级别", "level"), read=_level,
                    about="可填：" + "、".join(LEVEL_NAMES.values())),
        SheetColumn(field=Said.PARENT, read=_code,
                    headings=("上级编码", "上级代码", "上级网格编码", "上级网格", "parent", "parent_code"),
                    about="上级网格的编码"),
        SheetColumn(field=Said.NUMBER, headings=("序号", "网格序号", "number"), read=_number, is_fixable=False,
                    about="同一上级之下不重复；不填则取编码末尾的数字"),
        SheetColumn(field=Said.KIND, headings=("专属类型", "专属网格类型", "exclusive_kind"), read=_kind,
                    about="专属网格必填，可填：" + "、".join(EXCLUSIVE_KIND_NAMES.values())),
        SheetColumn(field=Said.LEAD, headings=("牵头社区", "管理社区", "主管社区"), read=_names,
                    about="专属网格：由哪个社区牵头管理"),
        SheetColumn(field=Said.OTHERS, headings=("共管社区", "协管社区", "参与社区"), read=_names,
                    about="专属网格：共同管理的其他社区，有多个时用顿号隔开"),
        SheetColumn(field=Said.RANGE, headings=("范围", "四至范围", "网格范围", "range_text")),
        SheetColumn(field=Said.ACTIVITY_PLACE, headings=("活动阵地", "activity_place")),
        SheetColumn(field=Said.SUPERVISING_PHONE, headings=("监督电话", "supervising_phone")),
        SheetColumn(field=Said.AREA, headings=("边界", "wkt", "geometry", "area"), read=_whole, is_fixable=False,
                    about="WKT 或 GeoJSON 的面；也可以直接导入 .geojson 文件"),
    ],
    ignored=("VILLENG", "areaCode", "provinceCode", "cityCode", "streetCode"),
)  # fmt: skip
ADDRESS_COLUMNS = SheetColumns(
    [
        SheetColumn(field=Said.PLACE_KIND, headings=("类型", "地址类型", "kind", "类别"), is_needed=True,
                    about="小区、楼栋、单元；其他的按地点登记，如：学校、公园、公交站", example="楼栋"),
        SheetColumn(field=Said.PLACE_NAME, headings=("名称", "地址名称", "地点名称", "name"), is_needed=True,
                    is_fixable=False, example="3号楼"),
        SheetColumn(field=Said.ALIASES, headings=("别名", "俗称", "曾用名", "aliases"), read=_names,
                    about="有多个时用顿号隔开"),
        SheetColumn(field=Said.COURTYARD, headings=("所在小区", "小区", "楼院", "小区名称", "院落", "courtyard"),
                    about="楼栋和单元必填", example="百花里小区"),
        SheetColumn(field=Said.BUILDING, headings=("所在楼栋", "楼栋", "building"), about="单元必填"),
        SheetColumn(field=Said.HOME, headings=("所属网格", "网格", "网格编码", "grid_code"), read=_code,
                    about="编码或全称；有坐标时可不填"),
        SheetColumn(field=Said.ADDRESS, headings=("地址", "详细地址", "address")),
        SheetColumn(field=Said.LONGITUDE, headings=("经度", "lng", "lon", "longitude", "x坐标"), read=_degrees,
                    is_fixable=False),
        SheetColumn(field=Said.LATITUDE, headings=("纬度", "lat", "latitude", "y坐标"), read=_degrees,
                    is_fixable=False),
    ]
)  # fmt: skip


def official_level(code: str) -> GridLevel | None:
    """What a code of administrative divisions is of, by its length; None for other codes."""
    return OFFICIAL.get(len(code)) if code.isdecimal() else None


def official_parent(code: str) -> str | None:
    """The code of the division above: three digits fewer; None above a district."""
    return code[:-3] if official_level(code) in {GridLevel.STREET, GridLevel.COMMUNITY} else None


def official_number(code: str) -> int:
    """A division's number among those beside it: its last digits."""
    return int(code[-3:]) or 1


def plain_office(name: str) -> str:
    """The place that an office is named for: 碧沙岗社区居委会 is 碧沙岗社区."""
    for office, place in OFFICES.items():
        if name.endswith(office) and name != office:
            return name.removesuffix(office) + place
    return name
