"""Whom a merchant lets serve: asked by its owner, who learns nothing until they say yes; removed by the owner."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from yuandian.community.mall.access import served_by
from yuandian.community.mall.errors import (
    AssistantsTooOften,
    AssistantUnfit,
    MerchantUnknown,
    OwnerOnly,
    RequestUnknown,
    SamePersonTwice,
)
from yuandian.community.mall.models import AssistantRequest, Merchant
from yuandian.community.mall.records import AssistantRecord
from yuandian.community.mall.rules.limits import REQUEST_DAYS, REQUESTS_A_DAY
from yuandian.community.mall.rules.steps import MerchantStatus, RequestStatus
from yuandian.community.mall.services.merchants import MALL, SUBJECT, appoint
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append
from yuandian.kernel.limits import DAY, RateLimit, Window
from yuandian.kernel.masking import mask_name, mask_phone


@transaction.atomic
def ask_assistant(actor: Actor, merchant_id: UUID, name: str, phone: str) -> AssistantRequest:
    """The owner asks somebody, by their full name and the phone of their account, to serve the merchant.

    Whether there is such a person shows nowhere. Raises `MerchantUnknown`, `OwnerOnly`, `AssistantUnfit`,
    `AssistantsTooOften`.
    """
    row = _own(actor, merchant_id)
    mobile = people.normal_mobile(phone)
    if mobile is None:
        raise AssistantUnfit(field="phone")
    assert actor.account_id is not None, "an owner has an account"
    RateLimit("mall.assistant", row.pk, [Window(REQUESTS_A_DAY, DAY)], AssistantsTooOften).count()
    found = people.resident_named(name, mobile)
    is_new = found is not None and found not in _serving(row)
    made = AssistantRequest.objects.create(
        merchant=row, person_id=found if is_new else None, asked_by=actor.account_id,
        shown_as=f"{mask_name(name.strip())} {mask_phone(mobile)}",
        expires_at=clock.now() + timedelta(days=REQUEST_DAYS),
    )  # fmt: skip
    append(row, AssistantRecord.ASK, actor=actor, details={"request": str(made.pk), "asked": made.shown_as})
    if found is not None and is_new and (account := people.account_of_person(found)):
        body = f"{row.name}请您担任店员，帮助核销兑换码。请在“商户核销”里同意或拒绝，{REQUEST_DAYS}天内有效。"
        messaging.tell([account], "merchant.assistant_asked", "店员邀请", body, SUBJECT, row.pk)
    return made


@transaction.atomic
def answer_request(actor: Actor, request_id: UUID, *, is_accepted: bool) -> AssistantRequest:
    """Who was asked says yes and serves from now on, or no, which the owner never learns. Raises `RequestUnknown`."""
    open_ones = AssistantRequest.objects.select_for_update(of=("self",)).filter(status=RequestStatus.ASKED.value)
    found = open_ones.filter(pk=request_id, person=actor.person_id, expires_at__gt=clock.now()).first()
    if found is None or actor.person_id is None:
        raise RequestUnknown
    row = Merchant.objects.select_for_update().get(pk=found.merchant_id)
    if row.status != MerchantStatus.APPROVED:
        raise RequestUnknown
    found.status = (RequestStatus.ACCEPTED if is_accepted else RequestStatus.REFUSED).value
    found.answered_at = clock.now()
    found.save(update_fields=["status", "answered_at"])
    kind = AssistantRecord.ACCEPT if is_accepted else AssistantRecord.REFUSE
    append(row, kind, actor=actor, details={"request": str(found.pk)})
    if is_accepted:
        if actor.person_id not in _serving(row):
            appoint(row, actor.person_id, "店员")
        messaging.tell(
            [found.asked_by],
            "merchant.assistant_accepted",
            "店员已同意",
            f"{found.shown_as}可以核销了。",
            SUBJECT,
            row.pk,
        )
    return found


@transaction.atomic
def remove_assistant(actor: Actor, merchant_id: UUID, post_id: UUID) -> None:
    """The owner ends somebody else's post at the merchant. Raises `MerchantUnknown`, `OwnerOnly`, `SamePersonTwice`."""
    row = _own(actor, merchant_id)
    assert row.organisation_id is not None, "a merchant that somebody serves has a unit"
    post = next((one for one in people.posts_at(row.organisation_id) if one.id == post_id), None)
    if post is None:
        raise MerchantUnknown
    if post.person_id == row.applicant_id:
        raise SamePersonTwice
    people.end_post(MALL, post_id, "商户移除店员")
    append(row, AssistantRecord.REMOVE, actor=actor, details={"person": str(post.person_id)})


def _own(actor: Actor, merchant_id: UUID) -> Merchant:
    row = served_by(actor).select_for_update(of=("self",)).filter(pk=merchant_id).first()
    if row is None:
        raise MerchantUnknown
    if actor.person_id is None or actor.person_id != row.applicant_id:
        raise OwnerOnly
    return row


def _serving(row: Merchant) -> set[UUID]:
    return {card.person_id for card in people.posts_at(row.organisation_id)} if row.organisation_id else set()
