"""HTTP for a merchant's people: the counter they serve at."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from yuandian.community.mall.queries import assistants as queries
from yuandian.community.mall.queries.assistants import Counter
from yuandian.community.mall.queries.redemptions import CounterRow, counter_rows
from yuandian.community.mall.schemas import given as g
from yuandian.community.mall.schemas import shown as s
from yuandian.community.mall.services import assistants, redeeming
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["mall"], auth=staff_auth)


def begin_of_today() -> datetime:
    """The first moment of the district's day."""
    return timezone.localtime(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)


@router.get("", response=list[s.MerchantCounterOut])
def my_counters(request: HttpRequest) -> list[Counter]:
    """The merchants that one works for, with today's figures and who serves there."""
    return queries.my_counters(actor_of(request), begin_of_today())


@router.post("/look", response=s.CounterRowOut)
def look_at_code(request: HttpRequest, body: g.RedemptionCodeIn) -> CounterRow:
    """What a code stands for. Changes nothing."""
    return counter_rows([redeeming.look_at_code(actor_of(request), body.code)])[0]


@router.post("/redeem", response=s.CounterRowOut)
def redeem_code(request: HttpRequest, body: g.RedemptionCodeIn) -> CounterRow:
    """Redeems what was scanned or typed, once."""
    return counter_rows([redeeming.redeem_code(actor_of(request), body.code)])[0]


@router.post("/merchants/{uuid:merchant_id}/assistants", response=list[s.MerchantCounterOut])
def ask_assistant(request: HttpRequest, merchant_id: UUID, body: g.AssistantIn) -> list[Counter]:
    """The owner asks somebody to serve the merchant; whether there is such a person shows only when they say yes."""
    actor = actor_of(request)
    assistants.ask_assistant(actor, merchant_id, body.name, body.phone)
    return queries.my_counters(actor, begin_of_today())


@router.delete("/merchants/{uuid:merchant_id}/assistants/{uuid:post_id}", response=list[s.MerchantCounterOut])
def remove_assistant(request: HttpRequest, merchant_id: UUID, post_id: UUID) -> list[Counter]:
    """The owner ends that."""
    actor = actor_of(request)
    assistants.remove_assistant(actor, merchant_id, post_id)
    return queries.my_counters(actor, begin_of_today())
