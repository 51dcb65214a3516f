"""HTTP for staff: cabinets, their cells, stock-taking, and how stock changed."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from yuandian.community.mall.models import HandOut
from yuandian.community.mall.queries import cabinets as queries
from yuandian.community.mall.queries.cabinets import CabinetRow, StockRow
from yuandian.community.mall.schemas import given as g
from yuandian.community.mall.schemas import shown as s
from yuandian.community.mall.services import cabinets, redeeming
from yuandian.community.mall.services.cabinets import CabinetGiven, Counted
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth
from yuandian.kernel.paging import Page

router = Router(tags=["mall"], auth=staff_auth)


@router.get("/cabinets", response=list[s.CabinetOut])
def list_cabinets(request: HttpRequest) -> list[CabinetRow]:
    """Cabinets in your places with their cells, and openings of which the machine said nothing."""
    return queries.cabinets_for_list(actor_of(request))


@router.post("/cabinets", response=s.CabinetOut)
@idempotent
def set_up_cabinet(request: HttpRequest, body: g.CabinetIn) -> s.CabinetOut:
    """Sets up a cabinet with empty cells."""
    actor = actor_of(request)
    row = cabinets.set_up_cabinet(actor, CabinetGiven(**body.model_dump()))
    return s.CabinetOut.model_validate(queries.cabinet_row(actor, row.pk))


@router.post("/cabinets/{uuid:cabinet_id}/secret", response=s.CabinetSecretOut)
def renew_device_secret(request: HttpRequest, cabinet_id: UUID) -> s.CabinetSecretOut:
    """Makes a new secret for the machine; it is shown this once."""
    return s.CabinetSecretOut(secret=cabinets.renew_device_secret(actor_of(request), cabinet_id))


@router.post("/cabinets/{uuid:cabinet_id}/cells/{int:number}/fill", response=s.CabinetOut)
@idempotent
def fill_cell(request: HttpRequest, cabinet_id: UUID, number: int, body: g.FillIn) -> s.CabinetOut:
    """Puts pieces into a cell; they can be ordered from now on."""
    actor = actor_of(request)
    cabinets.fill_cell(actor, cabinet_id, number, body.offer_id, body.pieces)
    return s.CabinetOut.model_validate(queries.cabinet_row(actor, cabinet_id))


@router.post("/cabinets/{uuid:cabinet_id}/counts", response=s.CabinetOut)
def count_cabinet(request: HttpRequest, cabinet_id: UUID, body: g.CountIn) -> CabinetRow:
    """Takes stock: the book follows what was counted, every difference with its words."""
    actor = actor_of(request)
    cabinets.count_cabinet(actor, cabinet_id, [Counted(one.number, one.pieces, one.words) for one in body.cells])
    return queries.cabinet_row(actor, cabinet_id)


@router.post("/cabinets/{uuid:cabinet_id}/hand-outs", response=s.HandOutOut)
def hand_out(request: HttpRequest, cabinet_id: UUID, body: g.RedemptionCodeIn) -> s.HandOutOut:
    """Staff take a piece out for a code."""
    return hand_out_of(redeeming.hand_out_by_staff(actor_of(request), cabinet_id, body.code))


@router.post("/cabinets/{uuid:cabinet_id}/hand-outs/{uuid:hand_out_id}", response=s.HandOutOut)
def settle_hand_out(request: HttpRequest, cabinet_id: UUID, hand_out_id: UUID, body: g.HandOutResultIn) -> s.HandOutOut:
    """Says how an opening went of which the machine said nothing."""
    row = redeeming.settle_as_staff(
        actor_of(request), cabinet_id, hand_out_id, is_confirmed=body.is_confirmed, words=body.words
    )
    return hand_out_of(row)


@router.get("/offers/{uuid:offer_id}/changes", response=s.StockRowsOut)
def stock_changes(request: HttpRequest, offer_id: UUID, asked: Query[g.MallPageAsked]) -> Page[StockRow]:
    """How the stock of an offer changed, the newest first."""
    return queries.stock_changes(actor_of(request), offer_id, asked.after, asked.limit)


def hand_out_of(row: HandOut) -> s.HandOutOut:
    """A hand-out as it is shown."""
    return s.HandOutOut(
        id=row.pk, cell=row.cell.number, title=row.redemption.offer.title, is_confirmed=row.is_confirmed
    )
