"""Three people for one record, and whoever is concerned is heard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from yuandian.community.honours.errors import (
    AppealTooLate,
    MeritPartTaken,
    MeritUnfit,
    MeritUnknown,
)
from yuandian.community.honours.queries.merits import merits_for_staff, my_merits, standing_of
from yuandian.community.honours.rules.merits import (
    APPEAL_DAYS,
    MERITS,
    MeritAction,
    MeritBy,
    MeritCapacity,
    MeritKind,
    MeritMeasure,
    MeritStatus,
)
from yuandian.community.honours.services.merits import (
    MeritGiven,
    appeal_merit,
    decide_merit,
    judge_appeal,
    propose_merit,
)
from yuandian.foundation.messaging.models import InboxMessage
from yuandian.foundation.people.facade import PersonUnknown
from yuandian.foundation.people.models import Person
from yuandian.foundation.people.tests.cast import NOON, SYSTEM, Cast
from yuandian.foundation.points.facade import merge_person
from yuandian.kernel import clock
from yuandian.kernel.actor import HeldPost
from yuandian.kernel.history import verify
from yuandian.kernel.lifecycle import StepNotPossible, standing
from yuandian.kernel.scopes import Area, Scope

CHOICE = [MeritAction.APPROVE, MeritAction.REFUSE]


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


def criticism(cast: Cast, who: str = "resident", **more: object) -> MeritGiven:
    """Somebody did not come."""
    told = {
        "person_id": cast.id(who), "capacity": MeritCapacity.VOLUNTEER, "kind": MeritKind.SANCTION,
        "measure": MeritMeasure.CRITICISM, "grid_id": cast.grids["lvdu"].id, "rule": "志愿服务守则第六条",
        "words": "一个月内三次报名后未到", "evidence": "三次活动的签到表",
    }  # fmt: skip
    return MeritGiven(**{**told, **more})  # type: ignore[arg-type]


def test_every_step_leads_on_and_belongs_to_one_side() -> None:
    for status in MeritStatus:
        concerned, second, third = (MERITS.possible(status, ["honours.decide"], standing({by})) for by in MeritBy)
        assert {*concerned, *second, *third} == {
            action for action, step in MERITS.steps.items() if status in step.before
        }
        assert sum(map(bool, (concerned, second, third))) <= 1
    assert MERITS.possible(MeritStatus.IN_FORCE, (), standing({MeritBy.CONCERNED})) == [MeritAction.APPEAL]


def test_a_sanction_is_decided_by_three_people_and_heard_by_a_fourth(cast: Cast) -> None:
    secretary, street, head = (cast.actor(name) for name in ("community_secretary", "street_admin", "administrator"))
    resident, neighbour = cast.actor("resident"), cast.actor("neighbour")
    row = propose_merit(secretary, criticism(cast))
    assert my_merits(resident, None, 9).items == []
    with pytest.raises(MeritPartTaken):
        decide_merit(secretary, row.pk, is_approved=True, answer="同意")
    decide_merit(street, row.pk, is_approved=True, answer="情况属实")
    (card,) = my_merits(resident, None, 9).items
    assert (card.rule, card.decider, card.actions) == ("志愿服务守则第六条", "street_admin", [MeritAction.APPEAL])
    Person.objects.filter(pk=cast.id("neighbour")).update(grid=cast.grids["m1"])
    assert (my_merits(neighbour, None, 9).items, standing_of(secretary, cast.id("neighbour")).sanctions) == ([], 0)
    merge_person(SYSTEM, cast.id("resident"), cast.id("neighbour"))
    assert standing_of(secretary, cast.id("neighbour")).sanctions == 1
    appeal_merit(neighbour, row.pk, "其中一次是替母亲看病，当天请过假")
    for had_part in (secretary, street):
        with pytest.raises(MeritPartTaken):
            judge_appeal(had_part, row.pk, is_revoked=False, words="维持")
    judge_appeal(head, row.pk, is_revoked=True, words="请假记录属实")
    with pytest.raises(StepNotPossible):
        appeal_merit(neighbour, row.pk, "再说一次")
    (card,) = my_merits(neighbour, None, 9).items
    assert (card.status, card.judge, card.actions) == (MeritStatus.REVOKED, "administrator", [])
    told = InboxMessage.objects.filter(kind="honours.merit").order_by("id").values_list("account_id", flat=True)
    assert list(told) == [cast.accounts["resident"].id, cast.accounts["neighbour"].id]
    assert list(verify()) == []


def test_what_does_not_fit_is_refused(cast: Cast) -> None:
    secretary, street = cast.actor("community_secretary"), cast.actor("street_admin")
    for unfit in ({"measure": MeritMeasure.PRAISE}, {"grid_id": cast.grids["tongfu"].id}, {"case_number": "没有"}):
        with pytest.raises(MeritUnfit):
            propose_merit(secretary, criticism(cast, **unfit))
    with pytest.raises(MeritPartTaken):
        propose_merit(secretary, criticism(cast, "community_secretary"))
    for refused in (lambda: propose_merit(secretary, criticism(cast, "stranger")),
                    lambda: standing_of(secretary, cast.id("stranger"))):  # fmt: skip
        with pytest.raises(PersonUnknown):
            refused()
    row = propose_merit(secretary, criticism(cast))
    against = propose_merit(cast.actor("operator"), criticism(cast, "community_secretary"))
    assert [card.id for card in merits_for_staff(secretary, None, None, 9).items] == [row.pk]
    plain = {"resident": CHOICE, "community_secretary": CHOICE}
    assert {card.person: card.actions for card in merits_for_staff(street, None, None, 9).items} == plain
    look = HeldPost(street.posts[0].id, "viewer", "", frozenset({"honours.view"}), Scope(everything=True))
    elsewhere = Scope(areas=frozenset({Area(cast.grids["xushui"].id, "community")}))
    decides = replace(look, permissions=frozenset({"honours.decide"}), scope=elsewhere)
    onlooker = replace(street, posts=(look, decides))
    masked = {"r*******": [], "c******************": []}
    assert {card.person: card.actions for card in merits_for_staff(onlooker, None, None, 9).items} == masked
    with pytest.raises(MeritUnknown):
        decide_merit(onlooker, against.pk, is_approved=True, answer="看得见但管不着")
    decide_merit(street, against.pk, is_approved=True, answer="情况属实")
    assert {card.id for card in merits_for_staff(secretary, None, None, 9).items} == {row.pk, against.pk}
    decide_merit(street, row.pk, is_approved=True, answer="情况属实")
    with clock.at(NOON + timedelta(days=APPEAL_DAYS, minutes=1)), pytest.raises(AppealTooLate):
        appeal_merit(cast.actor("resident"), row.pk, "说得不对")
