"""Which merchants, offers and gifts wait for whom."""

from django.db.models import Q, QuerySet

from yuandian.community.mall.access import gifts_within, merchants_within
from yuandian.community.mall.models import Gift, Merchant, Offer
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import GiftStatus, MerchantStatus, OfferStatus
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.waiting import WaitingKind, WaitingThing

APPROVE = MallPermission.APPROVE


def merchants_to_approve(actor: Actor) -> QuerySet[Merchant]:
    """Applications of others for the alliance."""
    rows = merchants_within(actor, APPROVE).filter(status=MerchantStatus.APPLIED.value)
    if not actor.person_id:
        return rows
    return rows.exclude(applicant=actor.person_id).exclude(organisation__in=people.units_of_person(actor.person_id))


def offers_to_approve(actor: Actor) -> QuerySet[Offer]:
    """Offers of merchants that the actor does not work for; those that cost points, of others alone."""
    merchants = merchants_within(actor, APPROVE).values("pk")
    rows = Offer.objects.filter(merchant__in=merchants, status=OfferStatus.PROPOSED.value).select_related("merchant")
    if actor.person_id:
        rows = rows.exclude(merchant__organisation__in=people.units_of_person(actor.person_id))
    return rows.exclude(points__gt=0, proposed_by=actor.account_id) if actor.account_id else rows


def gifts_to_approve(actor: Actor) -> QuerySet[Gift]:
    """Gifts that others proposed for other households."""
    rows = gifts_within(actor, APPROVE).filter(status=GiftStatus.PROPOSED.value).select_related("merchant")
    if not actor.person_id:
        return rows
    return rows.exclude(Q(proposer=actor.person_id) | Q(household__in=people.households_of(actor.person_id)))


MALL_WAITING = (
    WaitingKind(
        "merchant", "商家入驻申请", "mall", APPROVE, merchants_to_approve,
        lambda row: WaitingThing(row.name, row.grid_id),
    ),
    WaitingKind(
        "offer", "商品待上架", "mall-offers", APPROVE, offers_to_approve,
        lambda row: WaitingThing(row.title, row.merchant.grid_id),
    ),
    WaitingKind(
        "gift", "爱心发放待审批", "mall-gifts", APPROVE, gifts_to_approve,
        lambda row: WaitingThing(row.words, row.merchant.grid_id),
    ),
)  # fmt: skip
