"""Copies of one's data: asked for, made in the background, fetched once."""

import tempfile
import zipfile
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from procrastinate.contrib.django import app

from yuandian.foundation.files import facade as files
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.foundation.privacy.access import own_ids, visible_to
from yuandian.foundation.privacy.errors import CopyTooOften, CopyUnknown
from yuandian.foundation.privacy.models import DataCopy
from yuandian.foundation.privacy.records import CopyRecord
from yuandian.foundation.privacy.rules import COPY_LASTS, ONE_COPY_IN, CopyStatus, Part, json_of, page_of
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.history import append
from yuandian.kernel.own_data import own_data

FOLDER = "copies"
MAKER = system_actor("data-copy")


@dataclass(frozen=True, slots=True)
class CopyFetched:
    """The file of a copy, open."""

    body: Any
    name: str


@transaction.atomic
def ask_for_copy(actor: Actor) -> DataCopy:
    """Asks for everything about oneself in one file; one a day. Raises `CopyTooOften`."""
    account_id, person_id = own_ids(actor)
    advisory_lock(f"data-copy:{account_id}")
    latest = visible_to(actor).order_by("-id").first()
    if latest is not None and latest.created_at > clock.now() - ONE_COPY_IN:
        raise CopyTooOften(possible_at=(latest.created_at + ONE_COPY_IN).isoformat())
    row = DataCopy.objects.create(account_id=account_id, person_id=person_id)
    append(row, CopyRecord.ASK, actor=actor)
    app.configure_task("privacy.make_copy").defer(copy_id=str(row.id))
    return row


def make_copy(copy_id: UUID) -> None:
    """Writes the file, outside any transaction, and tells its person; again changes nothing."""
    row = DataCopy.objects.get(id=copy_id)
    if row.status != CopyStatus.ASKED:
        return
    made_at = timezone.localtime(clock.now()).isoformat(timespec="seconds")
    parts = [Part(one.code, one.name, list(one.read(row.account_id, row.person_id))) for one in own_data]
    owned = files.files_of_owner(row.account_id)
    named = {f"pictures/{place:04d}-{one.name}": one for place, one in enumerate(owned, start=1)}
    with tempfile.TemporaryFile() as body:
        with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("我的个人信息.html", page_of(parts, [n for n, o in named.items() if o.is_picture], made_at))
            packed.writestr("data.json", json_of(parts, made_at))
            for name, one in named.items():
                with default_storage.open(one.storage_name) as stored:
                    packed.writestr(name, stored.read())
        size = body.tell()
        body.seek(0)
        stored_as = default_storage.save(f"{FOLDER}/{row.id.hex}.zip", File(body))
    with transaction.atomic():
        locked = DataCopy.objects.select_for_update().get(id=copy_id)
        locked.status, locked.ready_at = CopyStatus.READY.value, clock.now()
        locked.storage_name, locked.size = stored_as, size
        locked.save(update_fields=["status", "ready_at", "storage_name", "size"])
        append(locked, CopyRecord.MAKE, actor=MAKER, details={"size": size})
        words = f"请在 {COPY_LASTS.days} 天内到“我的信息和权利”下载，只能下载一次。"
        messaging.tell([row.account_id], "privacy.copy_ready", "个人信息副本已做好", words, "privacy.copy", row.id)


def fetch_copy(actor: Actor, copy_id: UUID) -> CopyFetched:
    """The file, once. Raises `CopyUnknown` the second time, after a week, and for copies of others."""
    with transaction.atomic():
        row = visible_to(actor).filter(id=copy_id, status=CopyStatus.READY).select_for_update().first()
        if row is None or row.storage_name is None or row.ready_at is None or row.ready_at + COPY_LASTS <= clock.now():
            raise CopyUnknown(copy=str(copy_id))
        row.status, row.fetched_at = CopyStatus.FETCHED.value, clock.now()
        row.save(update_fields=["status", "fetched_at"])
        append(row, CopyRecord.FETCH, actor=actor)
        name = f"个人信息-{people.account_names([row.account_id]).get(row.account_id, '本人')}.zip"
    return CopyFetched(default_storage.open(row.storage_name), name)


def drop_files(rows: QuerySet[DataCopy]) -> None:
    """Removes the files of copies whose time is over; the rows and their record stay."""
    for row in rows:
        if row.storage_name:
            default_storage.delete(row.storage_name)
    rows.filter(status=CopyStatus.READY).update(status=CopyStatus.EXPIRED.value)
    rows.update(storage_name=None)
