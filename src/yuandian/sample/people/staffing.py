"""Somebody in every role, and everywhere the chain of those responsible: micro-grid, grid, community, street.

The comments name the roles; `reference/roles.toml` says what each may do.
"""

from collections.abc import Mapping, Sequence
from itertools import islice

from yuandian.sample import facts
from yuandian.sample.cast import MERCHANTS, NEIGHBOURS, RESIDENTS
from yuandian.sample.geography.grids import GridPlan
from yuandian.sample.organisations import office_code, section_code
from yuandian.sample.people.inventing import PersonPlan
from yuandian.sample.people.residents import HouseholdPlan
from yuandian.sample.people.roster import Roster

OLDEST_LEAD = 1950  # micro-grid leads walk their grid
FEW_GRIDS, SEVERAL_GRIDS = 3, 6
RETIREMENT_YEAR = 1966
CAST_PHONES = frozenset(member.phone for member in (*RESIDENTS, *MERCHANTS, *NEIGHBOURS))  # residents and nothing else


class Residents:
    """Who lives where, to be chosen from: each call of `some` gives people that were not chosen before."""

    def __init__(self, households: Sequence[HouseholdPlan]) -> None:
        self._by_area: dict[str, list[PersonPlan]] = {}
        self._chosen: set[int] = set()
        for household in households:
            fit = [adult for adult in household.adults if _is_fit(adult)]
            for area in _areas(household.micro_code):
                self._by_area.setdefault(area, []).extend(fit)

    def some(self, area: str, number: int) -> list[PersonPlan]:
        """Up to `number` adults who live in a micro-grid, a third-level grid or a community."""
        free = (person for person in self._by_area.get(area, ()) if person.number not in self._chosen)
        found = list(islice(free, number))
        self._chosen.update(person.number for person in found)
        return found


def _is_fit(person: PersonPlan) -> bool:
    return person.birth_on.year >= OLDEST_LEAD and person.phone not in CAST_PHONES


def _areas(micro_code: str) -> tuple[str, str, str]:
    third, _, _ = micro_code.rpartition("-")
    community, _, _ = third.rpartition("-")
    return micro_code, third, community


def staff_district(roster: Roster) -> None:
    """Viewers of the whole district, officers of its departments, people of companies and units."""
    settings = facts.read_toml("organisations.toml")
    for _ in range(2):  # 区级汇总
        roster.appoint_new("district_viewer", "区级汇总员", grid=facts.DISTRICT_CODE, organisation="operations")
    roster.appoint_new("auditor", "审计员", grid=facts.DISTRICT_CODE, organisation="operations")
    roster.appoint_new("administrator", "平台管理员", grid=facts.DISTRICT_CODE, organisation="operations")
    for entry in settings["district"]:
        if entry["kind"] in {"department", "institution", "company"}:  # 职能部门
            for _ in range(2):
                roster.appoint_new("department_officer", f"{entry['short_name']}经办人", organisation=entry["code"])
        else:  # 工会
            roster.appoint_new("trade_union", f"{entry['short_name']}干事", organisation=entry["code"])
    for entry in settings["property"]:  # 物业企业, 物业管理人
        roster.appoint_new("property_company", f"{entry['short_name']}经理", organisation=entry["code"])
        for title in ("管理员", "保洁员"):
            roster.appoint_new("property_staff", entry["short_name"] + title, organisation=entry["code"])
    _staff_units(roster, settings["unit"])
    for _ in range(2):  # 区城运中心
        roster.appoint_new(
            "operations_officer", "区城运中心值班员", grid=facts.DISTRICT_CODE, organisation="operations"
        )


def _staff_units(roster: Roster, units: Sequence[Mapping[str, str]]) -> None:
    special = {
        "law-firm": ("lawyer", "律师"),
        "counselling": ("psychologist", "心理咨询师"),
        "mianfang-union": ("trade_union", "工会干事"),
        "century-mart": ("enterprise", "商户代表"),
        "zhimajie": ("enterprise", "企业服务专员"),
        "power-design": ("property_company", "房产管理科负责人"),
    }
    for unit in units:
        role, title = special.get(unit["code"], ("partner_unit", "共建联络人"))
        roster.appoint_new(role, unit["short_name"] + title, organisation=unit["code"])


def staff_street(roster: Roster, street: GridPlan, communities: Sequence[GridPlan]) -> None:
    """Secretary, section heads, operations centre, police, and sections that look after communities."""
    own, name = street.code, street.name
    office = office_code(own)
    roster.appoint_new("street_secretary", f"{name}党工委书记", grid=own, organisation=office)
    sections = facts.read_toml("organisations.toml")["section"]
    members = []
    for section in sections:
        code = section_code(own, section["code"])
        roster.appoint_new("street_section_head", f"{name}{section['name']}主任", grid=own, organisation=code)
        members.append((roster.hire(), section, code))
    for number, community in enumerate(communities):  # 科室联点分片
        person, section, code = members[number % len(members)]
        title = f"{section['name']}包联{community.name}"
        roster.appoint(person, "linked_section", title, grid=community.code, organisation=code)
    centre = section_code(own, "operations")
    for _ in range(3):
        roster.appoint_new("operations_officer", f"{name}城运中心值班员", grid=own, organisation=centre)
    roster.appoint_new("street_administrator", f"{name}平台管理员", grid=own, organisation=office)
    roster.appoint_new("enterprise_service_officer", f"{name}助企专员", grid=own, organisation=office)
    roster.appoint_new("correspondent", f"{name}通讯员", grid=own, organisation=office)
    short = name.removesuffix("街道")
    for body, title in (("police", "派出所民警"), ("justice", "司法所司法员")):
        roster.appoint_new("police_officer", f"{short}{title}", grid=own, organisation=section_code(own, body))


def staff_community(roster: Roster, community: GridPlan, thirds: Sequence[GridPlan], residents: Residents) -> None:
    """Secretary, community lead, grid workers, community workers, and residents who help."""
    own, name = community.code, community.name
    office = office_code(own)
    secretary = roster.appoint_new("community_secretary", f"{name}党组织书记", grid=own, organisation=office)
    if _is_village(community):  # one person, two posts
        roster.appoint(secretary, "community_lead", f"{name}二级网格长", grid=own, organisation=office)
    else:
        roster.appoint_new("community_lead", f"{name}二级网格长", grid=own, organisation=office)
    workers = _staff_workers(roster, community, thirds)
    clerks = [
        roster.appoint_new("community_worker", f"{name.removesuffix('社区')}社区工作者", grid=own, organisation=office)
        for _ in range(2)
    ]
    roster.appoint(clerks[0], "mediator", f"{name}矛盾调解员", grid=own, organisation=office)
    roster.appoint(clerks[1], "safety_officer", f"{name}安全员", grid=own, organisation=office)
    roster.appoint(workers[0], "patrol_lead", f"{name}巡查网格长", grid=own, organisation=office)
    for role, title, number in (
        ("volunteer", "志愿者", 3),
        ("party_member", "双报到党员", 2),
        ("community_partner", "社区合伙人", 1),
        ("representative", "居民代表", 2),
    ):
        roster.volunteers(residents.some(own, number), role, name + title, grid=own)
    _staff_thirds(roster, community, thirds, [secretary, *clerks])


def _is_village(community: GridPlan) -> bool:
    return community.name.endswith("村")


def _staff_workers(roster: Roster, community: GridPlan, thirds: Sequence[GridPlan]) -> list[PersonPlan]:
    """One worker for a small community, else two or three who share its third-level grids (HOT-03)."""
    title = f"{community.name}专职网格员"
    office = office_code(community.code)
    if len(thirds) <= FEW_GRIDS:
        return [roster.appoint_new("grid_worker", title, grid=community.code, organisation=office)]
    workers = [roster.hire() for _ in range(2 if len(thirds) <= SEVERAL_GRIDS else 3)]
    for place, third in enumerate(thirds):
        worker = workers[place * len(workers) // len(thirds)]
        roster.appoint(worker, "grid_worker", title, grid=third.code, organisation=office)
    return workers


def _staff_thirds(roster: Roster, community: GridPlan, thirds: Sequence[GridPlan], insiders: list[PersonPlan]) -> None:
    """A lead for each third-level grid; secretaries and community workers take some themselves (ORG-32)."""
    origins = ("secretary", "community_worker", "community_worker")
    for place, third in enumerate(thirds):
        title = f"{community.name}{third.number:02d}号三级网格长"
        office = office_code(community.code)
        if place < len(insiders) and len(thirds) > FEW_GRIDS:
            person, origin = insiders[place], origins[place]
        else:
            person = roster.hire()
            origin = "village_party_group_leader" if _is_village(community) else "committee_member"
            role, own = (
                ("village_party_group_leader", "村党小组组长")
                if _is_village(community)
                else ("committee_member", "社区委员")
            )
            roster.appoint(
                person, role, community.name.removesuffix("社区") + own, grid=third.code, organisation=office
            )
        roster.appoint(person, "grid_lead", title, grid=third.code, organisation=office, origin=origin)


def staff_micros(
    roster: Roster, community: GridPlan, third: GridPlan, micros: Sequence[GridPlan], residents: Residents
) -> list[PersonPlan]:
    """A lead for each micro-grid out of those who live there, a member for the grid above; the leads."""
    leads = []
    place = f"{community.name}{third.number:02d}号三级网格"
    for micro in micros:
        lead = next(iter(residents.some(micro.code, 1)), None) or roster.hire()
        origin = roster.rng.choice(("party_representative", "resident_representative", "building_lead"))
        title = f"{place}{micro.number:02d}号微网格长"
        roster.appoint(lead, "micro_grid_lead", title, grid=micro.code, origin=origin)
        leads.append(lead)
        if roster.rng.random() < 0.12:
            roster.volunteers(residents.some(micro.code, 1), "building_lead", f"{place}楼栋长", grid=micro.code)
    for member in residents.some(third.code, 1):
        roster.appoint(member, "micro_grid_member", f"{place}微网格员", grid=third.code, origin="volunteer")
    return leads


def staff_exclusive(roster: Roster, exclusive: Sequence[GridPlan]) -> None:
    """A lead for each exclusive grid (专属网格长)."""
    for grid in exclusive:
        title = grid.name.removesuffix("专属网格") + "专属网格长"
        roster.appoint_new("exclusive_grid_lead", title, grid=grid.code, organisation=office_code(grid.managers[0]))
