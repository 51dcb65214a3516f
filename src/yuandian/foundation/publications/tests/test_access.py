"""Who may call what. A refusal changes nothing."""

import json
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from yuandian.foundation.files.tests import samples
from yuandian.foundation.people.tests.cast import SYSTEM, Cast
from yuandian.foundation.publications.models import Publication, ReadMark
from yuandian.foundation.publications.rules import PublicationKind
from yuandian.foundation.publications.services import drafts, publications
from yuandian.foundation.publications.services.drafts import PublicationGiven
from yuandian.foundation.publications.services.publications import Publishing

OPEN, MINE, STAFF = (f"/api/{door}/publications" for door in ("open", "resident", "staff"))
DRAFT, OUT = f"{STAFF}/{{draft}}", f"{STAFF}/{{out}}"
GIVEN = {"kind": "notice", "grid_id": "{lvdu}", "title": "停水"}
NOT_STAFF = {"resident": 403, "nobody": 401}
WRITERS = {"clerk": 200, "lead": 200, "street_admin": 200, "worker": 403, **NOT_STAFF}
OTHERS = {"tongfu_lead": 404}
PUBLISHERS = {"lead": 200, "street_admin": 200, "clerk": 403, "worker": 403, **OTHERS, **NOT_STAFF}
ROUTES: list[tuple[str, str, dict[str, int], Any]] = [
    ("GET", OPEN, {"nobody": 200, "resident": 200}, None),
    ("GET", f"{OPEN}/{{out}}", {"nobody": 200}, None),
    ("GET", f"{OPEN}/{{draft}}", {"nobody": 404}, None),
    ("GET", MINE, {"resident": 200, "lead": 200, "nobody": 401}, None),
    ("GET", f"{MINE}/{{out}}", {"resident": 200, "stranger": 404, "nobody": 401}, None),
    ("POST", f"{MINE}/{{out}}/read", {"resident": 200, "stranger": 404, "nobody": 401}, None),
    ("GET", STAFF, {**WRITERS, "tongfu_lead": 200}, None),
    ("POST", STAFF, {**WRITERS, "tongfu_lead": 403}, GIVEN),
    ("POST", f"{STAFF}/preview", {**WRITERS, "tongfu_lead": 200}, {"body": "停水"}),
    ("GET", f"{STAFF}/films", {**WRITERS, "tongfu_lead": 200}, None),
    ("POST", f"{STAFF}/films", {"clerk": 201, "worker": 403, **NOT_STAFF}, "film"),
    ("GET", DRAFT, {**WRITERS, **OTHERS}, None),
    ("GET", f"{DRAFT}/audience", PUBLISHERS, None),
    ("PUT", DRAFT, {**WRITERS, **OTHERS}, {**GIVEN, "version": 1}),
    ("POST", f"{DRAFT}/publish", PUBLISHERS, {"version": 1}),
    ("POST", f"{DRAFT}/withdraw", PUBLISHERS, {"reason": "写错日期"}),
    ("POST", f"{OUT}/publish", {"lead": 409}, {"version": 2}),
    ("POST", f"{OUT}/withdraw", PUBLISHERS, {"reason": "写错日期"}),
]
ACCESS = [(method, path, who, status, body) for method, path, row, body in ROUTES for who, status in row.items()]


def test_access(cast: Cast, folder: Path) -> None:
    given = PublicationGiven(kind=PublicationKind.NOTICE, grid_id=cast.grids["lvdu"].id, title="停水")
    names = {"lvdu": str(cast.grids["lvdu"].id)}
    for name in ("draft", "out"):
        names[name] = str(drafts.draft_publication(SYSTEM, given).id)
    publications.publish_publication(SYSTEM, names["out"], Publishing(), 1)  # type: ignore[arg-type]
    clients = {who: cast.client(who) for who in {row[2] for row in ACCESS}}
    before = world()
    for method, path, who, status, body in ACCESS:
        url = path.format(**names)
        with transaction.atomic():
            if body == "film":
                film = SimpleUploadedFile("a.mp4", samples.mp4(b"isom", b"vide"))
                answer: Any = clients[who].post(url, {"file": film})
            else:
                text = "" if body is None else json.dumps(body).replace("{lvdu}", names["lvdu"])
                answer = clients[who].generic(method, url, text, content_type="application/json")
            assert (method, url, who, answer.status_code) == (method, url, who, status), answer.content.decode()
            if status >= 400:
                assert world() == before
            transaction.set_rollback(True)


def world() -> list[Any]:
    """All that a refusal must leave alone."""
    return [*Publication.objects.order_by("id").values(), *ReadMark.objects.values()]
