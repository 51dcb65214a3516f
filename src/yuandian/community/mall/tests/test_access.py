"""Who may call what. A refusal changes nothing."""

import json
from typing import Any

from django.db import transaction

from yuandian.community.mall.models import (
    AssistantRequest,
    Cabinet,
    Merchant,
    Offer,
    Redemption,
    Statement,
    StockChange,
)
from yuandian.community.mall.services.assistants import answer_request
from yuandian.community.mall.services.cabinets import renew_device_secret
from yuandian.community.mall.services.gifts import propose_gift
from yuandian.community.mall.services.merchants import apply_as_merchant
from yuandian.community.mall.services.redemptions import open_cell, redeem_code
from yuandian.community.mall.services.statements import freeze_month
from yuandian.community.mall.tests.world import World, application, ask_by_name, licence, picture_of
from yuandian.foundation.people.tests.cast import SYSTEM, TODAY
from yuandian.kernel import clock
from yuandian.kernel.history import HistoryEntry
from yuandian.kernel.signed import Algorithm, headers_for, request_line

MINE, STAFF, OPEN = (f"/api/{door}/mall" for door in ("resident", "staff", "open"))
CABINET, COUNTER = f"{STAFF}/cabinets/{{cabinet}}", f"{STAFF}/counter"
DEVICE = f"{OPEN}/cabinets/{{code_of_cabinet}}"
OUTSIDE = {"resident": 403, "nobody": 401}
SIGNED_IN = {"resident": 200, "neighbour": 200, "nobody": 401}
# clerk: keeps the mall of lvdu; community_secretary: approves there; lead: may only look and approve; neighbour: the
# shop's owner; tongfu_lead: another community; worker: no part in it.
VIEWING = {"clerk": 200, "community_secretary": 200, "lead": 200, "worker": 403, **OUTSIDE}
SEEING = {**VIEWING, "neighbour": 200}
ELSEWHERE = {"tongfu_lead": 404}
KEEPING = {"clerk": 200, "community_secretary": 200, "lead": 403, "neighbour": 403, "worker": 403, **OUTSIDE}
WRITING = {"clerk": 200, "neighbour": 200, "worker": 404, "tongfu_lead": 404, **OUTSIDE}
APPROVING = {"community_secretary": 200, "secretary": 200, "clerk": 403, "neighbour": 403, **ELSEWHERE, **OUTSIDE}
OFFER = {"kind": "catering", "sort": "goods", "title": "胡辣汤"}
APPLICATION = {
    "name": "新店", "grid_id": "{lvdu}", "address": "百花里1号", "contact_name": "李四", "contact_phone": "13800000000",
    "licence_number": licence(7), "licence_file_id": "{picture}",
}  # fmt: skip
COUNTER_GIVEN = {name: APPLICATION[name] for name in ("name", "grid_id", "address", "contact_name", "contact_phone")}
NEW_CABINET = {
    "code": "LD-02", "name": "二号柜", "merchant_id": "{counter}", "grid_id": "{lvdu}", "address": "东门"
}  # fmt: skip
GIFT = {"offer_id": "{soap}", "person_id": "{resident}", "pieces": 1, "words": "困难家庭慰问"}
ORDER = {"offer_id": "{noodles}", "key": "a key of mine"}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", MINE, SIGNED_IN, None),
    ("GET", f"{MINE}/offers", SIGNED_IN, None),
    ("GET", f"{MINE}/offers/{{noodles}}", SIGNED_IN, None),
    ("POST", f"{MINE}/redemptions", {"resident": 200, "neighbour": 403, "worker": 409, "nobody": 401}, ORDER),
    ("GET", f"{MINE}/redemptions", SIGNED_IN, None),
    ("GET", f"{MINE}/redemptions/{{ordered}}", {"resident": 200, "stranger": 404, "neighbour": 404, "nobody": 401}, None),
    ("POST", f"{MINE}/redemptions/{{ordered}}/cancel", {"resident": 200, "stranger": 404, "nobody": 401}, None),
    ("GET", f"{MINE}/merchants", SIGNED_IN, None),
    ("GET", f"{MINE}/cabinets", SIGNED_IN, None),
    ("GET", f"{MINE}/donations", SIGNED_IN, None),
    ("POST", f"{MINE}/donations", {"resident": 200, "micro_lead": 409, "nobody": 401}, {"points": 5, "key": "gift-of-mine"}),
    ("GET", f"{MINE}/applications", SIGNED_IN, None),
    ("POST", f"{MINE}/applications", {"stranger": 200, "nobody": 401}, APPLICATION),
    ("PUT", f"{MINE}/applications/{{applied}}", {"stranger": 200, "resident": 404, "nobody": 401}, APPLICATION),
    ("GET", f"{STAFF}/kinds", SEEING, None),
    ("GET", f"{STAFF}/merchants", {**VIEWING, "neighbour": 403}, None),
    ("POST", f"{STAFF}/merchants", KEEPING, COUNTER_GIVEN),
    ("GET", f"{STAFF}/merchants/{{shop}}", {**VIEWING, **ELSEWHERE, "neighbour": 403}, None),
    ("POST", f"{STAFF}/merchants/{{applied}}/steps", APPROVING, {"action": "approve"}),
    ("POST", f"{STAFF}/merchants/{{shop}}/steps", APPROVING, {"action": "suspend", "reason": "卫生检查"}),
    ("GET", f"{STAFF}/offers", SEEING, None),
    ("POST", f"{STAFF}/offers", WRITING, {**OFFER, "merchant_id": "{shop}"}),
    ("GET", f"{STAFF}/offers/{{noodles}}", {"clerk": 200, "neighbour": 200, "tongfu_lead": 404, "worker": 404, **OUTSIDE}, None),
    ("PUT", f"{STAFF}/offers/{{draft}}", WRITING, OFFER),
    ("POST", f"{STAFF}/offers/{{draft}}/steps", WRITING, {"action": "propose"}),
    ("POST", f"{STAFF}/offers/{{noodles}}/stock", WRITING, {"amount": 3}),
    ("GET", f"{STAFF}/offers/{{noodles}}/changes", {"clerk": 200, "neighbour": 200, "tongfu_lead": 404, "worker": 403, **OUTSIDE}, None),
    ("GET", f"{STAFF}/redemptions", SEEING, None),
    ("GET", f"{STAFF}/statements", SEEING, None),
    ("POST", f"{STAFF}/statements/{{statement}}/steps", {"neighbour": 200, "clerk": 403, "tongfu_lead": 404, "worker": 404, **OUTSIDE}, {"action": "confirm"}),
    ("GET", f"{STAFF}/statements/{{statement}}/sheet", {"neighbour": 200, "clerk": 200, "tongfu_lead": 404, "worker": 404, **OUTSIDE}, None),
    ("GET", COUNTER, {"neighbour": 200, "clerk": 403, **OUTSIDE}, None),
    ("POST", f"{COUNTER}/look", {"neighbour": 200, "clerk": 404, "worker": 403, **OUTSIDE}, {"code": "{code}"}),
    ("POST", f"{COUNTER}/redeem", {"neighbour": 200, "worker": 403, **OUTSIDE}, {"code": "{code}"}),
    ("POST", f"{COUNTER}/merchants/{{shop}}/assistants", {"neighbour": 200, "micro_lead": 403, "clerk": 404, **OUTSIDE}, {"name": "小李", "phone": "13900001111"}),
    ("DELETE", f"{COUNTER}/merchants/{{shop}}/assistants/{{post}}", {"neighbour": 403, "micro_lead": 403, "clerk": 404, **OUTSIDE}, None),
    ("GET", f"{MINE}/assistant-requests", {"stranger": 200, "nobody": 401}, None),
    ("POST", f"{MINE}/assistant-requests/{{asked}}/answer", {"stranger": 200, "resident": 404, "nobody": 401}, {"is_accepted": True}),
    ("GET", f"{STAFF}/gifts", {**VIEWING, "neighbour": 403}, None),
    ("GET", f"{STAFF}/gifts/goods", {**KEEPING, "tongfu_lead": 403}, None),
    ("POST", f"{STAFF}/gifts", {**KEEPING, "tongfu_lead": 403}, GIFT),
    ("POST", f"{STAFF}/gifts/{{gift}}/steps", {"community_secretary": 200, "clerk": 403, "neighbour": 403, **ELSEWHERE, **OUTSIDE}, {"action": "refuse", "reason": "已领过"}),
    ("GET", f"{OPEN}/gifts", {"resident": 200, "nobody": 200}, None),
    ("GET", f"{STAFF}/cabinets", {**VIEWING, "neighbour": 403}, None),
    ("POST", f"{STAFF}/cabinets", {**KEEPING, "tongfu_lead": 403}, NEW_CABINET),
    ("POST", f"{CABINET}/secret", KEEPING, None),
    ("POST", f"{CABINET}/cells/{{cell}}/fill", KEEPING, {"offer_id": "{soap}", "pieces": 2}),
    ("POST", f"{CABINET}/counts", KEEPING, {"cells": [{"number": 1, "pieces": 1, "words": "破损"}]}),
    ("POST", f"{CABINET}/hand-outs", KEEPING, {"code": "{cabinet_code}"}),
    ("POST", f"{CABINET}/hand-outs/{{opened}}", KEEPING, {"is_confirmed": True}),
    ("POST", f"{DEVICE}/open", {"machine": 200, "forged": 401, "clerk": 401, "nobody": 401}, {"code": "{cabinet_code}"}),
    ("POST", f"{DEVICE}/hand-outs/{{opened}}", {"machine": 200, "forged": 401, "nobody": 401}, {"is_confirmed": False}),
]  # fmt: skip
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(world: World) -> None:
    names = names_of(world)
    secret = renew_device_secret(world.actor("clerk"), world.cabinet.pk).secret
    people = {row[2] for row in ACCESS} - {"machine", "forged"}
    clients = {who: world.cast.client(who) for who in people | {"nobody"}}
    before = everything()
    for method, path, who, status, body in ACCESS:
        url = path.format(**names)
        with transaction.atomic():
            text = "" if body is None else json.dumps(body)
            for name, value in {**names, "picture": str(picture_of(world.cast, "stranger"))}.items():
                text = text.replace(f"{{{name}}}", value)
            headers = (
                signed(url, text, secret if who == "machine" else "guessed") if who in {"machine", "forged"} else {}
            )
            client = clients.get(who, clients["nobody"])
            answer: Any = client.generic(method, url, text, content_type="application/json", headers=headers)
            assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
            if status >= 400:
                assert everything() == before
            transaction.set_rollback(True)
    assert everything() == before


def test_a_machines_request_is_taken_once(world: World) -> None:
    secret = renew_device_secret(world.actor("clerk"), world.cabinet.pk).secret
    url, text = f"{OPEN}/cabinets/LD-01/open", json.dumps({"code": "123456789012"})
    headers = signed(url, text, secret)
    client = world.cast.client("nobody")
    asked = [client.post(url, text, content_type="application/json", headers=headers) for _ in range(2)]
    assert [(answer.status_code, answer.json()["code"]) for answer in asked] == [
        (404, "code_unknown"),
        (409, "device_replayed"),
    ]


def names_of(world: World) -> dict[str, str]:
    """What stands in the routes."""
    applied = apply_as_merchant(world.actor("stranger"), application(world.cast, "stranger", 3))
    redeem_code(world.actor("neighbour"), world.order(world.noodles).code)
    freeze_month(SYSTEM, TODAY.replace(day=1))
    draft = Offer.objects.get(pk=world.tea.pk)
    draft.pk, draft.status, draft.history_count, draft.history_head = picture_of(world.cast, "clerk"), "draft", 0, b""
    draft.save(force_insert=True)
    ask_by_name(world, "stranger")
    ask_by_name(world, "micro_lead")
    serving, asked = AssistantRequest.objects.order_by("-pk")
    answer_request(world.actor("micro_lead"), serving.pk, is_accepted=True)
    ordered, soap, opening = world.order(world.tea), world.order(world.soap), world.order(world.soap)
    opened = open_cell(SYSTEM, world.cabinet, opening.code)
    world.shop.refresh_from_db()
    named = {
        "lvdu": world.cast.grids["lvdu"].id, "noodles": world.noodles.pk, "soap": world.soap.pk, "shop": world.shop.pk,
        "counter": world.counter.pk, "applied": applied.pk, "draft": draft.pk, "ordered": ordered.pk,
        "cabinet": world.cabinet.pk, "opened": opened.pk, "statement": Statement.objects.get().pk, "code": ordered.code,
        "cabinet_code": soap.code, "code_of_cabinet": world.cabinet.code, "cell": 3, "asked": asked.pk, "resident": world.cast.id("resident"),
        "gift": propose_gift(world.actor("clerk"), world.soap.pk, world.cast.id("resident"), 1, "慰问家庭").pk,
        "post": world.actor("neighbour").posts[0].id,
    }  # fmt: skip
    return {name: str(value) for name, value in named.items()}


def signed(url: str, body: str, secret: str) -> dict[str, str]:
    """The headers of a machine that knows this secret."""
    now, line = int(clock.now().timestamp()), request_line("POST", url)
    return headers_for(secret, Algorithm.SM3, now, fresh_nonce(), body.encode(), line)


def fresh_nonce() -> str:
    """A word never used before."""
    return f"nonce-{clock.now().timestamp()}"


def everything() -> list[Any]:
    """All that a refusal must leave alone."""
    tables = (Merchant, Offer, Redemption, Statement, Cabinet)
    rows = [
        list(table.objects.order_by("pk").values_list("pk", "status" if table is not Cabinet else "name"))
        for table in tables
    ]
    return [*rows, StockChange.objects.count(), HistoryEntry.objects.count()]
