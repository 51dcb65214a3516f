"""Keeping the reference data: categories, deadlines and templates, tried out before, on record after."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from yuandian.governance.cases.errors import (
    CategoryCodeTaken,
    CategoryInCircle,
    CategoryUnknown,
    DeadlineTwice,
    GeneralDeadlineMissing,
    NameMissing,
)
from yuandian.governance.cases.models import Case, Category, CategoryDeadline, ReplyTemplate, TaxonomyRevision
from yuandian.governance.cases.queries.reference import category_record, replies_for_case, taxonomy_for_keeper
from yuandian.governance.cases.queries.taxonomy import recheck_taxonomy, taxonomy
from yuandian.governance.cases.records import CaseRecord, CategoryRecord, DeadlinesRecord
from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Allowance, Clock, ClockUnit
from yuandian.governance.cases.rules.replies import unknown_places, with_places_filled
from yuandian.governance.cases.services import categories, deadlines, field_work
from yuandian.governance.cases.services.categories import CategoryDraft, NewCategory, ReplyTemplateDraft
from yuandian.governance.cases.services.deadlines import DeadlineWanted
from yuandian.governance.cases.tests import stages
from yuandian.governance.cases.tests.cast import NOON, Cast
from yuandian.governance.cases.tests.test_api import Phone
from yuandian.kernel import clock
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.history import entries_of, verify

REFERENCE = "/api/staff/cases/reference"
LONGER = DeadlineWanted(CaseLevel.ORDINARY, Clock.HANDLING, 5, ClockUnit.WORKING_DAYS)
SHORTER = DeadlineWanted(CaseLevel.ORDINARY, Clock.HANDLING, 1, ClockUnit.URGENT_HOURS)


def given(**more: Any) -> dict[str, Any]:
    known: dict[str, Any] = {
        "name": "噪声", "name_en": "Noise", "parent_id": None, "keywords": ["太吵", " 太吵 ", ""],
        "default_level": CaseLevel.ORDINARY, "is_emergency": False, "advice": " ", "reopen_days": 15,
        "duplicate_metres": 100, "is_active": True, "position": 9,
    }  # fmt: skip
    return {**known, **more}


def draft(**more: Any) -> CategoryDraft:
    return CategoryDraft(**given(**more))


def new(code: str, **more: Any) -> NewCategory:
    return NewCategory(code=code, **given(**more))


def sheet(category_id: UUID) -> list[DeadlineWanted]:
    """What the category says itself."""
    rows = CategoryDeadline.objects.filter(category_id=category_id)
    return [DeadlineWanted(CaseLevel(r.level), Clock(r.clock), r.amount, ClockUnit(r.unit)) for r in rows]


@pytest.fixture
def wall(cast: Cast) -> UUID:
    """The category of leaning walls."""
    return cast.categories["wall"].id


def due(case_id: UUID) -> datetime:
    found = Case.objects.get(pk=case_id).handling_due_at
    assert found is not None
    return found


def test_a_change_is_noticed_where_the_row_of_the_revision_is_gone(cast: Cast) -> None:
    TaxonomyRevision.objects.all().delete()
    recheck_taxonomy()
    assert "noise" not in taxonomy().by_code
    for code in ("noise", "dust"):
        categories.add_category(cast.actor("administrator"), new(code))
        recheck_taxonomy()
        assert code in taxonomy().by_code


def test_a_category_is_added_changed_and_put_out_of_use_on_its_record(cast: Cast) -> None:
    keeper = cast.actor("administrator")
    row = categories.add_category(keeper, new("noise"))
    assert (row.keywords, row.advice) == (["太吵"], None)
    guess = taxonomy().suggest("夜里太吵了")
    assert guess is not None
    assert guess.category.code == "noise"
    categories.change_category(keeper, row.id, draft(name="噪声扰民", is_active=False))
    categories.change_category(keeper, row.id, draft(name="噪声扰民", is_active=False))
    recheck_taxonomy()  # what a commit would do
    assert "noise" not in taxonomy().by_code
    moments = category_record(keeper, row.id)
    assert [(one.action, one.by, one.post) for one in moments] == [
        (CategoryRecord.ADD, "赵administrator", "平台管理员"),
        (CategoryRecord.CHANGE, "赵administrator", "平台管理员"),
    ]
    assert moments[1].details == {"name": ["噪声", "噪声扰民"], "is_active": [True, False]}
    assert list(verify()) == []


def test_codes_are_given_once_names_are_needed_and_no_category_lies_below_itself(cast: Cast, wall: UUID) -> None:
    keeper = cast.actor("administrator")
    with pytest.raises(CategoryCodeTaken):
        categories.add_category(keeper, new("T1-wall"))
    with pytest.raises(NameMissing):
        categories.add_category(keeper, new("noise", name="  "))
    with pytest.raises(CategoryUnknown):
        categories.add_category(keeper, new("noise", parent_id=UUID(int=1)))
    parent = Category.objects.get(code="T1")
    with pytest.raises(CategoryInCircle):
        categories.change_category(keeper, parent.id, draft(parent_id=wall))
    assert not Category.objects.filter(code="noise").exists()


def test_only_the_districts_keeper_may(cast: Cast, wall: UUID) -> None:
    with pytest.raises(Forbidden):
        categories.change_category(cast.actor("operator"), wall, draft())
    with pytest.raises(Forbidden):
        deadlines.set_deadlines(cast.actor("secretary"), wall, [LONGER], is_for_open_cases=False)
    with pytest.raises(Forbidden):
        taxonomy_for_keeper(cast.actor("viewer"))


def test_deadlines_are_tried_before_and_followed_by_open_cases_after(cast: Cast, wall: UUID) -> None:
    keeper = cast.actor("administrator")
    with clock.at(NOON):
        plain, extended, paused = stages.signed(cast), stages.signed(cast), stages.suspended(cast)
        field_work.sign_case(cast.actor("worker"), stages.dispatched(cast))
        done = stages.handled(cast)
        Case.objects.filter(pk=extended).update(handling_due_at=NOON + timedelta(days=30))
        before = {one: due(one) for one in (plain, extended, paused, done)}
        effect = deadlines.deadline_effect(keeper, wall, [LONGER])
        assert (effect.moved, effect.sooner, effect.later, effect.overdue_at_once) == (2, 0, 2, 0)
        assert (effect.kept, effect.is_partial) == (1, False)
        former = deadlines._plain(deadlines._sheet_of(wall))
        deadlines.set_deadlines(keeper, wall, [LONGER], is_for_open_cases=True)
        recheck_taxonomy()
        assert taxonomy().allowance(taxonomy().by_id[wall], CaseLevel.ORDINARY, Clock.HANDLING) == Allowance(
            5, ClockUnit.WORKING_DAYS
        )
        assert deadlines.follow_deadlines(wall, former) == 2
        assert deadlines.follow_deadlines(wall, former) == 0
    after = {one: due(one) for one in before}
    assert after[plain] > before[plain]
    assert {one for one in before if after[one] == before[one]} == {extended, paused, done}
    last = entries_of(Case.objects.get(pk=plain))[-1]
    assert (last.action, last.system, last.details["why"]) == (CaseRecord.RECOUNT_DEADLINES, "deadlines", "deadlines")
    assert [broken.subject_id for broken in verify()] == [extended]  # no service gave it its deadline


def test_what_is_shorter_may_be_over_at_once(cast: Cast, wall: UUID) -> None:
    with clock.at(NOON):
        case_id = stages.signed(cast)
    with clock.at(NOON + timedelta(hours=3)):
        effect = deadlines.deadline_effect(cast.actor("administrator"), wall, [SHORTER])
        assert (effect.moved, effect.sooner, effect.overdue_at_once) == (1, 1, 1)
    assert due(case_id) > NOON + timedelta(days=1)


def test_a_category_inherits_what_it_does_not_say(cast: Cast, wall: UUID) -> None:
    keeper = cast.actor("administrator")
    deadlines.set_deadlines(keeper, wall, [LONGER], is_for_open_cases=False)
    assert sheet(wall) == [LONGER]
    assert not CategoryDeadline.objects.get(category_id=wall).is_sample
    deadlines.set_deadlines(keeper, wall, [], is_for_open_cases=False)
    recheck_taxonomy()
    known = taxonomy()
    assert known.allowance(known.by_id[wall], CaseLevel.ORDINARY, Clock.HANDLING) == Allowance(
        3, ClockUnit.WORKING_DAYS
    )
    told = [moment.details for moment in category_record(keeper, wall)]
    assert told == [
        {"ordinary.handling": [None, "5 working_days"]},
        {"ordinary.handling": ["5 working_days", None]},
    ]


def test_what_holds_for_everything_is_changed_not_taken_away(cast: Cast) -> None:
    keeper = cast.actor("administrator")
    with pytest.raises(GeneralDeadlineMissing):
        deadlines.set_deadlines(keeper, None, [LONGER], is_for_open_cases=False)
    with pytest.raises(DeadlineTwice):
        deadlines.set_deadlines(keeper, None, [LONGER, SHORTER], is_for_open_cases=False)
    general = [
        DeadlineWanted(CaseLevel(row.level), Clock(row.clock), row.amount + 1, ClockUnit(row.unit))
        for row in CategoryDeadline.objects.filter(category=None)
    ]
    deadlines.set_deadlines(keeper, None, general, is_for_open_cases=False)
    assert len(category_record(keeper, None)[0].details) == len(general)
    assert list(verify()) == []


def test_templates_are_filled_with_what_the_case_says(cast: Cast, wall: UUID) -> None:
    keeper = cast.actor("administrator")
    own = categories.add_reply_template(
        keeper, ReplyTemplateDraft(name="围墙", text="{place}的{category}已加固", category_id=wall, is_active=True)
    )
    categories.add_reply_template(
        keeper,
        ReplyTemplateDraft(name="火情", text="已扑灭", category_id=cast.categories["fire"].id, is_active=True),
    )
    case_id = stages.checked(cast)
    replies = replies_for_case(cast.actor("lead"), case_id)
    assert [(reply.name, reply.is_for_category) for reply in replies] == [("围墙", True), ("已办结", False)]
    assert replies[0].text == "东街道绿都社区01号三级网格01号微网格的危墙已加固"
    assert replies[1].text.endswith(":已联系物业加固")
    categories.change_reply_template(
        keeper, own.id, ReplyTemplateDraft(name="围墙", text="已加固", category_id=wall, is_active=False)
    )
    assert [reply.name for reply in replies_for_case(cast.actor("lead"), case_id)] == ["已办结"]
    assert entries_of(ReplyTemplate.objects.get(pk=own.pk))[-1].details == {
        "text": ["{place}的{category}已加固", "已加固"],
        "is_active": [True, False],
    }


def test_places_to_fill_are_known() -> None:
    assert unknown_places("{place}{name}{ }") == [" ", "name"]
    assert with_places_filled("{place}:{account}{x}", place="百花里") == "百花里:{x}"


def test_the_keeper_over_http(cast: Cast, wall: UUID) -> None:
    keeper = Phone(cast, "administrator")
    status, whole = keeper.get(f"{REFERENCE}/categories")
    assert status == 200
    assert {row["code"] for row in whole["categories"]} == {"T1", "T1-wall", "T1-light", "T1-fire"}
    assert len(whole["general"]) == 6
    body = {"category_id": str(wall), "deadlines": [{**vars_of(LONGER)}]}
    assert keeper.post(f"{REFERENCE}/deadlines/preview", body)[1]["moved"] == 0
    status, whole = keeper.put(f"{REFERENCE}/deadlines", {**body, "is_for_open_cases": True})
    own = next(row["deadlines"] for row in whole["categories"] if row["id"] == str(wall))
    assert (status, [one["amount"] for one in own]) == (200, [5])
    assert keeper.get(f"{REFERENCE}/categories/{wall}/record")[1][0]["action"] == DeadlinesRecord.SET
    status, made = keeper.post(f"{REFERENCE}/categories", {"code": "noise", "name": "噪声"})
    assert (status, made["reopen_days"], made["deadlines"]) == (200, 15, [])
    assert keeper.post(f"{REFERENCE}/categories", {"code": "noise", "name": "噪声"})[1]["code"] == "category_code_taken"
    status, made = keeper.post(f"{REFERENCE}/replies", {"name": "x", "text": "{nobody}"})
    assert (status, made["code"], made["facts"]["unknown"]) == (422, "reply_text_unusable", ["nobody"])
    assert [row["name"] for row in keeper.get(f"{REFERENCE}/replies")[1]] == ["已办结"]


def vars_of(wanted: DeadlineWanted) -> dict[str, Any]:
    return {name: getattr(wanted, name) for name in ("level", "clock", "amount", "unit")}
