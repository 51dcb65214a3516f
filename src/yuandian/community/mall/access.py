"""Which merchants, offers, redemptions and statements an actor sees, and on which side of the counter they stand."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from yuandian.community.mall.models import Cabinet, Gift, Merchant, Offer, Redemption, Statement
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import MerchantStatus, OfferStatus, Side
from yuandian.foundation.organisations.facade import grids_within, place_in_force, reaches
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor


def merchants_within(actor: Actor, permission: str = MallPermission.VIEW) -> QuerySet[Merchant]:
    """Merchants in the places where the actor's posts grant the permission."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Merchant.objects.all()
    return Merchant.objects.filter(grids_within(scope, "grid")) if scope.areas else Merchant.objects.none()


def served_by(actor: Actor) -> QuerySet[Merchant]:
    """Merchants of the alliance that the actor works for."""
    units = actor.scope_for(MallPermission.SERVE).units
    return Merchant.objects.filter(organisation__in=units, status=MerchantStatus.APPROVED.value)


def is_served_by(actor: Actor, merchant: Merchant) -> bool:
    """Whether the actor serves this merchant now, under the posts that count for this request."""
    return merchant.organisation_id in actor.scope_for(MallPermission.SERVE).units


def works_for(actor: Actor, merchant: Merchant) -> bool:
    """Whether the person works for this merchant, whichever account they come by and whichever post they act under."""
    return actor.person_id is not None and merchant.organisation_id in people.units_of_person(actor.person_id)


def sides_of(actor: Actor, merchant: Merchant, permission: str) -> set[Side]:
    """On which sides the actor stands towards a merchant that they see."""
    sides: set[Side] = set()
    if merchants_within(actor, permission).filter(pk=merchant.pk).exists():
        sides.add(Side.STAFF)
    if is_served_by(actor, merchant):
        sides.add(Side.MERCHANT)
    if actor.kind == "system":
        sides.add(Side.SYSTEM)
    return sides


def offers_seen_by(actor: Actor) -> QuerySet[Offer]:
    """Offers of merchants in the actor's places and of those that they work for, whatever their status."""
    mine = Q(merchant__in=served_by(actor).values("pk"))
    return Offer.objects.filter(mine | Q(merchant__in=merchants_within(actor).values("pk")))


def offers_out() -> QuerySet[Offer]:
    """What everybody can order now, stock aside."""
    today = timezone.localdate(clock.now())
    runs = (Q(starts_on=None) | Q(starts_on__lte=today)) & (Q(ends_on=None) | Q(ends_on__gte=today))
    return Offer.objects.filter(
        runs, status=OfferStatus.PUBLISHED.value, merchant__status=MerchantStatus.APPROVED.value
    )


def goods_to_give(actor: Actor) -> QuerySet[Offer]:
    """What households in need can be given now: priced goods of the communities' counters that the actor keeps."""
    counters = merchants_within(actor, MallPermission.MANAGE).filter(is_community=True)
    return offers_out().filter(points__gte=1, merchant__in=counters.values("pk"))


def redemptions_of(actor: Actor) -> QuerySet[Redemption]:
    """What the actor ordered themselves."""
    return Redemption.objects.filter(person=actor.person_id) if actor.person_id else Redemption.objects.none()


def redemptions_seen_by(actor: Actor) -> QuerySet[Redemption]:
    """Redemptions at merchants in the actor's places and at those that they work for."""
    return Redemption.objects.filter(
        Q(merchant__in=served_by(actor).values("pk")) | Q(merchant__in=merchants_within(actor).values("pk"))
    )


def statements_seen_by(actor: Actor) -> QuerySet[Statement]:
    """Statements of merchants in the actor's places and of those that they work for."""
    return Statement.objects.filter(
        Q(merchant__in=served_by(actor).values("pk")) | Q(merchant__in=merchants_within(actor).values("pk"))
    )


def statement_sides(actor: Actor, merchant: Merchant) -> set[Side]:
    """On which sides the actor stands towards a merchant's statements: of a community's own counter, on both."""
    sides = {Side.MERCHANT} if is_served_by(actor, merchant) else set()
    if merchants_within(actor, MallPermission.SETTLE).filter(pk=merchant.pk).exists():
        sides.add(Side.STAFF)
    if merchant.is_community and merchants_within(actor, MallPermission.MANAGE).filter(pk=merchant.pk).exists():
        sides.add(Side.MERCHANT)
    return sides


def cabinets_within(actor: Actor, permission: str = MallPermission.VIEW) -> QuerySet[Cabinet]:
    """Cabinets in the places where the actor's posts grant the permission."""
    scope = actor.scope_for(permission)
    if scope.everything:
        return Cabinet.objects.all()
    return Cabinet.objects.filter(grids_within(scope, "grid")) if scope.areas else Cabinet.objects.none()


def gifts_within(actor: Actor, permission: str = MallPermission.VIEW) -> QuerySet[Gift]:
    """Gifts of counters in the places where the actor's posts grant the permission."""
    return Gift.objects.filter(merchant__in=merchants_within(actor, permission).values("pk"))


def is_reached(actor: Actor, grid_id: UUID, permission: str) -> bool:
    """Whether a grid is in force and within the actor's posts with that permission."""
    place = place_in_force(grid_id)
    return place is not None and reaches(actor.scope_for(permission), place)
