"""Which merchants, offers, redemptions and statements an actor sees, and on which side of the counter they stand."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from uuid import UUID

from django.db.models import Q, QuerySet

from yuandian.community.mall.models import Cabinet, Gift, Merchant, Offer, Redemption, Statement
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import MerchantStatus, OfferStatus, Side
from yuandian.foundation.organisations.facade import grids_within, place_in_force, reaches
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.lifecycle import Stands, standing
from yuandian.kernel.permissions import Permission


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


class Standing:
    """On which sides of the counter the actor stands towards each of some merchants; one statement a permission."""

    def __init__(self, actor: Actor, merchants: Iterable[Merchant]) -> None:
        self._actor = actor
        self._merchants = [merchant.pk for merchant in merchants]
        self._reached: dict[str, set[UUID]] = {}
        self._units = people.units_of_person(actor.person_id) if actor.person_id else set()

    def to_merchant(self, row: Merchant) -> Stands:
        """Towards a merchant itself. Second is no applicant and nobody who works for it."""
        is_own = self._actor.person_id is not None and self._actor.person_id == row.applicant_id
        return self._stands(row, is_own or self._works_for(row))

    def to_offer(self, row: Offer) -> Stands:
        """Second is nobody who works for the merchant, nor, where the offer costs points, who proposed it."""
        is_own = row.points > 0 and row.proposed_by is not None and row.proposed_by == self._actor.account_id
        return self._stands(row.merchant, is_own or self._works_for(row.merchant))

    def to_statement(self, row: Statement) -> Stands:
        """Second is neither who confirmed it nor the merchant; staff who keep a community's counter are that too."""
        merchant, actor = row.merchant, self._actor
        serves = is_served_by(actor, merchant)
        is_own = actor.account_id == row.confirmed_by or (serves and not merchant.is_community)
        keeps = merchant.is_community and self._reaches(merchant, MallPermission.MANAGE)
        return self._stands(merchant, is_own, serves=serves or keeps)

    def _stands(self, row: Merchant, is_own: bool, *, serves: bool | None = None) -> Stands:
        def stands(side: StrEnum, permission: Permission | None) -> bool:
            match side:
                case Side.STAFF:
                    return self._reaches(row, permission)
                case Side.SECOND:
                    return not is_own and self._reaches(row, permission)
                case Side.MERCHANT:
                    return is_served_by(self._actor, row) if serves is None else serves
                case _:
                    return False

        return stands

    def _works_for(self, row: Merchant) -> bool:
        return row.organisation_id in self._units

    def _reaches(self, row: Merchant, permission: Permission | None) -> bool:
        wanted = permission or MallPermission.VIEW
        if wanted not in self._reached:
            found = merchants_within(self._actor, wanted).filter(pk__in=self._merchants)
            self._reached[wanted] = set(found.values_list("pk", flat=True))
        return row.pk in self._reached[wanted]


def standing_to_gifts(actor: Actor, rows: Sequence[Gift]) -> Callable[[Gift], Stands]:
    """Second is, within reach of the counter, who neither proposed the gift nor lives in the household."""
    if not rows or not actor.may(MallPermission.APPROVE):
        return lambda _row: standing(())
    reached = gifts_within(actor, MallPermission.APPROVE).filter(pk__in=[row.pk for row in rows])
    found = set(reached.values_list("pk", flat=True))
    homes = people.households_of(actor.person_id) if actor.person_id else set()

    def stands(row: Gift) -> Stands:
        is_own = actor.person_id is not None and (row.proposer_id == actor.person_id or row.household_id in homes)
        return standing((Side.SECOND,) if row.pk in found and not is_own else ())

    return stands


def offers_seen_by(actor: Actor) -> QuerySet[Offer]:
    """Offers of merchants in the actor's places and of those that they work for, whatever their status."""
    mine = Q(merchant__in=served_by(actor).values("pk"))
    return Offer.objects.filter(mine | Q(merchant__in=merchants_within(actor).values("pk")))


def offers_out() -> QuerySet[Offer]:
    """What everybody can order now, stock aside."""
    today = clock.today()
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
