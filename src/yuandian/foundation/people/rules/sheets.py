"""What sheets of staff, households and party members can say, and what may be wrong with a row of theirs. Pure."""

from collections.abc import Mapping
from datetime import tzinfo
from enum import StrEnum

from yuandian.foundation.people.rules.posts import ORIGIN_NAMES
from yuandian.foundation.people.rules.residents import (
    DWELLING_USE_NAMES,
    LONGEST_NAME,
    MEMBERSHIP_NAMES,
    RELATION_NAMES,
    RESIDENT_TYPE_NAMES,
    SEX_NAMES,
    normal_id_number,
    normal_phone,
)
from yuandian.kernel.masking import mask_id_number, mask_name, mask_phone
from yuandian.kernel.sheets import cells as c
from yuandian.kernel.sheets.cells import Cell, CellWrong, FaultKind
from yuandian.kernel.sheets.columns import Reader, SheetColumn, SheetColumns


class PeopleFault(FaultKind):
    """What may be wrong with a row of people."""

    NAME_TOO_LONG = "name_too_long", "姓名最多 50 个字"
    PHONE_UNUSABLE = "phone_unusable", "不是有效的电话号码"
    ID_NUMBER_UNUSABLE = "id_number_unusable", "身份证号有误，请核对"
    NAME_DIFFERS = "name_differs", "这个身份证号登记在另一个姓名下"
    NEITHER_PHONE_NOR_ID = "neither_phone_nor_id", "手机号和身份证号至少填一项"
    ROLE_UNKNOWN = "role_unknown", "没有这种岗位，请按“岗位”一列的可选值填写"
    GRID_UNKNOWN = "grid_unknown", "没有这个网格，请填写编码或全称"
    GRID_AMBIGUOUS = "grid_ambiguous", "有多个网格叫这个名字，请填写编码或全称"
    GRID_MISFIT = "grid_misfit", "这个岗位不设在这一级网格"
    GRID_NEEDED = "grid_needed", "这个岗位须填写网格"
    ORGANISATION_UNKNOWN = "organisation_unknown", "没有这个单位，请先导入或新建"
    ORGANISATION_AMBIGUOUS = "organisation_ambiguous", "有多个单位叫这个名字，请填写编码"
    ORGANISATION_NEEDED = "organisation_needed", "这个岗位须填写单位"
    ALREADY_RESPONSIBLE = "already_responsible", "这个网格的负责人已是他人"
    POST_OWN = "post_own", "不能给自己安排岗位，请由他人办理"
    UNDER_AGE = "under_age", "未满 18 周岁，不能担任这个岗位"
    USERNAME_TAKEN = "username_taken", "用户名已被他人使用"
    USERNAME_TOO_LONG = "username_too_long", "用户名最多 50 个字"
    COURTYARD_UNKNOWN = "courtyard_unknown", "没有这个小区（院），请先导入地址"
    COURTYARD_AMBIGUOUS = "courtyard_ambiguous", "有多个小区（院）叫这个名字，请填写社区"
    BUILDING_UNKNOWN = "building_unknown", "这个小区（院）没有这栋楼，请先导入地址"
    ENTRANCE_UNKNOWN = "entrance_unknown", "这栋楼没有这个单元，请先导入地址"
    LIVES_ELSEWHERE = "lives_elsewhere", "这个人登记住在别处，请先办理迁出"
    HAS_HEAD = "has_head", "这一户已有户主"
    BRANCH_UNKNOWN = "branch_unknown", "没有这个党组织，请先导入或新建"
    ALREADY_MEMBER = "already_member", "这个人已登记在另一个党组织"


def _phone(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str | None:
    text = c.number_of(cell)
    if not text:
        return None
    phone = normal_phone(text)
    if phone is None:
        raise CellWrong(PeopleFault.PHONE_UNUSABLE)
    return phone


def _id_number(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str | None:
    text = c.number_of(cell)
    if not text:
        return None
    number = normal_id_number(text)
    if number is None:
        raise CellWrong(PeopleFault.ID_NUMBER_UNUSABLE)
    return number


def _name(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str:
    text = c.text_of(cell)
    if len(text) > LONGEST_NAME:
        raise CellWrong(PeopleFault.NAME_TOO_LONG)
    return text


def _word(names: Mapping[str, str], **also: str) -> Reader:
    """Reads one of these names, or of other words for the same."""
    table = {name: value for value, name in names.items()} | also
    return lambda cell, _formats, _zone: c.word_of(cell, table)


def _floor(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> int | None:
    text = c.text_of(cell).removesuffix("层").removesuffix("楼")
    if not text:
        return None
    try:
        floor = int(text)
    except ValueError as error:
        raise CellWrong(c.Fault.NOT_A_NUMBER) from error
    if not -9 <= floor <= 300:
        raise CellWrong(c.Fault.NOT_A_NUMBER)
    return floor


def _choice(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> bool | None:
    return c.choice_of(cell, c.YES, c.NO)


class Said(StrEnum):
    """What a column of these sheets can mean."""

    NAME = "name"
    PHONE = "phone"
    ID_NUMBER = "id_number"
    SEX = "sex"
    BIRTH_ON = "birth_on"
    RESIDENT_TYPE = "resident_type"
    ROLE = "role"
    TITLE = "title"
    GRID = "grid"
    ORGANISATION = "organisation"
    ORIGIN = "origin"
    STARTS_ON = "starts_on"
    HAS_ACCOUNT = "has_account"
    USERNAME = "username"
    COMMUNITY = "community"
    COURTYARD = "courtyard"
    BUILDING = "building"
    ENTRANCE = "entrance"
    FLOOR = "floor"
    DOOR = "door"
    USE = "use"
    REGISTER_NUMBER = "register_number"
    RELATION = "relation"
    BRANCH = "branch"
    MEMBERSHIP = "membership"


def words(names: Mapping[str, str]) -> str:
    """The names to choose from, for the help beside a template."""
    return "可填：" + "、".join(names.values())


NAME = SheetColumn(
    field=Said.NAME, headings=("姓名", "名字", "人员姓名", "居民姓名", "党员姓名"), read=_name, is_needed=True,
    mask=mask_name, example="张晓梅",
)  # fmt: skip
PHONE = SheetColumn(
    field=Said.PHONE, headings=("手机号", "手机号码", "联系电话", "电话", "联系方式", "手机"), read=_phone,
    is_fixable=False, mask=mask_phone, example="13800000000",
)  # fmt: skip
ID_NUMBER = SheetColumn(
    field=Said.ID_NUMBER, headings=("身份证号", "身份证号码", "公民身份号码", "证件号码", "身份证"), read=_id_number,
    is_fixable=False, mask=mask_id_number, about="整列请设为文本，以免末尾数位丢失",
)  # fmt: skip
SEX = SheetColumn(field=Said.SEX, headings=("性别",), read=_word(SEX_NAMES), about="填了身份证号可不填")
BIRTH_ON = SheetColumn(
    field=Said.BIRTH_ON, headings=("出生日期", "出生年月日", "出生年月", "生日"), read=c.day_of,
    about="填了身份证号可不填",
)  # fmt: skip
STAFF_COLUMNS = SheetColumns(
    [
        NAME,
        PHONE,
        ID_NUMBER,
        SEX,
        SheetColumn(
            field=Said.ROLE, headings=("岗位", "角色", "岗位类型", "人员类型", "身份"), is_needed=True, is_coded=True,
            about="系统里的岗位名称，如：专职网格员、微网格长、二级网格长、职能部门经办人", example="专职网格员",
        ),
        SheetColumn(
            field=Said.GRID, headings=("网格", "所属网格", "负责网格", "网格名称", "网格编码", "管辖网格"),
            about="网格的编码或全称，如：建设路街道百花里社区01号三级网格", example="百花里社区",
        ),
        SheetColumn(
            field=Said.ORGANISATION, headings=("单位", "所在单位", "工作单位", "部门", "所属部门", "组织"),
            about="部门、街道办、物业等单位的岗位必填",
        ),
        SheetColumn(field=Said.TITLE, headings=("职务", "职务名称", "职位", "头衔"), about="不填则用岗位名称"),
        SheetColumn(field=Said.ORIGIN, headings=("人员来源", "产生方式", "来源"), read=_word(ORIGIN_NAMES),
                    about=words(ORIGIN_NAMES)),
        SheetColumn(field=Said.STARTS_ON, headings=("任职日期", "到岗日期", "开始日期", "上岗日期"), read=c.day_of,
                    about="不填则为导入当天"),
        SheetColumn(field=Said.HAS_ACCOUNT, headings=("开通账号", "是否开通账号"), read=_choice,
                    about="填“否”则只设岗位，不开工作账号"),
        SheetColumn(field=Said.USERNAME, headings=("用户名", "账号", "登录名", "登录账号"), is_fixable=False,
                    about="不填则自动生成"),
    ]
)  # fmt: skip
HOUSEHOLD_COLUMNS = SheetColumns(
    [
        SheetColumn(field=Said.COMMUNITY, headings=("社区", "所属社区", "社区名称", "村社区"),
                    about="有同名小区时填写"),
        SheetColumn(
            field=Said.COURTYARD, headings=("小区", "小区名称", "院落", "楼院", "小区院落"), is_needed=True,
            example="百花里小区",
        ),
        SheetColumn(field=Said.BUILDING, headings=("楼栋", "楼号", "栋号", "幢号"), is_needed=True, example="3号楼"),
        SheetColumn(field=Said.ENTRANCE, headings=("单元", "单元号"), example="2单元"),
        SheetColumn(field=Said.FLOOR, headings=("楼层", "层数", "所在层"), read=_floor),
        SheetColumn(field=Said.DOOR, headings=("房号", "门牌", "室号", "房间号", "户室"), is_needed=True,
                    is_fixable=False, example="301"),
        SheetColumn(field=Said.USE, headings=("房屋用途", "居住情况", "房屋性质"), read=_word(DWELLING_USE_NAMES),
                    about=words(DWELLING_USE_NAMES)),
        SheetColumn(field=Said.REGISTER_NUMBER, headings=("户号", "户口簿号", "户编号"),
                    about="一套房里住着几户时填写"),
        SheetColumn(
            field=Said.RELATION, headings=("与户主关系", "与户主的关系", "关系", "家庭关系"),
            read=_word(RELATION_NAMES, 本人="head", 户主本人="head", 妻="spouse", 夫="spouse", 妻子="spouse",
                       丈夫="spouse", 儿子="child", 女儿="child", 子="child", 女="child", 父="parent", 母="parent",
                       父亲="parent", 母亲="parent", 孙子="grandchild", 孙女="grandchild", 租户="tenant",
                       租住="tenant"),
            is_needed=True, about=words(RELATION_NAMES), example="户主",
        ),
        NAME,
        ID_NUMBER,
        PHONE,
        SEX,
        BIRTH_ON,
        SheetColumn(
            field=Said.RESIDENT_TYPE, headings=("人口类型", "居民类型", "人员类别"),
            read=_word(RESIDENT_TYPE_NAMES, 常住="registered", 户籍人口="registered", 流动人口="floating"),
            about=words(RESIDENT_TYPE_NAMES),
        ),
        SheetColumn(field=Said.STARTS_ON, headings=("入住日期", "迁入日期", "入住时间", "登记日期"), read=c.day_of,
                    about="不填则为导入当天"),
    ]
)  # fmt: skip
PARTY_COLUMNS = SheetColumns(
    [
        NAME,
        ID_NUMBER,
        PHONE,
        SEX,
        SheetColumn(
            field=Said.BRANCH, headings=("党组织", "所在党支部", "所属党支部", "党支部", "支部", "党组织名称"),
            is_needed=True, example="百花里社区第一党支部",
        ),
        SheetColumn(
            field=Said.MEMBERSHIP, headings=("党员类别", "党员类型", "类别"), is_needed=True,
            read=_word(MEMBERSHIP_NAMES, 自管="self_managed", 在职="in_service", 离退休="retired", 退休="retired",
                       双报到党员="in_service"),
            about=words(MEMBERSHIP_NAMES), example="自管党员",
        ),
        SheetColumn(field=Said.STARTS_ON, headings=("登记日期", "转入日期", "报到日期", "入党日期"), read=c.day_of,
                    about="不填则为导入当天"),
    ]
)  # fmt: skip
