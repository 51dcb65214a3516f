"""Service that is entered after the fact: two others confirm it."""

from datetime import timedelta

import pytest

from yuandian.community.volunteering import errors
from yuandian.community.volunteering.models import LaterEntry
from yuandian.community.volunteering.queries.later_entries import entry_card, my_entries
from yuandian.community.volunteering.rules import (
    MOST_ENTRIES_UNDECIDED,
    EntryStatus,
)
from yuandian.community.volunteering.services import later_entries
from yuandian.community.volunteering.tests.stages import TODAY, Stage, told
from yuandian.foundation.people.models import Account
from yuandian.foundation.people.tests.cast import NOON, phone_of
from yuandian.foundation.points.models import ServiceRecord
from yuandian.kernel import clock


def test_service_entered_later_needs_two(stage: Stage) -> None:
    resident, witness, lead = (stage.cast.actor(name) for name in ("resident", "stranger", "lead"))
    phone = phone_of(list(stage.cast.persons).index("stranger"))
    with clock.at(NOON):
        row = later_entries.enter_own_service(resident, stage.entry(witness_phone=phone))
        with pytest.raises(errors.OwnService):
            later_entries.confirm_entry(resident, row.pk)
        with pytest.raises(errors.EntryUnknown):
            later_entries.confirm_entry(stage.cast.actor("neighbour"), row.pk)
        assert [card.may_confirm for card in my_entries(witness, None, 20).items] == [True]
        later_entries.confirm_entry(witness, row.pk)
        assert ServiceRecord.objects.count() == 0
        with pytest.raises(errors.EntryDecided):
            later_entries.confirm_entry(witness, row.pk)
        done = later_entries.confirm_entry(lead, row.pk)
        assert (done.status, ServiceRecord.objects.get().minutes) == (EntryStatus.CONFIRMED.value, 30)
        with pytest.raises(errors.EntryDecided):
            later_entries.refuse_entry(lead, row.pk, "晚了")
        swept = {stage.cast.id("neighbour"): 30, stage.cast.id("stranger"): 60}
        other, further = later_entries.enter_service_of(lead, swept, stage.cast.units["party"].id, stage.entry())
        with pytest.raises(errors.OwnService):
            later_entries.confirm_entry(lead, other.pk)
        assert [entry_card(stage.cast.actor(name), other).may_confirm for name in ("lead", "clerk", "tongfu_lead")] == [
            False, True, False,
        ]  # fmt: skip
        later_entries.confirm_entries(stage.cast.actor("clerk"), [other.pk, further.pk])
        with pytest.raises(errors.EntryDecided):
            later_entries.confirm_entries(stage.cast.actor("clerk"), [further.pk])
        later_entries.confirm_entry(stage.cast.actor("community_secretary"), further.pk)
        assert ServiceRecord.objects.get(person=stage.cast.id("stranger")).minutes == 60
        assert later_entries.refuse_entry(lead, other.pk, "没有照片").status == EntryStatus.REFUSED.value
        with pytest.raises(errors.TaskUnfit):
            later_entries.enter_own_service(resident, stage.entry(day=TODAY - timedelta(days=91)))
        with pytest.raises(errors.TaskUnfit):
            later_entries.enter_own_service(resident, stage.entry(minutes=1411))
        clerk = stage.cast.persons["clerk"]
        Account.objects.create(kind="resident", person=clerk, phone=clerk.phone, phone_index=clerk.phone_index)
        with pytest.raises(errors.OwnService):
            later_entries.enter_service_of(
                stage.cast.actor("clerk"), {resident.person_id: 30}, None, stage.entry(witness_phone=clerk.phone)
            )
        for _ in range(MOST_ENTRIES_UNDECIDED):
            later_entries.enter_service_of(lead, {stage.cast.id("neighbour"): 1}, None, stage.entry())
        with pytest.raises(errors.TooMuchUndecided):
            later_entries.enter_service_of(lead, {stage.cast.id("neighbour"): 1}, None, stage.entry())
    assert told(stage, "stranger") == ["witness", "entry"]
    assert LaterEntry.objects.filter(second_confirmer=None, status=EntryStatus.CONFIRMED.value).count() == 0
