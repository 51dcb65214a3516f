"""Organisations of the sample: offices, departments, companies, and each street's own party levels."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from yuandian.sample import facts
from yuandian.sample.facts import StreetFacts
from yuandian.sample.geography.grids import GridPlan, grid_code

PARTY_LEVELS: Mapping[str, int] = {"street": 1, "community": 2, "grid": 3, "micro": 4}


@dataclass(frozen=True, slots=True)
class OrganisationPlan:
    """One organisation before it is stored. `ties` pair a relation with a grid's code; `parent` is a code."""

    code: str
    kind: str
    name: str
    short_name: str = ""
    parent: str | None = None
    party_level: int | None = None
    level_title: str = ""
    ties: tuple[tuple[str, str], ...] = ()
    address: str = ""
    phone: str = ""
    contact: str = ""
    offers: str = ""


def organisations(grids: Sequence[GridPlan]) -> list[OrganisationPlan]:
    """Every organisation, each after its parent."""
    settings = facts.read_toml("organisations.toml")
    by_code = {plan.code: plan for plan in grids}
    district = [_district_body(entry) for entry in settings["district"]]
    companies = [_company(entry, "property") for entry in settings["property"]]
    units = [_company(entry, entry["kind"]) for entry in settings["unit"]]
    offices = [plan for street in facts.streets() for plan in _offices(street, by_code)]
    return [*district, *offices, *companies, *units, *_party(grids)]


def office_code(grid: str) -> str:
    """The code of the office that manages a street's or a community's grid."""
    return f"office-{grid}"


def section_code(street: str, section: str) -> str:
    """The code of a section of a street office."""
    return f"{section}-{street}"


def _district_body(entry: Mapping[str, Any]) -> OrganisationPlan:
    ties = (("serves", facts.DISTRICT_CODE),)
    return OrganisationPlan(
        entry["code"], entry["kind"], entry["name"], entry["short_name"], ties=ties, **_reach(entry)
    )


def _company(entry: Mapping[str, Any], kind: str) -> OrganisationPlan:
    ties = tuple(("serves", _served(text)) for text in entry["serves"])
    return OrganisationPlan(entry["code"], kind, entry["name"], entry["short_name"], ties=ties, **_reach(entry))


def _reach(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {name: entry.get(name, "") for name in ("address", "phone", "contact", "offers")}


def _served(text: str) -> str:
    if text == "district":
        return facts.DISTRICT_CODE
    division, _, numbers = text.partition("/")
    return "-".join(part for part in (grid_code(division[:9], division[9:12]), numbers) if part)


def _offices(street: StreetFacts, by_code: Mapping[str, GridPlan]) -> Iterator[OrganisationPlan]:
    """A street's office with its sections and stations, and its communities' offices."""
    own = grid_code(street.code)
    office = office_code(own)
    short = street.name.removesuffix("街道")
    yield OrganisationPlan(office, "street_office", f"{street.name}办事处", street.name, ties=(("manages", own),))
    for section in facts.read_toml("organisations.toml")["section"]:
        code = section_code(own, section["code"])
        yield OrganisationPlan(code, "other", f"{street.name}{section['name']}", section["name"], office)
    serves = (("serves", own),)
    yield OrganisationPlan(
        section_code(own, "operations"),
        "other",
        f"{street.name}城运中心",
        f"{short}城运中心",
        office,
        ties=serves,
    )
    for body, name in (("police", "派出所"), ("justice", "司法所")):
        yield OrganisationPlan(
            section_code(own, body), "department", f"{short}{name}", f"{short}{name}", body, ties=serves
        )
    for community in street.communities:
        code = grid_code(street.code, community.division.code[9:12])
        name = by_code[code].name
        suffix = "委会" if community.division.is_village else "居委会"
        ties = (("manages", code),)
        yield OrganisationPlan(office_code(code), "community_office", f"{name}{suffix}", name, office, ties=ties)


def _party(grids: Sequence[GridPlan]) -> Iterator[OrganisationPlan]:
    """The party tree: each grid is led by one organisation, micro-grids where the street has such (CON-2)."""
    titles = {grid_code(street.code): street.party_titles for street in facts.streets()}
    own_titles = {
        grid_code(code[:9], code[9:12]): title
        for code, title in facts.read_toml("organisations.toml")["party_titles"].items()
    }
    names = {plan.code: plan.name for plan in grids}
    yield OrganisationPlan("party-410102", "party", "中共郑州市中原区委员会", "区委", party_level=0)
    for plan in grids:
        level = PARTY_LEVELS.get(plan.level)
        if level is None:
            continue
        scheme = titles[plan.street_code]
        title = own_titles.get(plan.code, scheme[level - 1])
        if plan.level == "micro" and not title.endswith("党小组"):
            continue  # single party members rather than organisations
        yield OrganisationPlan(
            code=f"party-{plan.code}",
            kind="party",
            name=_party_name(plan, title, names),
            short_name=title,
            parent=f"party-{plan.parent}",
            party_level=level,
            level_title=title if plan.code in own_titles else "",
            ties=(("leads", plan.code),),
        )


def _party_name(plan: GridPlan, title: str, names: Mapping[str, str]) -> str:
    if plan.level == "street":
        return names[plan.code] + title.removeprefix("街道")
    if plan.level == "community":
        return names[plan.code] + title.removeprefix("社区")
    third, _, micro = plan.code.removeprefix(f"{plan.community_code}-").partition("-")
    place = f"{names[plan.community_code]}{third}号三级网格" + (f"{micro}号微网格" if micro else "")
    return place + title.removeprefix("网格")
