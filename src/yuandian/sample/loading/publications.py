"""What residents find in the mobile application: publications with their pictures, feedback, claims to be checked.

Made by the services, on the days on which it would have happened.
"""

import hashlib
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from io import BytesIO
from random import Random
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.files.base import File
from django.core.files.storage import default_storage

from yuandian.foundation.feedback.rules import FeedbackKind
from yuandian.foundation.feedback.services import answer_feedback, give_feedback, rate_answer
from yuandian.foundation.files.rules import FileKind
from yuandian.foundation.people import facade as people
from yuandian.foundation.people.rules.certifications import CertificationKind
from yuandian.foundation.people.services.certifications import ClaimGiven, ask_for_certification
from yuandian.foundation.publications.facade import (
    PublicationGiven,
    PublicationKind,
    Publishing,
    draft_publication,
    publish_publication,
)
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.ids import new_id
from yuandian.kernel.sealed import lookup
from yuandian.sample import facts

SYSTEM = system_actor("sample")
PICTURE = re.compile(r"picture:([a-z-]+)\)")
WIDTH, HEIGHT = 640, 360
READ_SHARE, MOST_READERS = 0.05, 300


def load_publications(grids: Mapping[str, UUID], now: datetime) -> None:
    """Writes what `publications.toml` tells; grids and accounts must be there."""
    content, chance = facts.read_toml("publications.toml"), Random(20)
    for entry in content["publication"]:
        _publish(entry, grids[entry["place"]], now, chance)
    for entry in content["feedback"]:
        _say(entry, now)
    for entry in content["claim"]:
        _claim(entry, now)


def _publish(entry: Mapping[str, Any], grid_id: UUID, now: datetime, chance: Random) -> None:
    out_since = _morning(now, entry["days_ago"]) + timedelta(minutes=chance.randrange(300))
    until = out_since + timedelta(days=entry["until_days"]) if "until_days" in entry else None
    with clock.at(out_since):
        given = PublicationGiven(
            kind=PublicationKind(entry["kind"]),
            grid_id=grid_id,
            title=entry["title"],
            summary=entry["summary"],
            body=PICTURE.sub(lambda found: f"picture:{picture_of(found[1], None)})", entry["body"].strip()),
            is_open=entry.get("is_open", True),
        )
        row = draft_publication(SYSTEM, given)
        how = Publishing(ends_at=until, is_pinned=entry.get("is_pinned", False))
        publish_publication(SYSTEM, row.id, how, row.history_count)
    reached = people.resident_accounts_in(grid_id)
    readers = chance.sample(sorted(reached), min(int(len(reached) * READ_SHARE), MOST_READERS))
    marks = apps.get_model("publications.ReadMark")
    marks._default_manager.bulk_create(  # noqa: SLF001
        marks(publication_id=row.id, account_id=account_id, read_at=now) for account_id in readers
    )


def picture_of(name: str, owner_id: UUID | None, size: tuple[int, int] = (WIDTH, HEIGHT)) -> UUID:
    """A picture of ours as a file. Uploads are made anew from their pixels; ours are drawn, so they stay drawings."""
    body = files("yuandian.sample").joinpath("data", f"picture-{name}.svg").read_bytes()
    file_id, at = new_id(), clock.now()
    stored = default_storage.save(f"{at:%Y/%m/%d}/{file_id.hex}.svg", File(BytesIO(body)))
    apps.get_model("files.StoredFile")._default_manager.create(  # noqa: SLF001
        id=file_id,
        owner_id=owner_id,
        kind=FileKind.PICTURE.value,
        name=f"{name}.svg",
        mime="image/svg+xml",
        size=len(body),
        sha256=hashlib.sha256(body).hexdigest(),
        width=size[0],
        height=size[1],
        storage_name=stored,
        expires_at=at,
    )
    return file_id


def _say(entry: Mapping[str, Any], now: datetime) -> None:
    person = _resident(entry["phone"])
    said_at = _morning(now, entry["days_ago"])
    with clock.at(said_at):
        row = give_feedback(person, FeedbackKind(entry["kind"]), entry["words"])
    if "answer" not in entry:
        return
    with clock.at(said_at + timedelta(hours=6)):
        answer_feedback(SYSTEM, row.id, entry["answer"])
    if "is_helpful" in entry:
        with clock.at(said_at + timedelta(hours=30)):
            rate_answer(person, row.id, is_helpful=entry["is_helpful"])


def _claim(entry: Mapping[str, Any], now: datetime) -> None:
    person = _resident(entry["phone"])
    with clock.at(_morning(now, entry["days_ago"])):
        given = ClaimGiven(
            CertificationKind(entry["kind"]), person.name, entry.get("address"), grid_id=people.home_of(person)
        )
        ask_for_certification(person, given)


def _morning(now: datetime, days_ago: int) -> datetime:
    """Nine o'clock some days ago."""
    return (now - timedelta(days=days_ago)).replace(hour=9, minute=0)


def _resident(phone: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(kind="resident", phone_index=lookup(phone)).id)
