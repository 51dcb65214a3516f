"""The counter one serves at, who serves there with oneself, and who was asked to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Sum

from yuandian.community.mall.access import served_by
from yuandian.community.mall.models import AssistantRequest, Redemption
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.steps import MerchantStatus, RedemptionStatus, RequestStatus
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.masking import mask_name


@dataclass(frozen=True, slots=True)
class MerchantAssistant:
    """Somebody who serves a merchant; of others the first character. The owner stays."""

    post_id: UUID
    name: str
    title: str
    is_me: bool
    is_owner: bool


@dataclass(frozen=True, slots=True)
class MerchantCounter:
    """A merchant that the actor works for, with what was redeemed there today, and whom its owner asked to serve."""

    id: UUID
    name: str
    address: str
    hours: str
    redeemed_today: int
    points_today: int
    is_mine: bool
    assistants: list[MerchantAssistant]
    asked: list[str]


@dataclass(frozen=True, slots=True)
class AssistantRequestRow:
    """A merchant that asks somebody to serve there."""

    id: UUID
    merchant: str
    address: str
    asked_at: datetime
    expires_at: datetime


def my_counters(actor: Actor, since: datetime) -> list[MerchantCounter]:
    """The merchants that the actor works for, with what was redeemed since a moment."""
    actor.require(MallPermission.SERVE)
    counters = []
    for row in served_by(actor).order_by("name"):
        done = Redemption.objects.filter(merchant=row, status=RedemptionStatus.REDEEMED.value, ended_at__gte=since)
        figures = done.aggregate(pieces=Count("pk"), points=Sum("points"))
        is_mine = actor.person_id is not None and actor.person_id == row.applicant_id
        counters.append(
            MerchantCounter(
                id=row.pk,
                name=row.name,
                address=row.address,
                hours=row.hours,
                redeemed_today=figures["pieces"],
                points_today=figures["points"] or 0,
                is_mine=is_mine,
                assistants=_assistants(actor, row.organisation_id, row.applicant_id),
                asked=_asked(row.pk) if is_mine else [],
            )
        )
    return counters


def _assistants(actor: Actor, unit: UUID | None, owner: UUID | None) -> list[MerchantAssistant]:
    return [
        MerchantAssistant(
            post.id,
            post.person_name if post.person_id == actor.person_id else mask_name(post.person_name) or "",
            post.title,
            post.person_id == actor.person_id,
            post.person_id == owner,
        )
        for post in (people.posts_at(unit) if unit else [])
    ]


def _asked(merchant_id: UUID) -> list[str]:
    """Who has not said yes: a refusal, and that there is no such person, look as if somebody were waited for."""
    waiting = AssistantRequest.objects.filter(merchant=merchant_id, expires_at__gt=clock.now())
    return list(waiting.exclude(status=RequestStatus.ACCEPTED.value).order_by("pk").values_list("shown_as", flat=True))


def requests_to_me(actor: Actor) -> list[AssistantRequestRow]:
    """Merchants of the alliance that ask the actor to serve there, the newest first."""
    if actor.person_id is None:
        return []
    rows = AssistantRequest.objects.filter(
        person=actor.person_id, status=RequestStatus.ASKED.value, expires_at__gt=clock.now(),
        merchant__status=MerchantStatus.APPROVED.value,
    )  # fmt: skip
    return [
        AssistantRequestRow(row.pk, row.merchant.name, row.merchant.address, row.created_at, row.expires_at)
        for row in rows.select_related("merchant").order_by("-pk")
    ]
