"""A sheet of organisations: each row one with what stands above it and the grids that it leads, manages or serves."""

import re
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from enum import StrEnum
from uuid import UUID

from django.db import transaction

from yuandian.foundation.imports.facade import Batch, ImportKind, Taken, rehearsed
from yuandian.foundation.organisations.access import today
from yuandian.foundation.organisations.errors import AlreadyLed, LeaderMisfit, ParentMisfit
from yuandian.foundation.organisations.models import Organisation, OrganisationGrid
from yuandian.foundation.organisations.providers import GridByName, grids_by_name
from yuandian.foundation.organisations.rules import (
    DEEPEST_PARTY_LEVEL,
    KIND_NAMES,
    OrganisationKind,
    OrganisationPermission,
    TieRelation,
)
from yuandian.foundation.organisations.services.grid_ties import tie_new
from yuandian.foundation.organisations.services.organisations import (
    OrganisationParticulars,
    change_organisation,
    create_organisation,
)
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import DomainError, Forbidden
from yuandian.kernel.sheets import cells as c
from yuandian.kernel.sheets.cells import Cell, CellWrong, Fault, FaultKind
from yuandian.kernel.sheets.columns import SheetColumn, SheetColumns
from yuandian.kernel.sheets.profiles import FoundCells, RowFault, RowWrong, fault_of

LONGEST = 200
KEPT = ("level_title", "address", "phone", "contact", "is_partner", "offers")  # what no column says
BETWEEN = re.compile(r"[、,，;；|\n]+")


class OrganisationFault(FaultKind):
    """What may be wrong with a row of organisations alone."""

    NAME_AMBIGUOUS = "name_ambiguous", "已有多个同名组织，请填写编码"
    CODE_OF_OTHER_KIND = "code_of_other_kind", "这个编码属于另一类组织"
    LEVEL_NEEDED = "level_needed", "党组织须填写层级"
    LEVEL_UNEXPECTED = "level_unexpected", "只有党组织填写层级"
    PARENT_UNKNOWN = "parent_unknown", "没有这个上级组织，请先导入或排在前面"
    PARENT_MISFIT = "parent_misfit", "不能设在这个上级组织之下"
    TIED_GRID_UNKNOWN = "tied_grid_unknown", "没有这个网格，请填写编码或全称"
    TIED_GRID_AMBIGUOUS = "tied_grid_ambiguous", "有多个网格叫这个名字，请填写编码或全称"
    LEADER_MISFIT = "leader_misfit", "只有相应层级的党组织才能领导这个网格"
    ALREADY_LED = "already_led", "这个网格已由别的党组织领导"


class Said(StrEnum):
    """What a column of such a sheet can mean."""

    NAME = "organisation_name"
    KIND = "organisation_kind"
    CODE = "code"
    SHORT_NAME = "short_name"
    PARENT = "parent"
    PARTY_LEVEL = "party_level"
    LEADS = "leads"
    MANAGES = "manages"
    SERVES = "serves"


RELATIONS = {
    Said.LEADS: TieRelation.LEADS,
    Said.MANAGES: TieRelation.MANAGES,
    Said.SERVES: TieRelation.SERVES,
}
KINDS = {name: kind for kind, name in KIND_NAMES.items()} | {
    "部门": "department", "委办局": "department", "街道": "street_office", "街道办": "street_office",
    "社区": "community_office", "村": "community_office", "社区居委会": "community_office",
    "居委会": "community_office",
    "村委会": "community_office", "党支部": "party", "党委": "party", "党工委": "party", "物业": "property",
    "物业公司": "property", "公司": "company", "群团": "mass_organisation",
}  # fmt: skip
PARTY_LEVELS = {
    "区": 0, "区级": 0, "街道": 1, "一级": 1, "社区": 2, "村": 2, "二级": 2, "网格": 3, "三级网格": 3, "三级": 3,
    "微网格": 4, "四级": 4, "0": 0, "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip


def _short(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> str:
    text = c.text_of(cell)
    if len(text) > LONGEST:
        raise CellWrong(Fault.TOO_LONG)
    return text


def _names(cell: Cell, _formats: tuple[str, ...], _zone: tzinfo) -> list[str]:
    return [name.strip() for name in BETWEEN.split(c.text_of(cell)) if name.strip()]


SEVERAL = "有多个时用顿号隔开"
COLUMNS = SheetColumns(
    [
        SheetColumn(
            field=Said.NAME, headings=("名称", "组织名称", "单位名称", "全称"), read=_short, is_needed=True,
            is_fixable=False, example="区城市管理局",
        ),
        SheetColumn(
            field=Said.KIND, headings=("类型", "组织类型", "单位类型", "类别"), is_needed=True,
            read=lambda cell, _formats, _zone: c.word_of(cell, KINDS),
            about="可填：" + "、".join(KIND_NAMES.values()), example="职能部门",
        ),
        SheetColumn(field=Said.CODE, headings=("编码", "组织编码", "单位编码", "统一社会信用代码", "代码"), read=_short,
                    is_fixable=False, about="不会重复的编号；有了它，改名后再导入仍是同一个组织"),
        SheetColumn(field=Said.SHORT_NAME, headings=("简称",), read=_short, is_fixable=False, example="区城管局"),
        SheetColumn(field=Said.PARENT, headings=("上级", "上级组织", "上级单位", "主管单位"), read=_short,
                    about="上级组织的名称或编码，须已有或排在前面"),
        SheetColumn(
            field=Said.PARTY_LEVEL, headings=("党组织层级", "层级"),
            read=lambda cell, _formats, _zone: c.word_of(cell, PARTY_LEVELS),
            about="党组织必填：区、街道、社区、网格、微网格",
        ),
        SheetColumn(field=Said.LEADS, headings=("领导网格", "党建网格"), read=_names, about=SEVERAL),
        SheetColumn(field=Said.MANAGES, headings=("管理网格", "管辖网格"), read=_names, about=SEVERAL),
        SheetColumn(field=Said.SERVES, headings=("服务网格", "服务区域"), read=_names, about=SEVERAL),
    ]
)  # fmt: skip
SHOWN = tuple(Said)
CHANGEABLE = {"name": Said.NAME, "short_name": Said.SHORT_NAME, "code": Said.CODE, "parent_id": Said.PARENT}


def _allow(actor: Actor) -> UUID | None:
    post = actor.require(OrganisationPermission.MANAGE)
    if not _may(actor):
        raise Forbidden("Only the district founds many organisations at once.")
    return post.id if post else None


def _may(actor: Actor) -> bool:
    return actor.may(OrganisationPermission.MANAGE) and actor.scope_for(OrganisationPermission.MANAGE).everything


def _entry(row: FoundCells) -> FoundCells | list[RowFault]:
    is_party, has_level = row.get(Said.KIND) == OrganisationKind.PARTY, row.get(Said.PARTY_LEVEL) is not None
    if is_party and not has_level:
        return [row.fault(Said.PARTY_LEVEL, OrganisationFault.LEVEL_NEEDED)]
    if has_level and not is_party:
        return [row.fault(Said.PARTY_LEVEL, OrganisationFault.LEVEL_UNEXPECTED)]
    assert not has_level or 0 <= row.get(Said.PARTY_LEVEL) <= DEEPEST_PARTY_LEVEL
    return row


def _key_of(row: FoundCells) -> tuple[str, str, object]:
    name, kind = row.text(Said.NAME), row.text(Said.KIND)
    return Said.NAME, row.text(Said.CODE) or f"{kind} {name}", (name, kind)


class _Known:
    """The organisations in force by code and by name, those of the rows before included."""

    def __init__(self) -> None:
        self._by_code: dict[str, Organisation] = {}
        self._by_name: dict[str, dict[UUID, Organisation]] = {}
        for row in Organisation.objects.filter(is_active=True):
            self.remember(row)

    def remember(self, row: Organisation) -> None:
        """From now on the organisation is known."""
        if row.code:
            self._by_code[row.code] = row
        for name in {row.name, row.short_name} - {""}:
            self._by_name.setdefault(name, {})[row.id] = row

    def same(self, row: FoundCells) -> Organisation | None:
        """The organisation that a row speaks of: of its code, else of its kind and name. Raises `RowWrong`."""
        code, name, kind = row.text(Said.CODE), row.text(Said.NAME), row.text(Said.KIND)
        if code and (known := self._by_code.get(code)):
            if known.kind != kind:
                raise row.wrong(Said.CODE, OrganisationFault.CODE_OF_OTHER_KIND, code)
            return known
        found = [
            one
            for one in self._by_name.get(name, {}).values()
            if one.kind == kind and one.name == name and not (code and one.code)
        ]
        if len(found) > 1:
            raise row.wrong(Said.NAME, OrganisationFault.NAME_AMBIGUOUS, name)
        return found[0] if found else None

    def parent(self, row: FoundCells) -> UUID | None:
        """What a row's organisation stands under. Raises `RowWrong`."""
        text = row.text(Said.PARENT)
        if not text:
            return None
        known = self._by_code.get(text)
        found = [known] if known else list(self._by_name.get(text, {}).values())
        if row.get(Said.KIND) == OrganisationKind.PARTY:
            found = [one for one in found if one.kind == OrganisationKind.PARTY] or found
        if len(found) == 1:
            return found[0].id
        fault = OrganisationFault.NAME_AMBIGUOUS if found else OrganisationFault.PARENT_UNKNOWN
        raise row.wrong(Said.PARENT, fault, text)


Tie = tuple[Said, UUID]


def _take(actor: Actor, _batch: Batch, rows: Sequence[FoundCells]) -> list[Taken]:
    known = _Known()
    grids = grids_by_name.ask({name for row in rows for said in RELATIONS for name in row.get(said) or ()})
    standing = _standing_ties()
    return [_taken(actor, row, known, grids, standing) for row in rows]


def _standing_ties() -> dict[UUID, set[Tie]]:
    said = {relation.value: said for said, relation in RELATIONS.items()}
    found: dict[UUID, set[Tie]] = {}
    rows = OrganisationGrid.objects.filter(ends_on__isnull=True).values_list("organisation_id", "relation", "grid_id")
    for organisation_id, relation, grid_id in rows:
        found.setdefault(organisation_id, set()).add((said[relation], grid_id))
    return found


def _taken(
    actor: Actor,
    row: FoundCells,
    known: _Known,
    grids: Mapping[str, Sequence[GridByName]],
    standing: dict[UUID, set[Tie]],
) -> Taken:
    """One organisation founded, changed or left as it is; where something is refused, nothing of the row stays."""
    try:
        same, parent_id, ties = known.same(row), known.parent(row), _ties(row, grids)
        return _written(actor, row, same, parent_id, ties, known, standing)
    except RowWrong as wrong:
        return Taken(faults=[wrong.fault])
    except (ParentMisfit, LeaderMisfit, AlreadyLed) as refusal:
        return Taken(faults=[_fault_of(row, refusal)])
    except DomainError as refusal:
        return Taken(faults=[fault_of("", Fault.REFUSED, str(refusal.facts.get("field", "")), refusal.code)])


def _fault_of(row: FoundCells, refusal: DomainError) -> RowFault:
    if isinstance(refusal, ParentMisfit):
        return row.fault(Said.PARENT, OrganisationFault.PARENT_MISFIT, row.text(Said.PARENT))
    fault = OrganisationFault.LEADER_MISFIT if isinstance(refusal, LeaderMisfit) else OrganisationFault.ALREADY_LED
    return row.fault(Said.LEADS, fault, "、".join(row.get(Said.LEADS) or ()))


def _ties(row: FoundCells, grids: Mapping[str, Sequence[GridByName]]) -> list[Tie]:
    ties: list[Tie] = []
    for said in RELATIONS:
        for name in row.get(said) or ():
            found = grids.get(name, ())
            if len(found) != 1:
                ambiguous, unknown = OrganisationFault.TIED_GRID_AMBIGUOUS, OrganisationFault.TIED_GRID_UNKNOWN
                raise row.wrong(said, ambiguous if found else unknown, name)
            ties.append((said, found[0].id))
    return ties


def _written(
    actor: Actor,
    row: FoundCells,
    same: Organisation | None,
    parent_id: UUID | None,
    ties: Sequence[Tie],
    known: _Known,
    standing: dict[UUID, set[Tie]],
) -> Taken:
    with transaction.atomic():
        if same is None:
            kind = OrganisationKind(row.text(Said.KIND))
            organisation, changed = create_organisation(actor, kind, _particulars(row, parent_id, None)), []
        else:
            particulars = _particulars(row, parent_id, same)
            changed = [name for name in CHANGEABLE if getattr(same, name) != getattr(particulars, name)]
            organisation = change_organisation(actor, same.id, particulars) if changed else same
        held = standing.get(organisation.id, set())
        fresh = [tie for tie in dict.fromkeys(ties) if tie not in held]
        for said, grid_id in fresh:
            tie_new(actor, organisation, grid_id, RELATIONS[said], today(), None)
    standing[organisation.id] = held | set(fresh)
    known.remember(organisation)
    came = [CHANGEABLE[name] for name in changed] + [said for said, _ in fresh]
    is_new = same is None
    return Taken(organisation.id, organisation.name, is_new, {} if is_new else {said.value: True for said in came})


def _particulars(row: FoundCells, parent_id: UUID | None, same: Organisation | None) -> OrganisationParticulars:
    """What the row says; of one that is there, what it doesn't say stays."""
    return OrganisationParticulars(
        name=row.text(Said.NAME),
        short_name=row.text(Said.SHORT_NAME) or (same.short_name if same else ""),
        code=row.text(Said.CODE) or (same.code if same else None),
        parent_id=parent_id or (same.parent_id if same else None),
        party_level=row.get(Said.PARTY_LEVEL),
        **({name: getattr(same, name) for name in KEPT} if same else {}),
    )


def _shown(row: FoundCells) -> dict[str, str]:
    texts = {said.value: row.text(said) for said in Said}
    texts |= {said.value: "、".join(row.get(said) or ()) for said in RELATIONS}
    return texts | {Said.KIND.value: KIND_NAMES.get(row.text(Said.KIND), "")}


ORGANISATIONS: ImportKind[FoundCells] = ImportKind(
    code="organisations",
    allow=_allow,
    may_look=_may,
    sees_all=_may,
    columns=COLUMNS,
    entry=_entry,
    key_of=_key_of,
    take=_take,
    foresee=rehearsed(_take, _shown),
    shown=SHOWN,
    rows_at_once=200,
)
