"""Merchants and cabinets as residents find them: the nearest first, page by page."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import ACos, Cast, Cos, Greatest, Least, Radians, Round, Sin

from yuandian.community.mall.models import Cabinet, Merchant, Offer
from yuandian.community.mall.queries.offers import place_names
from yuandian.community.mall.rules.steps import MerchantStatus, OfferStatus
from yuandian.kernel.distance import EARTH_METRES
from yuandian.kernel.paging import Page, page_of

NOWHERE = 100_000_000  # metres: whatever has no position comes last


@dataclass(frozen=True, slots=True)
class NearPlace:
    """A merchant or a cabinet as residents find it; `metres` where they said where they are."""

    id: UUID
    name: str
    place: str
    address: str
    hours: str
    words: str
    longitude: float | None
    latitude: float | None
    offers: int
    metres: int | None


def merchants_near(longitude: float | None, latitude: float | None, after: str | None, limit: int) -> Page[NearPlace]:
    """Merchants of the alliance with something on offer, the nearest first, else by name."""
    out = Offer.objects.filter(status=OfferStatus.PUBLISHED.value)
    rows = Merchant.objects.filter(Exists(out.filter(merchant=OuterRef("pk"))), status=MerchantStatus.APPROVED.value)
    page = _page(rows, longitude, latitude, after, limit)
    counts = (
        out.filter(merchant__in=[row.pk for row in page.items]).values_list("merchant").annotate(offers=Count("pk"))
    )
    return _near(page, dict(counts))


def cabinets_near(longitude: float | None, latitude: float | None, after: str | None, limit: int) -> Page[NearPlace]:
    """Cabinets in use, the nearest first; `offers` is how many goods lie in them."""
    page = _page(Cabinet.objects.filter(is_active=True), longitude, latitude, after, limit)
    goods = Count("cells__offer", filter=Q(cells__quantity__gt=0), distinct=True)
    counts = Cabinet.objects.filter(pk__in=[row.pk for row in page.items]).values_list("pk").annotate(goods=goods)
    return _near(page, dict(counts))


def _page(
    rows: QuerySet[Any], longitude: float | None, latitude: float | None, after: str | None, limit: int
) -> Page[Any]:
    if longitude is None or latitude is None:
        return page_of(rows, ("name", "id"), (str, UUID), after, limit, lambda row: row)
    rows = rows.annotate(metres=_metres(longitude, latitude))
    return page_of(rows, ("metres", "id"), (int, UUID), after, limit, lambda row: row)


def _metres(longitude: float, latitude: float) -> Case:
    """The great circle, in whole metres. Rounding must not take the cosine past one."""
    here, there = Radians(Value(latitude)), Radians(F("latitude"))
    along = Radians(F("longitude") - Value(longitude))
    cosine = Sin(here) * Sin(there) + Cos(here) * Cos(there) * Cos(along)
    angle = ACos(Least(Greatest(cosine, Value(-1.0)), Value(1.0)))
    metres = Cast(Round(angle * Value(EARTH_METRES)), BigIntegerField())
    return Case(When(latitude__isnull=False, longitude__isnull=False, then=metres), default=Value(NOWHERE))


def _near(page: Page[Any], offers: dict[UUID, int]) -> Page[NearPlace]:
    places = place_names({row.grid_id for row in page.items})
    found = [
        NearPlace(
            id=row.pk,
            name=row.name,
            place=places.get(row.grid_id, ""),
            address=row.address,
            hours=row.hours,
            words=row.words if isinstance(row, Merchant) else "",
            longitude=row.longitude,
            latitude=row.latitude,
            offers=offers.get(row.pk, 0),
            metres=metres if (metres := getattr(row, "metres", NOWHERE)) < NOWHERE else None,
        )
        for row in page.items
    ]
    return Page(found, page.next)
