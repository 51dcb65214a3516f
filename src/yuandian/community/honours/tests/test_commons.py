"""The commons board counts what the tables hold, once and where it belongs; so do the shares of residents."""

from datetime import timedelta

from yuandian.community.honours.queries.commons import commons
from yuandian.community.honours.queries.participation import participation
from yuandian.community.honours.rules import BoardPeriod
from yuandian.community.honours.rules.commons import CommonsFigure as F
from yuandian.community.mall.services.gifts import donate_points
from yuandian.community.mall.services.orders import cancel_redemption
from yuandian.community.mall.services.redemptions import redeem_code
from yuandian.community.mall.tests.world import make_world
from yuandian.community.volunteering.services.hours import confirm_hours
from yuandian.community.volunteering.tests.stages import END, TODAY, make_stage
from yuandian.foundation.publications.services.publications import mark_read
from yuandian.foundation.publications.tests.test_services import put_out
from yuandian.governance.cases.facade import Channel, NewCase, open_case
from yuandian.governance.cases.models import Case
from yuandian.kernel import clock

TOGETHER = {
    F.TASKS: 1, F.VOLUNTEERS: 1, F.MINUTES: 90, F.PARTY_ORGANISATIONS: 1, F.SNAPSHOTS: 1, F.POINTS_GIVEN: 20,
    F.POINTS_SPENT: 30, F.REDEEMED: 1, F.MERCHANTS: 1, F.DONATED: 10,
}  # fmt: skip


def test_everything_is_counted_once_and_where_it_belongs(db: None) -> None:
    stage = make_stage()
    world = make_world(stage.cast)
    grids = stage.cast.grids
    resident = stage.cast.actor("resident")
    row = stage.serve("resident", stage.open())
    stage.open(starts_at=END + timedelta(days=9), ends_at=END + timedelta(days=9, hours=1))  # not held yet
    with clock.at(END):
        confirm_hours(stage.cast.actor("micro_lead"), row.task_id, {row.pk: 90})
        redeem_code(stage.cast.actor("neighbour"), world.order(world.noodles).code)
        cancel_redemption(resident, world.order(world.noodles).pk)
        donate_points(resident, 10, "", "once")
        for is_true in (True, False):
            found = open_case(
                resident, NewCase(channel=Channel.SNAPSHOT, description="垃圾没有清运", grid_id=grids["m1"].id)
            )
            Case.objects.filter(pk=found.id).update(checked_at=END if is_true else None)
        mark_read(resident, put_out(stage.cast, "周六清扫").pk)
        lead, month = stage.cast.actor("community_secretary"), (END - timedelta(days=20), END + timedelta(days=1))
        shares = [participation(who, *month, None) for who in (stage.cast.actor("administrator"), lead)]
        earlier = participation(lead, END - timedelta(days=60), END - timedelta(days=20), None)
        whole = commons(None, BoardPeriod.MONTH, None)
        below = commons(grids["m1"].id, BoardPeriod.MONTH, None)
        elsewhere = commons(grids["tongfu"].id, BoardPeriod.MONTH, None)
        before = commons(None, BoardPeriod.MONTH, TODAY - timedelta(days=31))
    assert [[(one.numerator, one.denominator) for one in found.shares] for found in shares] == [
        [(1, 2), (1, 2)],
        [(1, 1), (1, 1)],
    ]
    assert sum(place.took_part for place in shares[0].places) == 1
    assert [(one.value, one.numerator) for one in earlier.shares] == [(0.0, 0), (None, 0)]
    assert {one.figure: one.count for one in whole.counts} == TOGETHER
    assert {one.figure: one.count for one in below.counts} == TOGETHER
    assert [one.grid_id for one in below.path][-1] == grids["lvdu"].id
    assert [place.counts for place in whole.places if any(place.counts)] == [list(TOGETHER.values())]
    assert not any(one.count for one in [*elsewhere.counts, *before.counts])
    assert [(month.minutes, month.volunteers) for month in whole.months][-2:] == [(0, 0), (90, 1)]
