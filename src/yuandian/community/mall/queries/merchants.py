"""Merchants: one's own application, and the list of staff."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from yuandian.community.mall.access import Standing, merchants_within
from yuandian.community.mall.errors import MerchantUnknown
from yuandian.community.mall.models import Merchant
from yuandian.community.mall.queries.offers import place_names
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import (
    MERCHANTS,
    MerchantAction,
    MerchantStatus,
    OfferStatus,
    Side,
)
from yuandian.foundation.files import facade as files
from yuandian.foundation.files.facade import ShownPicture, picture_of
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import Actor
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.masking import mask_phone
from yuandian.kernel.paging import Page, page_of


@dataclass(frozen=True, slots=True)
class MerchantRow:
    """A merchant as staff and the applicant see it; the phone is masked."""

    id: UUID
    name: str
    is_community: bool
    grid_id: UUID
    place: str
    address: str
    hours: str
    words: str
    longitude: float | None
    latitude: float | None
    licence_number: str | None
    licence: ShownPicture | None
    contact_name: str
    contact_phone: str | None
    status: MerchantStatus
    reason: str | None
    created_at: datetime
    decided_at: datetime | None
    decided_by: str | None
    offers: int
    actions: list[MerchantAction]


def my_applications(actor: Actor) -> list[MerchantRow]:
    """The actor's own applications, the newest first."""
    rows = Merchant.objects.filter(applicant=actor.person_id).order_by("-pk") if actor.person_id else []
    return _rows(actor, list(rows), is_owner=True)


def merchants_for_list(
    actor: Actor, status: str | None, query: str, after: str | None, limit: int
) -> Page[MerchantRow]:
    """Merchants in the actor's places, the newest first."""
    actor.require(MallPermission.VIEW)
    rows = merchants_within(actor)
    if status:
        rows = rows.filter(status=status)
    if query:
        rows = rows.filter(Q(name__icontains=query) | Q(licence_number=query.upper()))
    page = page_of(rows, ("-id",), (UUID,), after, limit, lambda row: row, is_counted=True)
    return page.of(_rows(actor, page.items))


def merchant_row(actor: Actor, merchant_id: UUID) -> MerchantRow:
    """One of them. Raises `MerchantUnknown`."""
    actor.require(MallPermission.VIEW)
    row = merchants_within(actor).filter(pk=merchant_id).first()
    if row is None:
        raise MerchantUnknown
    return _rows(actor, [row])[0]


def my_application(actor: Actor, merchant_id: UUID) -> MerchantRow:
    """One of the actor's own applications. Raises `MerchantUnknown`."""
    row = Merchant.objects.filter(pk=merchant_id, applicant=actor.person_id).first()
    if row is None:
        raise MerchantUnknown
    return _rows(actor, [row], is_owner=True)[0]


def _rows(actor: Actor, rows: list[Merchant], *, is_owner: bool = False) -> list[MerchantRow]:
    places = place_names({row.grid_id for row in rows})
    licences = {
        card.id: picture_of(card)
        for card in files.files_for([r.licence_file_id for r in rows if r.licence_file_id], actor)
    }
    names = people.account_names({row.decided_by for row in rows if row.decided_by})
    stood = Standing(actor, rows)
    out = Count("offers", filter=Q(offers__status=OfferStatus.PUBLISHED.value))
    offers = dict(Merchant.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk").annotate(out=out))
    return [
        MerchantRow(
            id=row.pk,
            name=row.name,
            is_community=row.is_community,
            grid_id=row.grid_id,
            place=places.get(row.grid_id, ""),
            address=row.address,
            hours=row.hours,
            words=row.words,
            longitude=row.longitude,
            latitude=row.latitude,
            licence_number=row.licence_number,
            licence=licences.get(row.licence_file_id) if row.licence_file_id else None,
            contact_name=row.contact_name,
            contact_phone=mask_phone(row.contact_phone),
            status=MerchantStatus(row.status),
            reason=row.reason,
            created_at=row.created_at,
            decided_at=row.decided_at,
            decided_by=names.get(row.decided_by) if row.decided_by else None,
            offers=offers.get(row.pk, 0),
            actions=MERCHANTS.possible(
                MerchantStatus(row.status),
                actor.permissions,
                standing({Side.OWNER}) if is_owner else stood.to_merchant(row),
            ),
        )
        for row in rows
    ]
