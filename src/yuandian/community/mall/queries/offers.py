"""Offers: what residents can get, and what staff and merchants see of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet, Sum

from yuandian.community.mall.access import Standing, offers_out, offers_seen_by, works_for
from yuandian.community.mall.errors import OfferUnknown
from yuandian.community.mall.models import Cell, Offer, OfferKind, PersonCount, StockStripe
from yuandian.community.mall.rules import MallPermission, OfferSort
from yuandian.community.mall.rules.steps import OFFERS, OfferAction, OfferStatus
from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import ShownPicture, picture_of
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden
from yuandian.kernel.paging import Page, page_of

NEWEST = ("-id",)


@dataclass(frozen=True, slots=True)
class OfferKindCard:
    """A kind of offers."""

    code: str
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class OfferCard:
    """An offer in a list. `left` is what can be ordered now, today's limit applied."""

    id: UUID
    kind: str
    sort: OfferSort
    title: str
    points: int
    merchant_id: UUID
    merchant: str
    is_community: bool
    place: str
    picture: ShownPicture | None
    left: int
    per_day: int
    is_in_cabinets: bool
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class PickUpPlace:
    """A cabinet that holds the goods, and how many."""

    cabinet_id: UUID
    name: str
    address: str
    hours: str
    pieces: int


@dataclass(frozen=True, slots=True)
class OfferDetail:
    """An offer as a resident reads it. `refused` says why it cannot be ordered now, by the code of the refusal."""

    card: OfferCard
    words: str
    terms: str
    pick_up: str
    pictures: list[ShownPicture]
    address: str
    hours: str
    per_person: int
    had: int
    valid_days: int
    starts_on: date | None
    cabinets: list[PickUpPlace]
    balance: int
    refused: str | None


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer as those see it who keep it; `stock` is all that can be ordered, whatever today allows."""

    card: OfferCard
    words: str
    terms: str
    pick_up: str
    pictures: list[ShownPicture]
    per_person: int
    valid_days: int
    starts_on: date | None
    status: OfferStatus
    reason: str | None
    stock: int
    proposed_by: str | None
    actions: list[OfferAction]


@dataclass(frozen=True, slots=True)
class MallHome:
    """The top of the mall: its kinds, and what one has to spend."""

    kinds: list[OfferKindCard]
    balance: int


def mall_home(actor: Actor) -> MallHome:
    """The kinds in order and the actor's points."""
    return MallHome(_kinds(), _balance(actor))


def offer_kinds(actor: Actor) -> list[OfferKindCard]:
    """The kinds in order, for those who keep offers."""
    require_side(actor)
    return _kinds()


def _kinds() -> list[OfferKindCard]:
    return [OfferKindCard(row.code, row.name, row.name_en) for row in OfferKind.objects.filter(is_active=True)]


def offers_on_sale(
    actor: Actor, kind: str | None, merchant_id: UUID | None, affordable: bool, after: str | None, limit: int
) -> Page[OfferCard]:
    """What can be had now, the newest first; only what the actor can afford where they ask so."""
    rows = offers_out().select_related("merchant")
    if kind:
        rows = rows.filter(kind=kind)
    if merchant_id:
        rows = rows.filter(merchant=merchant_id)
    if affordable:
        rows = rows.filter(points__lte=_balance(actor))
    page = page_of(rows, NEWEST, (UUID,), after, limit, lambda row: row)
    cards = cards_of(actor, page.items)
    return Page([cards[row.pk] for row in page.items], page.next)


def offer_page(actor: Actor, offer_id: UUID) -> OfferDetail:
    """One that can be had now. Raises `OfferUnknown`."""
    row = offers_out().select_related("merchant").filter(pk=offer_id).first()
    if row is None:
        raise OfferUnknown
    card, balance = cards_of(actor, [row])[row.pk], _balance(actor)
    had = PersonCount.objects.filter(offer=row, person=actor.person_id).values_list("count", flat=True).first() or 0
    return OfferDetail(
        card=card,
        words=row.words,
        terms=row.terms,
        pick_up=row.pick_up,
        pictures=[picture_of(card) for card in files.files_for(row.picture_ids, actor)],
        address=row.merchant.address,
        hours=row.merchant.hours,
        per_person=row.per_person,
        had=had,
        valid_days=row.valid_days,
        starts_on=row.starts_on,
        cabinets=pick_up_places(row) if row.is_in_cabinets else [],
        balance=balance,
        refused=_refused(actor, row, card, had, balance),
    )


def _refused(actor: Actor, row: Offer, card: OfferCard, had: int, balance: int) -> str | None:
    if works_for(actor, row.merchant):
        return "own_offer"
    if row.per_person and had >= row.per_person:
        return "personal_limit_reached"
    if card.left < 1:
        return "sold_out"
    return "points_too_few" if balance < row.points else None


def pick_up_places(row: Offer) -> list[PickUpPlace]:
    """The cabinets that hold pieces of an offer now."""
    cells = Cell.objects.filter(offer=row, quantity__gt=0, cabinet__is_active=True)
    found = cells.values("cabinet", "cabinet__name", "cabinet__address", "cabinet__hours").annotate(
        pieces=Sum("quantity")
    )
    return [
        PickUpPlace(one["cabinet"], one["cabinet__name"], one["cabinet__address"], one["cabinet__hours"], one["pieces"])
        for one in found.order_by("cabinet__code")
    ]


def _balance(actor: Actor) -> int:
    return points.spendable_points(actor.person_id) if actor.person_id else 0


def offers_kept(
    actor: Actor,
    *,
    status: str | None,
    merchant_id: UUID | None,
    query: str,
    after: str | None,
    limit: int,
) -> Page[OfferRow]:
    """Offers of the merchants in sight, whatever their status, the newest first."""
    require_side(actor)
    rows = offers_seen_by(actor).select_related("merchant")
    if status:
        rows = rows.filter(status=status)
    if merchant_id:
        rows = rows.filter(merchant=merchant_id)
    if query:
        rows = rows.filter(title__icontains=query)
    page = page_of(rows, NEWEST, (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(_rows(actor, page.items))


def offer_row(actor: Actor, offer_id: UUID) -> OfferRow:
    """One of them. Raises `OfferUnknown`."""
    row = offers_seen_by(actor).select_related("merchant").filter(pk=offer_id).first()
    if row is None:
        raise OfferUnknown
    return _rows(actor, [row])[0]


def require_side(actor: Actor) -> None:
    """Raises `Forbidden` for somebody who neither manages the mall nor serves a merchant."""
    if not actor.may(MallPermission.VIEW) and not actor.may(MallPermission.SERVE):
        raise Forbidden(permission=MallPermission.VIEW.value)


def _rows(actor: Actor, rows: list[Offer]) -> list[OfferRow]:
    cards, stock = cards_of(actor, rows), _left(rows, None)
    names = people.account_names({row.proposed_by for row in rows if row.proposed_by})
    shown = _pictures(actor, [one for row in rows for one in row.picture_ids])
    standing = Standing(actor, [row.merchant for row in rows])
    return [
        OfferRow(
            card=cards[row.pk],
            words=row.words,
            terms=row.terms,
            pick_up=row.pick_up,
            pictures=[shown[one] for one in row.picture_ids if one in shown],
            per_person=row.per_person,
            valid_days=row.valid_days,
            starts_on=row.starts_on,
            status=OfferStatus(row.status),
            reason=row.reason,
            stock=stock.get(row.pk, 0),
            proposed_by=names.get(row.proposed_by) if row.proposed_by else None,
            actions=OFFERS.possible(OfferStatus(row.status), actor.permissions, standing.to_offer(row)),
        )
        for row in rows
    ]


def cards_of(actor: Actor, rows: list[Offer]) -> dict[UUID, OfferCard]:
    """Cards by offer, with what is left of each, in four statements for all."""
    today = clock.today()
    stock, days = _left(rows, None), _left(rows, today)
    firsts = {row.pk: row.picture_ids[0] for row in rows if row.picture_ids}
    pictures = _pictures(actor, firsts.values())
    places = place_names({row.merchant.grid_id for row in rows})
    return {
        row.pk: OfferCard(
            id=row.pk,
            kind=row.kind_id,
            sort=OfferSort(row.sort),
            title=row.title,
            points=row.points,
            merchant_id=row.merchant_id,
            merchant=row.merchant.name,
            is_community=row.merchant.is_community,
            place=places.get(row.merchant.grid_id, ""),
            picture=pictures.get(firsts[row.pk]) if row.pk in firsts else None,
            left=min(stock.get(row.pk, 0), days.get(row.pk, row.per_day) if row.per_day else stock.get(row.pk, 0)),
            per_day=row.per_day,
            is_in_cabinets=row.is_in_cabinets,
            ends_on=row.ends_on,
        )
        for row in rows
    }


def _pictures(actor: Actor, file_ids: Iterable[UUID]) -> dict[UUID, ShownPicture]:
    return {card.id: picture_of(card) for card in files.files_for(file_ids, actor)}


def _left(rows: Iterable[Offer], day: date | None) -> Mapping[UUID, int]:
    stripes: QuerySet[StockStripe] = StockStripe.objects.filter(offer__in=[row.pk for row in rows], day=day)
    return dict(stripes.values_list("offer").annotate(pieces=Sum("left")))


def place_names(grid_ids: set[UUID]) -> dict[UUID, str]:
    """What grids are called."""
    return {grid_id: line.display_name for grid_id, line in grid.lineages(grid_ids).items()}
