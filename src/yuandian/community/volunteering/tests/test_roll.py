"""The roll of volunteers: who comes from where, and helps in which grid."""

import pytest

from yuandian.community.volunteering import errors
from yuandian.community.volunteering.models import RollEntry
from yuandian.community.volunteering.queries.roll import RollFilter, roll_counts, roll_of
from yuandian.community.volunteering.rules import VolunteerOrigin
from yuandian.community.volunteering.services import roll
from yuandian.community.volunteering.services.person_merges import move_service
from yuandian.community.volunteering.tests.stages import Stage
from yuandian.foundation.people.models import Person
from yuandian.kernel.history import verify


def test_the_roll_counts_by_origin_and_place(stage: Stage) -> None:
    lead, tongfu = stage.cast.actor("lead"), stage.cast.actor("tongfu_lead")
    ids = {name: stage.cast.id(name) for name in ("resident", "stranger", "neighbour", "child", "clerk")}
    places = {name: stage.cast.grids[name].id for name in ("m1", "m3", "g1", "lvdu", "m4")}
    retired, resident = VolunteerOrigin.RETIRED_MEMBER, VolunteerOrigin.RESIDENT
    with pytest.raises(errors.TaskUnfit):  # who lives elsewhere stays masked
        roll.enlist(lead, [ids["resident"], ids["stranger"]], retired, places["m1"])
    Person.objects.filter(pk__in=[ids["stranger"], ids["neighbour"]]).update(grid=places["m1"])
    roll.enlist(lead, [ids["resident"], ids["stranger"]], retired, places["m1"])
    (moved,) = roll.enlist(lead, [ids["neighbour"]], retired, places["m1"])
    Person.objects.filter(pk=ids["neighbour"]).update(grid=places["m4"])
    roll.enlist(lead, [ids["neighbour"]], resident, places["m3"])
    (gone,) = roll.enlist(lead, [ids["child"]], resident, places["lvdu"])
    for actor, place in ((lead, places["m4"]), (stage.cast.actor("union_worker"), places["m1"])):
        with pytest.raises(errors.CannotPublishFor):
            roll.enlist(actor, [ids["child"]], resident, place)
    with pytest.raises(errors.RollEntryUnknown):
        roll.enlist(tongfu, [ids["neighbour"]], resident, places["m4"])
    assert [(one.place, one.by_origin) for one in roll_counts(lead, "grid", RollFilter())] == [
        ("eastlvdu", {"resident": 1}),
        ("eastlvdu01号三级网格", {"retired_member": 2}),
        ("eastlvdu02号三级网格", {"resident": 1}),
    ]
    roll.take_off(lead, gone.pk)
    (whole,) = roll_counts(stage.cast.actor("viewer"), "street", RollFilter())
    assert (whole.total, whole.by_origin) == (3, {"retired_member": 2, "resident": 1})
    assert [one.total for one in roll_counts(lead, "micro", RollFilter(grid_id=places["g1"]))] == [2]
    assert roll_counts(tongfu, "grid", RollFilter()) == []
    (card,) = roll_of(stage.cast.actor("viewer"), RollFilter(origin=resident), None, 20).items
    assert (card.id, card.name, card.may_change) == (moved.pk, "n********", False)
    assert [one.name for one in roll_of(lead, RollFilter(origin=resident), None, 20).items] == ["neighbour"]
    move_service(ids["stranger"], ids["resident"])
    assert [one.total for one in roll_counts(lead, "community", RollFilter())] == [2]
    roll.take_off(lead, RollEntry.objects.get(person=ids["resident"]).pk)
    (again,) = roll.enlist(lead, [ids["clerk"]], VolunteerOrigin.RESIDENT, places["g1"])
    move_service(ids["clerk"], ids["resident"])
    kept = RollEntry.objects.get(person=ids["resident"])
    assert (kept.is_active, kept.grid_id, RollEntry.objects.get(pk=again.pk).is_active) == (True, places["g1"], False)
    assert list(verify()) == []
