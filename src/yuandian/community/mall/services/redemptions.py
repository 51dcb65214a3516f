"""A code is redeemed once: at the merchant's counter, or for a piece out of a cabinet."""

from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from yuandian.community.mall.access import cabinets_within, merchants_within, served_by
from yuandian.community.mall.errors import (
    CabinetUnknown,
    CellMisfit,
    CodeGone,
    CodesTooOften,
    CodeUnknown,
    GoodsInCabinet,
    OwnRedemption,
)
from yuandian.community.mall.models import Cabinet, Cell, HandOut, Merchant, Redemption
from yuandian.community.mall.rules import MallPermission, StockCause
from yuandian.community.mall.rules.codes import WRONG_AN_HOUR, read_code
from yuandian.community.mall.rules.steps import REDEMPTIONS, RedemptionAction, RedemptionStatus, Side
from yuandian.community.mall.services.fund_payments import SUBJECT, forward
from yuandian.community.mall.services.stock import write_change
from yuandian.foundation.messaging import facade as messaging
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.lifecycle import StepNotPossible, standing
from yuandian.kernel.limits import HOUR, RateLimit, Window
from yuandian.kernel.moves import Move, begin, finish
from yuandian.kernel.sealed import lookup


def redeem_code(actor: Actor, text: str) -> Redemption:
    """A merchant's people, or staff at a community's counter, redeem what was scanned or typed.

    Raises `Forbidden`, `CodesTooOften`, `CodeUnknown`, `CodeGone`, `OwnRedemption`, and `GoodsInCabinet`.
    """
    counters = _counters(actor)
    with transaction.atomic():
        row = _tried(actor, counters, text)
        if row is not None:
            if row.offer.is_in_cabinets:
                raise GoodsInCabinet
            _redeem(actor, row, _side(actor, row), {})
            return row
    raise CodeUnknown


def look_at_code(actor: Actor, text: str) -> Redemption:
    """What a code stands for, before it is redeemed. Raises as `redeem_code` does."""
    counters = _counters(actor)
    with transaction.atomic():
        row = _tried(actor, counters, text)
    if row is None:
        raise CodeUnknown
    return row


def hand_out_by_staff(actor: Actor, cabinet_id: UUID, text: str) -> HandOut:
    """Staff take a piece out of a cell for a code. Raises as `redeem_code`, `CabinetUnknown`, `CellMisfit`."""
    actor.require(MallPermission.MANAGE)
    cabinet = cabinets_within(actor, MallPermission.MANAGE).filter(pk=cabinet_id, is_active=True).first()
    if cabinet is None:
        raise CabinetUnknown
    with transaction.atomic():
        row = _tried(actor, Merchant.objects.filter(pk=cabinet.merchant_id), text)
        if row is not None:
            _refuse_own(actor, row)
            given = _take_from_cell(actor, row, cabinet)
            given.is_confirmed, given.decided_at = True, clock.now()
            given.save(force_insert=True)
            _redeem(actor, row, Side.STAFF, {"cabinet": cabinet.code, "cell": given.cell.number})
            return given
    raise CodeUnknown


@transaction.atomic
def open_cell(actor: Actor, cabinet: Cabinet, text: str) -> HandOut:
    """A cabinet's machine opens a cell for a code; it says afterwards how that went.

    The same code again while that is pending gives the same hand-out. Raises `CodeUnknown`, `CodeGone`, `CellMisfit`.
    """
    code = read_code(text)
    rows = Redemption.objects.select_related("offer").select_for_update(of=("self",))
    row = rows.filter(code_index=lookup(code), merchant=cabinet.merchant_id).first() if code else None
    if row is None:
        raise CodeUnknown
    if row.status == RedemptionStatus.OPENING:
        pending = row.hand_outs.select_related("cell").filter(is_confirmed=None, cell__cabinet=cabinet).first()
        if pending is None:
            raise CodeGone(status=row.status)
        return pending
    _check_good(row)
    move = _begin(actor, row, RedemptionAction.OPEN, Side.SYSTEM)
    given = _take_from_cell(actor, row, cabinet)
    given.save(force_insert=True)
    finish(move, {"cabinet": cabinet.code, "cell": given.cell.number})
    return given


@transaction.atomic
def settle_hand_out(actor: Actor, cabinet: Cabinet, hand_out_id: UUID, *, is_confirmed: bool, words: str) -> HandOut:
    """How the opening went: redeemed, or the piece is back in its cell and the code good again. Again changes nothing.

    Raises `CodeUnknown`, `OwnRedemption` and, where it went otherwise before, `StepNotPossible`.
    """
    found = HandOut.objects.filter(pk=hand_out_id, cell__cabinet=cabinet).first()
    if found is None:
        raise CodeUnknown
    rows = Redemption.objects.select_related("offer", "merchant").select_for_update(of=("self",))
    row = rows.get(pk=found.redemption_id)
    _refuse_own(actor, row)
    given = HandOut.objects.select_for_update().get(pk=found.pk)
    action = RedemptionAction.CONFIRM if is_confirmed else RedemptionAction.FAIL
    if given.is_confirmed is not None:
        if given.is_confirmed != is_confirmed:
            raise StepNotPossible(
                subject="hand_out", status="confirmed" if given.is_confirmed else "failed", action=action.value
            )
        return given
    move = _begin(actor, row, action, Side.SYSTEM if actor.kind in {"partner", "system"} else Side.STAFF)
    given.is_confirmed, given.decided_at, given.words = is_confirmed, clock.now(), words
    given.save()
    if is_confirmed:
        _end(move, {"words": words})
        return given
    cell = Cell.objects.select_for_update().get(pk=given.cell_id)
    cell.quantity += 1
    cell.save(update_fields=["quantity"])
    write_change(
        actor, row.offer_id, StockCause.PUT_BACK, 1, f"closed:{given.pk}", cell_id=cell.pk, redemption_id=row.pk,
        words=words,
    )  # fmt: skip
    finish(move, {"words": words})
    return given


def settle_as_staff(actor: Actor, cabinet_id: UUID, hand_out_id: UUID, *, is_confirmed: bool, words: str) -> HandOut:
    """Staff say how an opening went of which the machine said nothing. Raises as `settle_hand_out`."""
    actor.require(MallPermission.MANAGE)
    cabinet = cabinets_within(actor, MallPermission.MANAGE).filter(pk=cabinet_id).first()
    if cabinet is None:
        raise CabinetUnknown
    return settle_hand_out(actor, cabinet, hand_out_id, is_confirmed=is_confirmed, words=words)


def _counters(actor: Actor) -> QuerySet[Merchant]:
    """The counters at which the actor redeems: those they work for, and the community's own in their places."""
    if not actor.may(MallPermission.SERVE) and not actor.may(MallPermission.MANAGE):
        raise Forbidden(permission=MallPermission.SERVE.value)
    own = merchants_within(actor, MallPermission.MANAGE).filter(is_community=True)
    return Merchant.objects.filter(pk__in=own.values("pk")) | Merchant.objects.filter(
        pk__in=served_by(actor).values("pk")
    )


def _side(actor: Actor, row: Redemption) -> Side:
    return Side.MERCHANT if served_by(actor).filter(pk=row.merchant_id).exists() else Side.STAFF


def _tried(actor: Actor, counters: QuerySet[Merchant], text: str) -> Redemption | None:
    """As `_locked_by_code`; a wrong code counts against the account that tried it. Raises `CodesTooOften` as well."""
    if actor.account_id is None:
        return _locked_by_code(counters, text)
    limit = RateLimit("mall.wrong_code", actor.account_id, [Window(WRONG_AN_HOUR, HOUR)], CodesTooOften)
    limit.count()
    row = _locked_by_code(counters, text)
    if row is not None:
        limit.take_back()
    return row


def _locked_by_code(counters: QuerySet[Merchant], text: str) -> Redemption | None:
    """The redemption of a code at one of these counters, if it is good. Raises `CodeGone`."""
    code = read_code(text)
    if code is None:
        return None
    rows = Redemption.objects.select_related("offer", "merchant").select_for_update(of=("self",))
    row = rows.filter(code_index=lookup(code), merchant__in=counters.values("pk")).first()
    if row is not None:
        _check_good(row)
    return row


def _check_good(row: Redemption) -> None:
    if row.status != RedemptionStatus.ORDERED:
        raise CodeGone(status=row.status, at=row.ended_at.isoformat() if row.ended_at else None)
    if row.expires_at <= clock.now():
        raise CodeGone(status=RedemptionStatus.EXPIRED.value, at=row.expires_at.isoformat())


def _take_from_cell(actor: Actor, row: Redemption, cabinet: Cabinet) -> HandOut:
    cells = Cell.objects.select_for_update().filter(cabinet=cabinet, offer=row.offer_id, quantity__gte=1)
    cell = cells.order_by("number").first()
    if cell is None:
        raise CellMisfit(offer=row.offer.title)
    given = HandOut(redemption=row, cell=cell)
    cell.quantity -= 1
    cell.save(update_fields=["quantity"])
    write_change(
        actor, row.offer_id, StockCause.HANDED_OUT, -1, f"opened:{given.pk}", cell_id=cell.pk, redemption_id=row.pk
    )
    return given


def _refuse_own(actor: Actor, row: Redemption) -> None:
    """Nobody hands out what they ordered, nor says how that went: the person counts, not the account."""
    if actor.person_id is not None and actor.person_id == row.person_id:
        raise OwnRedemption


def _redeem(actor: Actor, row: Redemption, side: Side, details: dict[str, object]) -> None:
    _refuse_own(actor, row)
    _end(_begin(actor, row, RedemptionAction.REDEEM, side), details)


RedemptionMove = Move[Redemption, RedemptionAction, RedemptionStatus]


def _begin(actor: Actor, row: Redemption, action: RedemptionAction, side: Side) -> RedemptionMove:
    return begin(REDEMPTIONS, actor, row, action, RedemptionStatus(row.status), standing({side}))


def _end(move: RedemptionMove, details: dict[str, object]) -> None:
    row = move.subject
    row.ended_at, row.ended_by = move.at, move.actor.account_id
    forward(move.actor, row)
    finish(move, details)
    if row.ordered_by is not None:
        messaging.tell(
            [row.ordered_by], "redemption.redeemed", "兑换成功", f"{row.offer.title}已核销。", SUBJECT, row.pk
        )
