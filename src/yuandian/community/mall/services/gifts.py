"""Points are given away (爱心兑换), and become goods for households: proposed by one person, given by another."""

from uuid import UUID

from django.db import transaction

from yuandian.community.mall.access import gifts_within, goods_to_give, offers_out, standing_to_gifts
from yuandian.community.mall.errors import CellMisfit, GiftFundTooSmall, GiftMisfit, GiftUnknown, OfferNotOut, OwnGift
from yuandian.community.mall.models import Cell, Donation, Gift
from yuandian.community.mall.records import GiftRecord
from yuandian.community.mall.rules import MOST_GIVEN, MallPermission, StockCause
from yuandian.community.mall.rules.steps import GIFTS, GiftAction, GiftStatus, normal_reason, reason_details
from yuandian.community.mall.services.fund_payments import GIFT, forward_gift, words_of
from yuandian.community.mall.services.numbers import numbered
from yuandian.community.mall.services.stock import spread, write_change
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.history import append
from yuandian.kernel.ids import new_id
from yuandian.kernel.moves import begin, finish

DONATION = "mall.donation"
DONATION_PREFIX, GIFT_PREFIX = "AX", "FF"


@transaction.atomic
def donate_points(actor: Actor, amount: int, words: str, key: str) -> Donation:
    """Gives points to the district's charity, once for the key. Raises `PointsTooFew`, `PointsMisfit`."""
    if actor.person_id is None:
        raise NotSignedIn
    made, person_id = new_id(), actor.person_id

    def give(number: str) -> Donation:
        cause = points.Cause(
            key=f"mall:donation:{person_id}:{key}", words=f"爱心兑换，证书 {number}", subject_type=DONATION,
            subject_id=made,
        )  # fmt: skip
        movement = points.donate(actor, person_id, amount, cause)
        before = Donation.objects.filter(person=person_id, key=key).first()
        return before or Donation.objects.create(
            id=made, number=number, person_id=person_id, key=key, points=amount, words=words.strip(),
            movement_id=movement.pk,
        )  # fmt: skip

    return numbered(Donation.objects.all(), clock.today(), give, DONATION_PREFIX)


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

    row = numbered(Gift.objects.all(), clock.today(), make, GIFT_PREFIX)
    details = {"offer": str(offer_id), "household": str(household.id), "pieces": pieces, "points": row.points}
    append(row, GiftRecord.PROPOSE, actor=actor, details=details, post_id=post.id if post else None)
    return row


@transaction.atomic
def decide_gift(actor: Actor, gift_id: UUID, action: GiftAction, reason: str | None = None) -> Gift:
    """Gives, which takes the goods out of stock and pays for them, or refuses with a reason.

    Raises `Forbidden`, `GiftUnknown`, `OwnGift`, `StepNotPossible`, `StepIncomplete`, `OfferNotOut`, `CellMisfit`,
    `GiftFundTooSmall`, `StockTooFew`.
    """
    actor.require(MallPermission.APPROVE)
    rows = gifts_within(actor, MallPermission.APPROVE).select_related("offer", "merchant")
    row = rows.select_for_update(of=("self",)).filter(pk=gift_id).first()
    if row is None:
        raise GiftUnknown
    stands = standing_to_gifts(actor, [row])(row)
    move = begin(GIFTS, actor, row, action, GiftStatus(row.status), stands, {"reason": reason})
    if action is GiftAction.GIVE:
        if not offers_out().filter(pk=row.offer_id).exists():
            raise OfferNotOut
        # The cell before the points, as when a piece is handed out for a code; the stock last, as when one is ordered.
        _take_from_cell(actor, row)
        _pay(actor, row)
        spread(row.offer_id, None, -row.pieces)
        write_change(actor, row.offer_id, StockCause.GIVEN, -row.pieces, f"gift:{row.pk}", words=row.number)
    row.reason = normal_reason(reason)
    row.decider_id, row.decided_at = actor.person_id, clock.now()
    return finish(move, reason_details(row.reason))


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
