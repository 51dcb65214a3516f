"""Founding, changing, closing, ties, naming schemes, coverage."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from yuandian.foundation.organisations.errors import (
    AlreadyClosed,
    AlreadyLed,
    AlreadyTied,
    CodeTaken,
    GridUnknown,
    HasSubordinates,
    LeaderMisfit,
    NameMissing,
    NotAStreet,
    OrganisationUnknown,
    ParentClosed,
    ParentMisfit,
    PartyLevelMisfit,
    PeriodMisfit,
    StillOpen,
)
from yuandian.foundation.organisations.events import OrganisationClosed
from yuandian.foundation.organisations.models import NamingScheme, Organisation, OrganisationGrid
from yuandian.foundation.organisations.queries.coverage import party_coverage, party_gaps
from yuandian.foundation.organisations.queries.organisations import (
    OrganisationFilter,
    active_organisation,
    level_titles,
    organisation_names,
    organisation_page,
    organisations_for_list,
    organisations_in,
    party_leaders_of,
)
from yuandian.foundation.organisations.queries.successions import moving_ties
from yuandian.foundation.organisations.records import NamingSchemeRecord, OrganisationRecord
from yuandian.foundation.organisations.rules import OrganisationKind, TieRelation
from yuandian.foundation.organisations.services.grid_ties import tie_to_grid, untie_from_grid
from yuandian.foundation.organisations.services.naming_schemes import name_levels
from yuandian.foundation.organisations.services.organisations import (
    OrganisationEntry,
    OrganisationParticulars,
    change_organisation,
    close_organisation,
    create_organisation,
    create_organisations,
    reopen_organisation,
)
from yuandian.foundation.organisations.services.successions import follow_grid
from yuandian.foundation.organisations.tests.cast import JIANSHE, NOON, SINCE, SYSTEM, TODAY, Cast, make_cast
from yuandian.kernel import clock, events
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of, verify
from yuandian.kernel.ids import new_id
from yuandian.kernel.paging import Total


@pytest.fixture(autouse=True)
def _noon():
    with clock.at(NOON):
        yield


def party(cast: Cast, name: str, level: int, grid: str | None, parent: Organisation | None = None) -> Organisation:
    """A party organisation that leads a grid."""
    return cast.found(
        name, OrganisationKind.PARTY, grid, TieRelation.LEADS if grid else None, party_level=level,
        parent_id=parent.id if parent else None,
    )  # fmt: skip


# Founding and changing


def test_a_closed_organisation_is_opened_again(cast: Cast) -> None:
    row = cast.found("物业", OrganisationKind.PROPERTY, "a1", phone="0371-6700000", is_partner=True, offers="会议室")
    with pytest.raises(StillOpen):
        reopen_organisation(SYSTEM, row.id, "by mistake")
    close_organisation(SYSTEM, row.id, TODAY, "contract ended")
    with pytest.raises(OrganisationUnknown):
        reopen_organisation(cast.actors["street_keeper"], row.id, "by mistake")
    reopen_organisation(SYSTEM, row.id, "by mistake")
    page = organisation_page(cast.actors["keeper"], row.id)
    assert (page.card.is_active, page.closed_on, page.card.is_partner, page.offers) == (True, None, True, "会议室")
    assert [tie.ends_on for tie in page.ties] == [TODAY]
    assert [step.action for step in page.history][-1] == OrganisationRecord.REOPEN
    partners = OrganisationFilter(is_partner=True)
    assert organisations_for_list(cast.actors["keeper"], partners, None, 1).total == Total(1)


def test_nothing_is_opened_under_what_is_closed(cast: Cast) -> None:
    top = cast.found("集团", OrganisationKind.COMPANY)
    below = cast.found("分公司", OrganisationKind.COMPANY, parent_id=top.id)
    for row in (below, top):
        close_organisation(SYSTEM, row.id, TODAY, "reform")
    with pytest.raises(ParentClosed):
        reopen_organisation(SYSTEM, below.id, "by mistake")
    reopen_organisation(SYSTEM, top.id, "by mistake")
    reopen_organisation(SYSTEM, below.id, "by mistake")
    assert Organisation.objects.get(id=below.id).is_active


def test_an_organisation_is_founded_changed_and_closed(cast: Cast) -> None:
    keeper = cast.actors["keeper"]
    row = create_organisation(
        keeper,
        OrganisationKind.PROPERTY,
        OrganisationParticulars(" 绿都物业 ", code="lvdu"),
        grid_id=cast.grids["a1"].id,
    )
    assert (row.name, [tie.relation for tie in row.grids.all()]) == ("绿都物业", ["serves"])
    change_organisation(keeper, row.id, OrganisationParticulars("绿都物业服务", code="lvdu"))
    change_organisation(keeper, row.id, OrganisationParticulars("绿都物业服务", code="lvdu"))
    close_organisation(keeper, row.id, TODAY, "contract ended")
    row.refresh_from_db()
    assert (row.is_active, row.closed_on, row.grids.get().ends_on) == (False, TODAY, TODAY)
    told = [(entry.action, entry.details) for entry in entries_of(row)]
    assert [action for action, _ in told] == [
        OrganisationRecord.FOUND, OrganisationRecord.TIE, OrganisationRecord.CHANGE, OrganisationRecord.CLOSE,
    ]  # fmt: skip
    assert told[2][1] == {"name": ["绿都物业", "绿都物业服务"]}
    assert list(verify()) == []


def test_closing_is_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Any] = []
    monkeypatch.setattr("yuandian.foundation.organisations.services.organisations.publish", told.append)
    close_organisation(SYSTEM, cast.organisations["urban"].id, TODAY, "merged")
    assert told == [OrganisationClosed(organisation_id=cast.organisations["urban"].id)]
    assert issubclass(OrganisationClosed, events.Event)


@pytest.mark.parametrize(
    ("kind", "particulars", "refusal"),
    [
        (OrganisationKind.COMPANY, OrganisationParticulars(" "), NameMissing),
        (OrganisationKind.PARTY, OrganisationParticulars("支部"), PartyLevelMisfit),
        (OrganisationKind.PARTY, OrganisationParticulars("支部", party_level=5), PartyLevelMisfit),
        (OrganisationKind.COMPANY, OrganisationParticulars("公司", party_level=1), PartyLevelMisfit),
        (OrganisationKind.COMPANY, OrganisationParticulars("公司", parent_id=new_id()), OrganisationUnknown),
    ],
)
def test_what_cannot_be_founded(
    cast: Cast, kind: OrganisationKind, particulars: OrganisationParticulars, refusal: type[Exception]
) -> None:
    before = Organisation.objects.count()
    with pytest.raises(refusal):
        create_organisation(SYSTEM, kind, particulars)
    assert Organisation.objects.count() == before


def test_codes_are_unique(cast: Cast) -> None:
    create_organisation(SYSTEM, OrganisationKind.COMPANY, OrganisationParticulars("一", code="one"))
    with pytest.raises(CodeTaken):
        create_organisation(SYSTEM, OrganisationKind.COMPANY, OrganisationParticulars("二", code="one"))
    create_organisation(SYSTEM, OrganisationKind.COMPANY, OrganisationParticulars("三", code=" "))
    create_organisation(SYSTEM, OrganisationKind.COMPANY, OrganisationParticulars("四", code=""))


def test_nothing_stands_under_itself(cast: Cast) -> None:
    top = party(cast, "top", 1, None)
    middle = party(cast, "middle", 2, None, top)
    with pytest.raises(ParentMisfit):
        change_organisation(SYSTEM, middle.id, OrganisationParticulars("middle", party_level=2, parent_id=middle.id))
    same_level = party(cast, "same", 2, None, middle)
    with pytest.raises(ParentMisfit):
        change_organisation(
            SYSTEM, middle.id, OrganisationParticulars("middle", party_level=2, parent_id=same_level.id)
        )
    with pytest.raises(ParentMisfit):
        change_organisation(SYSTEM, top.id, OrganisationParticulars("top", party_level=3, parent_id=top.id))
    with pytest.raises(ParentMisfit):
        create_organisation(SYSTEM, OrganisationKind.COMPANY, OrganisationParticulars("公司", parent_id=top.id))


def test_closing_goes_from_the_bottom_up_and_never_ahead(cast: Cast) -> None:
    top = party(cast, "top", 1, None)
    below = party(cast, "below", 2, None, top)
    with pytest.raises(HasSubordinates):
        close_organisation(SYSTEM, top.id, TODAY, "reform")
    with pytest.raises(PeriodMisfit):
        close_organisation(SYSTEM, below.id, TODAY + timedelta(days=1), "reform")
    close_organisation(SYSTEM, below.id, TODAY, "reform")
    with pytest.raises(AlreadyClosed):
        close_organisation(SYSTEM, below.id, TODAY, "reform")
    close_organisation(SYSTEM, top.id, TODAY, "reform")
    with pytest.raises(ParentMisfit):
        party(cast, "late", 2, None, top)


def test_a_street_keeps_its_own_organisations(cast: Cast) -> None:
    keeper = cast.actors["street_keeper"]
    row = create_organisation(
        keeper, OrganisationKind.PROPERTY, OrganisationParticulars("物业"), grid_id=cast.grids["a1"].id
    )
    create_organisation(keeper, OrganisationKind.OTHER, OrganisationParticulars("项目部", parent_id=row.id))
    with pytest.raises(Forbidden):
        create_organisation(keeper, OrganisationKind.PROPERTY, OrganisationParticulars("物业二"))
    with pytest.raises(GridUnknown):
        create_organisation(
            keeper, OrganisationKind.PROPERTY, OrganisationParticulars("物业二"), grid_id=cast.grids["b1"].id
        )
    urban = cast.organisations["urban"]
    tie_to_grid(keeper, urban.id, cast.grids["jianshe"].id, TieRelation.SERVES, TODAY)
    with pytest.raises(OrganisationUnknown):  # a department that serves the street stays its own master
        change_organisation(keeper, urban.id, OrganisationParticulars("我们的城管"))
    with pytest.raises(OrganisationUnknown):
        close_organisation(keeper, cast.organisations["zhongyuan office"].id, TODAY, "not mine")
    with pytest.raises(Forbidden):
        create_organisation(cast.actors["onlooker"], OrganisationKind.OTHER, OrganisationParticulars("物业二"))


# Ties


def test_one_party_organisation_leads_a_grid_at_a_time(cast: Cast) -> None:
    first, second = party(cast, "first", 1, "jianshe"), party(cast, "second", 1, None)
    grid = cast.grids["jianshe"].id
    with pytest.raises(AlreadyLed):
        tie_to_grid(SYSTEM, second.id, grid, TieRelation.LEADS, TODAY)
    with pytest.raises(AlreadyTied):
        tie_to_grid(SYSTEM, first.id, grid, TieRelation.LEADS, TODAY)
    untie_from_grid(SYSTEM, first.grids.get().id, TODAY)
    tie = tie_to_grid(SYSTEM, second.id, grid, TieRelation.LEADS, TODAY)
    assert party_leaders_of([grid])[grid].name == "second"
    with pytest.raises(PeriodMisfit):
        untie_from_grid(SYSTEM, tie.id, TODAY - timedelta(days=1))
    with pytest.raises(AlreadyLed):  # the past is not led twice either
        tie_to_grid(SYSTEM, second.id, grid, TieRelation.LEADS, SINCE, SINCE + timedelta(days=9))


def test_only_the_fitting_party_organisation_leads(cast: Cast) -> None:
    branch = party(cast, "branch", 2, None)
    with pytest.raises(LeaderMisfit):
        tie_to_grid(SYSTEM, branch.id, cast.grids["jianshe"].id, TieRelation.LEADS, TODAY)
    with pytest.raises(LeaderMisfit):
        tie_to_grid(SYSTEM, cast.organisations["urban"].id, cast.grids["a1"].id, TieRelation.LEADS, TODAY)
    with pytest.raises(PeriodMisfit):
        tie_to_grid(SYSTEM, branch.id, cast.grids["a1"].id, TieRelation.LEADS, TODAY, SINCE)
    tie_to_grid(SYSTEM, branch.id, cast.grids["a1"].id, TieRelation.LEADS, TODAY)


@pytest.mark.django_db(transaction=True)
def test_two_leaders_at_once() -> None:
    cast = make_cast()
    rivals = [party(cast, f"rival {number}", 1, None).id for number in range(4)]
    ready, grid = Barrier(4), cast.grids["jianshe"].id

    def lead(organisation_id: Any) -> bool:
        ready.wait()
        try:
            tie_to_grid(SYSTEM, organisation_id, grid, TieRelation.LEADS, TODAY)
        except AlreadyLed:
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(lead, rivals)) == [False, False, False, True]
    assert OrganisationGrid.objects.filter(relation="leads").count() == 1


# Naming


def test_two_schemes_live_side_by_side(cast: Cast) -> None:
    rows = [
        party(cast, "建设路", 1, "jianshe"), party(cast, "建设路网格", 3, "a2"),
        party(cast, "中原西路", 1, "zhongyuan"), party(cast, "中原西路网格", 3, "b2"), party(cast, "无格", 2, None),
    ]  # fmt: skip
    titles = level_titles(row.id for row in rows)
    assert [titles[row.id] for row in rows] == ["区域党委", "楼院党小组", "街道党工委", "网格党支部", "社区党组织"]
    assert active_organisation(rows[1].id).level_title == "楼院党小组"
    own = cast.found("特别", OrganisationKind.PARTY, party_level=2, level_title="联合党委")
    assert active_organisation(own.id).level_title == "联合党委"


def test_a_scheme_is_set_whole(cast: Cast) -> None:
    office = cast.organisations["jianshe office"]
    name_levels(cast.actors["street_keeper"], office.id, "新称谓", {1: "街道党工委"})
    scheme = NamingScheme.objects.get(street=office)
    assert (scheme.name, [title.title for title in scheme.titles.all()]) == ("新称谓", ["街道党工委"])
    assert [entry.action for entry in entries_of(scheme)] == [NamingSchemeRecord.SET] * 2
    assert scheme.history_count == 2
    assert JIANSHE[1] != "街道党工委"


def test_schemes_that_cannot_be_set(cast: Cast) -> None:
    keeper = cast.actors["street_keeper"]
    with pytest.raises(Forbidden):
        name_levels(keeper, None, "默认", {1: "街道党工委"})
    with pytest.raises(OrganisationUnknown):
        name_levels(keeper, cast.organisations["zhongyuan office"].id, "称谓", {1: "街道党工委"})
    with pytest.raises(NotAStreet):
        name_levels(SYSTEM, cast.organisations["urban"].id, "称谓", {1: "街道党工委"})
    with pytest.raises(NameMissing):
        name_levels(SYSTEM, None, "默认", {1: " "})
    with pytest.raises(PartyLevelMisfit):
        name_levels(SYSTEM, None, "默认", {7: "街道党工委"})


# Lists


def test_who_sees_which_organisations(cast: Cast) -> None:
    def seen(name: str) -> set[str]:
        page = organisations_for_list(cast.actors[name], OrganisationFilter(), None, 200)
        return {card.name for card in page.items}

    party(cast, "建设路党委", 1, "jianshe")
    party(cast, "中原西路党委", 1, "zhongyuan")
    cast.found("物业", OrganisationKind.PROPERTY, "a3")
    assert seen("onlooker") == {"建设路党委", "jianshe office", "urban", "物业"}
    assert len(seen("keeper")) == 6
    with pytest.raises(Forbidden):
        seen("worker")


def test_lists_by_kind_and_street(cast: Cast) -> None:
    cast.found("物业甲", OrganisationKind.PROPERTY, "a3")
    cast.found("物业乙", OrganisationKind.PROPERTY, "b1")
    jianshe = cast.grids["jianshe"].id
    assert [card.name for card in organisations_in("property", jianshe)] == ["物业甲"]
    assert [card.name for card in organisations_in("street_office", jianshe)] == ["jianshe office"]
    assert {card.name for card in organisations_in("property", None)} == {"物业甲", "物业乙"}
    urban = cast.organisations["urban"]
    assert organisation_names([urban.id, new_id()]) == {urban.id: "urban"}
    close_organisation(SYSTEM, urban.id, TODAY, "merged")
    with pytest.raises(OrganisationUnknown):
        active_organisation(urban.id)


def test_a_list_costs_two_statements(cast: Cast, django_assert_num_queries) -> None:
    party(cast, "建设路党委", 1, "jianshe")
    with django_assert_num_queries(2):
        organisations_for_list(cast.actors["keeper"], OrganisationFilter(), None, 50)


# Coverage


def test_every_level_has_its_party_organisation_or_stands_on_the_list(cast: Cast) -> None:
    committee = party(cast, "建设路党委", 1, "jianshe")
    party(cast, "支部", 2, "a1", committee)
    closed = party(cast, "已撤", 3, "a2")
    close_organisation(SYSTEM, closed.id, TODAY, "reform")
    keeper = cast.actors["keeper"]
    rates = party_coverage(keeper)
    assert [(one.level, one.covered, one.total) for one in rates] == [
        ("street", 1, 2),
        ("community", 1, 2),
        ("grid", 0, 2),
    ]
    assert all("÷" in one.formula for one in rates)
    assert [gap.code for gap in party_gaps(keeper, None, None, None, 50).items] == ["a2", "b1", "b2", "zhongyuan"]
    first = party_gaps(keeper, None, None, None, 3)
    assert [gap.code for gap in party_gaps(keeper, None, None, first.next, 3).items] == ["zhongyuan"]
    assert [gap.code for gap in party_gaps(keeper, "grid", cast.grids["jianshe"].id, None, 50).items] == ["a2"]
    assert [one.total for one in party_coverage(cast.actors["onlooker"])] == [0, 1, 1]


# Many at once


def test_a_district_is_founded_at_once(cast: Cast) -> None:
    top = OrganisationEntry(
        OrganisationKind.PARTY,
        OrganisationParticulars("党委", party_level=1),
        [(cast.grids["jianshe"].id, TieRelation.LEADS)],
    )
    below = OrganisationEntry(OrganisationKind.PARTY, OrganisationParticulars("支部", party_level=2, parent_id=top.id))
    assert create_organisations(cast.actors["keeper"], [top, below]) == [top.id, below.id]
    assert party_leaders_of([cast.grids["jianshe"].id])[cast.grids["jianshe"].id].level_title == "区域党委"
    assert list(verify()) == []
    with pytest.raises(Forbidden):
        create_organisations(cast.actors["street_keeper"], [below])
    with pytest.raises(PartyLevelMisfit):
        create_organisations(
            cast.actors["keeper"], [OrganisationEntry(OrganisationKind.PARTY, OrganisationParticulars("支部"))]
        )


def test_ties_follow_their_grid_into_what_replaces_it(cast: Cast) -> None:
    branch, urban = party(cast, "branch", 2, "a1"), cast.organisations["urban"]
    old, there = cast.grids["a1"].id, cast.grids["b1"].id
    tie_to_grid(SYSTEM, urban.id, old, TieRelation.SERVES, TODAY)
    party(cast, "leading there", 2, "b1")
    would = {name: to for name, _, to in moving_ties({old: [("x1", "community"), ("x2", "community")]})}
    assert would == {"branch": ["x1", "x2"], urban.name: ["x1", "x2"]}
    assert follow_grid(SYSTEM, old, [there]) == 2
    assert follow_grid(SYSTEM, old, [there]) == 0
    tied = OrganisationGrid.objects.filter(grid=there, ends_on=None).values_list("organisation__name", "relation")
    assert set(tied) == {("leading there", "leads"), (urban.name, "serves")}  # nobody leads where somebody leads
    assert not OrganisationGrid.objects.filter(grid=old, ends_on=None).exists()
    assert [entry.action for entry in entries_of(branch)][-1] == OrganisationRecord.FOLLOW_GRID


def test_the_first_page_says_how_many_there_are_in_all(cast: Cast) -> None:
    for number in range(3):
        cast.found(f"合计公司{number}", OrganisationKind.COMPANY)
    keeper, chosen = cast.actors["keeper"], OrganisationFilter(text="合计公司")
    first = organisations_for_list(keeper, chosen, None, 2)
    assert (len(first.items), first.total) == (2, Total(3))
    second = organisations_for_list(keeper, chosen, first.next, 2)
    assert (len(second.items), second.total) == (1, None)
    assert organisations_for_list(keeper, chosen, None, 3).total == Total(3)
