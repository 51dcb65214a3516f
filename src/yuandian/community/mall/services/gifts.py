"""Goods of a community for a household in need: proposed by one person, given by another, paid by the gift fund."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.community.mall.access import gifts_within, goods_to_give, offers_out
from yuandian.community.mall.errors import CellMisfit, GiftFundTooSmall, GiftMisfit, GiftUnknown, OfferNotOut, OwnGift
from yuandian.community.mall.models import Cell, Gift
from yuandian.community.mall.rules import MOST_GIVEN, MallPermission, StockCause
from yuandian.community.mall.rules.steps import GIFT_STEPS, GiftAction, Side
from yuandian.community.mall.services.forwarding import GIFT, forward_gift, words_of
from yuandian.community.mall.services.moves import judge, note, take_step
from yuandian.community.mall.services.numbering import numbered
from yuandian.community.mall.services.stock import spread, write_change
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor

PREFIX = "FF"


@transaction.atomic
def propose_gift(actor: Actor, offer_id: UUID, person_id: UUID, pieces: int, words: str) -> Gift:
    """Pieces of a counter's goods for the household of a person in sight, never one's own.

    Raises `Forbidden`, `GiftMisfit`, `OwnGift`, `PointsMisfit` for more than the gift fund pays at once.
    """
    post = actor.require(MallPermission.MANAGE)
    offer = goods_to_give(actor).filter(pk=offer_id).first()
    in_sight = people.persons_in_sight(actor, MallPermission.MANAGE).filter(pk=person_id).exists()
    household = people.household_of(person_id) if in_sight else None
    if offer is None or household is None or not 1 <= pieces <= MOST_GIVEN:
        raise GiftMisfit(offer=offer is not None, household=household is not None)
    if actor.person_id in household.person_ids:
        raise OwnGift
    points.check_points(pieces * offer.points)

    def make(number: str) -> Gift:
        return Gift.objects.create(
            number=number, offer=offer, merchant_id=offer.merchant_id, household_id=household.id, person_id=person_id,
            place=household.masked, pieces=pieces, points=pieces * offer.points, words=words.strip(),
            proposer_id=actor.person_id,
        )  # fmt: skip

    row = numbered(Gift.objects.all(), timezone.localdate(clock.now()), make, PREFIX)
    told = {"offer": str(offer_id), "household": str(household.id), "pieces": pieces, "points": row.points}
    note(actor, row, "propose", told, post.id if post else None)
    return row


@transaction.atomic
def decide_gift(actor: Actor, gift_id: UUID, action: GiftAction, reason: str | None = None) -> Gift:
    """Gives, which takes the goods out of stock and pays for them, or refuses with a reason.

    Raises `GiftUnknown`, `OwnGift`, `Forbidden`, `StepImpossible`, `ReasonMissing`, `OfferNotOut`, `CellMisfit`,
    `GiftFundTooSmall`, `StockTooFew`.
    """
    actor.require(MallPermission.APPROVE)
    rows = gifts_within(actor, MallPermission.APPROVE).select_related("offer", "merchant")
    row = rows.select_for_update(of=("self",)).filter(pk=gift_id).first()
    if row is None:
        raise GiftUnknown
    person = actor.person_id
    if person is not None and (person == row.proposer_id or people.lives_in(person, row.household_id)):
        raise OwnGift
    judge(actor, row, GIFT_STEPS, action, {Side.STAFF}, reason)
    if action is GiftAction.GIVE:
        if not offers_out().filter(pk=row.offer_id).exists():
            raise OfferNotOut
        # The cell before the points, as when a piece is handed out for a code; the stock last, as when one is ordered.
        _take_from_cell(actor, row)
        _pay(actor, row)
        spread(row.offer_id, None, -row.pieces)
        write_change(actor, row.offer_id, StockCause.GIVEN, -row.pieces, f"gift:{row.pk}", words=row.number)
    row.reason = reason.strip() if reason and reason.strip() else None
    row.decider_id, row.decided_at = person, clock.now()
    take_step(actor, row, GIFT_STEPS, action, {Side.STAFF}, reason=reason)
    return row


def _pay(actor: Actor, row: Gift) -> None:
    counter = row.merchant
    assert counter.account_id is not None, "a counter has an account"
    cause = points.Cause(key=f"mall:gift:{row.pk}", words=words_of(row), subject_type=GIFT, subject_id=row.pk)
    try:
        row.movement_id = points.give(actor, counter.account_id, row.points, cause).pk
    except points.FundExhausted as error:
        raise GiftFundTooSmall(**error.facts) from error
    forward_gift(actor, row)


def _take_from_cell(actor: Actor, row: Gift) -> None:
    """Out of one cell of a cabinet in use, where the goods lie in cabinets. Raises `CellMisfit`."""
    if not row.offer.is_in_cabinets:
        return
    cells = Cell.objects.select_for_update(of=("self",)).filter(cabinet__is_active=True)
    cell = cells.filter(offer=row.offer_id, quantity__gte=row.pieces).order_by("cabinet", "number").first()
    if cell is None:
        raise CellMisfit(offer=row.offer.title)
    cell.quantity -= row.pieces
    cell.save(update_fields=["quantity"])
    write_change(
        actor, row.offer_id, StockCause.GIVEN, -row.pieces, f"gift:{row.pk}:cell", cell_id=cell.pk, words=row.number
    )
