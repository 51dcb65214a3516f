"""Faults of the division: found by measuring, taken on, accepted with a reason, mended by itself (GRD-36)."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from yuandian.foundation.grid.access import faults_visible_to, reaches
from yuandian.foundation.grid.errors import OutsideYourArea
from yuandian.foundation.grid.models import Building, Grid, GridFault
from yuandian.foundation.grid.queries.atlas_loader import atlas
from yuandian.foundation.grid.queries.faults import AreaFault, BuildingFault, area_faults, building_faults
from yuandian.foundation.grid.records import FaultRecord
from yuandian.foundation.grid.rules.faults import FAULTS, STANDING, FaultAction, FaultKind, FaultStatus
from yuandian.foundation.grid.rules.levels import GridLevel
from yuandian.foundation.grid.rules.permissions import GridPermission
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.errors import NotVisible
from yuandian.kernel.history import append, append_to_all

FINDING = "grid.find_faults"


@dataclass(frozen=True, slots=True)
class FaultsFound:
    """What one search came to."""

    found: int
    mended: int
    standing: int


@transaction.atomic
def find_faults(actor: Actor) -> FaultsFound:
    """Measures the whole district: new faults are listed, those that are gone are mended, the rest stays as it is."""
    advisory_lock(FINDING)
    district = Grid.objects.filter(level=GridLevel.DISTRICT, is_active=True).first()
    now = _measured(district) if district else {}
    standing = {
        row.key: row for row in GridFault.objects.select_for_update().filter(status__in=[one.value for one in STANDING])
    }
    gone = [row for key, row in standing.items() if key not in now]
    new = [row for key, row in now.items() if key not in standing]
    GridFault.objects.bulk_create(new, batch_size=1000)
    streets = _streets_of([*new, *gone])
    append_to_all([(row, streets[row.grid_id]) for row in new], FaultRecord.FIND, actor=actor)
    for row in gone:
        row.status, row.mended_at = FAULTS.after(FaultAction.MEND, FaultStatus(row.status)).value, clock.now()
    GridFault.objects.bulk_update(gone, ["status", "mended_at"], batch_size=1000)
    append_to_all([(row, streets[row.grid_id]) for row in gone], FaultRecord.MEND, actor=actor)
    return FaultsFound(len(new), len(gone), len(now))


@transaction.atomic
def take_fault(actor: Actor, fault_id: UUID) -> GridFault:
    """The actor sees to it; it waits for nobody else any more. Raises `OutsideYourArea`, `StepNotPossible`."""
    fault, post_id = _begin(actor, fault_id, FaultAction.TAKE, None)
    fault.taken_by, fault.taken_by_name = actor.account_id, actor.name
    return _finish(actor, fault, FaultAction.TAKE, post_id)


@transaction.atomic
def accept_fault(actor: Actor, fault_id: UUID, note: str) -> GridFault:
    """It may stay as it is, for a reason: a park that no micro-grid needs. Raises `StepIncomplete` without one."""
    fault, post_id = _begin(actor, fault_id, FaultAction.ACCEPT, note)
    fault.accepted_by_name = actor.name
    return _finish(actor, fault, FaultAction.ACCEPT, post_id)


@transaction.atomic
def reopen_fault(actor: Actor, fault_id: UUID, note: str) -> GridFault:
    """It waits again for everybody who may see to it, for a reason."""
    fault, post_id = _begin(actor, fault_id, FaultAction.REOPEN, note)
    fault.taken_by, fault.taken_by_name, fault.accepted_by_name = None, "", ""
    return _finish(actor, fault, FaultAction.REOPEN, post_id)


def _begin(actor: Actor, fault_id: UUID, action: FaultAction, note: str | None) -> tuple[GridFault, UUID | None]:
    visible = faults_visible_to(actor).filter(pk=fault_id).values("pk")
    rows = GridFault.objects.select_for_update(of=("self",)).select_related("grid", "other")
    fault = rows.filter(pk__in=visible).first()
    if fault is None:
        raise NotVisible(fault_id=str(fault_id))
    status = FaultStatus(fault.status)
    post = FAULTS.judge(actor, action, status, given=None if note is None else {"note": note})
    scope = actor.scope_for(GridPermission.PROPOSE)
    if not any(reaches(scope, grid) for grid in (fault.grid, fault.other) if grid):
        raise OutsideYourArea(grid_id=str(fault.grid_id))
    fault.status = FAULTS.after(action, status).value
    fault.note = (note or "").strip()
    return fault, post.id if post else None


def _finish(actor: Actor, fault: GridFault, action: FaultAction, post_id: UUID | None) -> GridFault:
    fault.save()
    kind = FAULTS.record_kind(action)
    append(fault, kind, actor=actor, details={"note": fault.note}, post_id=post_id, area_id=fault.grid.street_id)
    return fault


def _streets_of(rows: list[GridFault]) -> dict[UUID, UUID | None]:
    grids = Grid.objects.filter(pk__in={row.grid_id for row in rows}).values_list("id", "level", "street")
    return {id_: id_ if level == GridLevel.STREET else street for id_, level, street in grids}


def _measured(district: Grid) -> dict[str, GridFault]:
    held = atlas.current()
    ids = {node.code: node.id for node in held.nodes.values()}
    rows = [_of_areas(fault, ids) for fault in area_faults(held, district.id)]
    buildings = Building.objects.all()
    homes = dict(buildings.filter(micro_grid=None).values_list("id", "courtyard__grid"))
    for fault in building_faults(held, buildings):
        at = held.locate(*fault.point) if fault.grid_id is None and fault.point else None
        home = fault.grid_id or homes.get(fault.building_id) or (at.leaf_id if at else None)
        rows.append(_of_building(fault, home or district.id))
    return {row.key: row for row in rows}


def _of_areas(fault: AreaFault, ids: dict[str, UUID]) -> GridFault:
    lon, lat = fault.point or (None, None)
    # A ground has several gaps: which one is told by where it lies, to some ten metres.
    where = fault.other_code or (f"{lon:.4f},{lat:.4f}" if fault.point else "")
    return GridFault(
        key=f"{fault.fault}:{fault.code}:{where}",
        kind=FaultKind(fault.fault).value,
        grid_id=ids[fault.code],
        other_id=ids[fault.other_code] if fault.other_code else None,
        square_metres=fault.square_metres,
        lon=lon,
        lat=lat,
    )


def _of_building(fault: BuildingFault, grid_id: UUID) -> GridFault:
    lon, lat = fault.point or (None, None)
    return GridFault(
        key=f"{fault.fault}:{fault.building_id}",
        kind=FaultKind(fault.fault).value,
        grid_id=grid_id,
        building_id=fault.building_id,
        building_name=fault.name,
        lon=lon,
        lat=lat,
    )
