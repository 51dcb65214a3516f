"""Where anchors are written: a folder, S3, a webhook; several at once. What was written is never written over.

A place is one word of the setting: `folder:/srv/anchors`, `s3:bucket/prefix`, `webhook:https://…`. The printed code
needs no place: it stands on the sheet of the day.
"""

import gzip
import hashlib
import io
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage.handler import StorageHandler
from django.db import transaction

from yuandian.kernel import clock
from yuandian.kernel.anchors.entries import lines_between
from yuandian.kernel.anchors.making import signed_anchor
from yuandian.kernel.anchors.rules import code_of, entries_name, file_name, read_text, to_file
from yuandian.kernel.models import Anchor, AnchorDelivery

TIMEOUT_SECONDS = 10.0
OF_S3 = frozenset({"boto3", "botocore", "s3transfer"})  # whose refusals have no class of ours to be caught by
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
LONGEST_PROBLEM = 300
AT_ONCE = 200


class PlaceFails(Exception):
    """The anchor could not be written there; says why."""


class Place(Protocol):
    """Somewhere outside the database."""

    def write(self, anchor: Anchor, entries: bytes | None) -> None:
        """Writes an anchor and the list of its entries. Raises `PlaceFails`. Twice is once."""
        ...


class Folder:
    """Files in a folder, best one that only takes new files, or a share that the database's owner cannot reach."""

    def __init__(self, path: str) -> None:
        self._path = Path(path)

    def write(self, anchor: Anchor, entries: bytes | None) -> None:
        """The list first, so that an anchor never stands alone where it had one."""
        try:
            self._path.mkdir(parents=True, exist_ok=True)
            if entries is not None:
                self._put(entries_name(anchor.number), entries, is_text=False)
            self._put(file_name(anchor.number), to_file(signed_anchor(anchor)).encode(), is_text=True)
        except OSError as error:
            raise PlaceFails(f"{type(error).__name__}: {error.strerror or error}") from error

    def _put(self, name: str, content: bytes, *, is_text: bool) -> None:
        target = self._path / name
        if target.exists():
            if is_text and target.read_bytes() != content:
                raise PlaceFails(f"{name} is there already and says something else")
            return
        beside = self._path / f".{name}.{os.getpid()}"
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)


class Bucket:
    """Objects in S3, best with object lock."""

    def __init__(self, where: str) -> None:
        bucket, _, prefix = where.partition("/")
        options = {
            "bucket_name": bucket, "location": prefix, "endpoint_url": settings.ANCHOR_S3["endpoint"],
            "file_overwrite": False,
        }  # fmt: skip
        known: dict[str, Any] = {"anchors": {"BACKEND": settings.ANCHOR_S3["backend"], "OPTIONS": options}}
        self._storage = StorageHandler(known)["anchors"]

    def write(self, anchor: Anchor, entries: bytes | None) -> None:
        """As a folder has it."""
        try:
            if entries is not None:
                self._put(entries_name(anchor.number), entries, is_text=False)
            self._put(file_name(anchor.number), to_file(signed_anchor(anchor)).encode(), is_text=True)
        except Exception as error:
            if not isinstance(error, OSError) and type(error).__module__.partition(".")[0] not in OF_S3:
                raise
            raise PlaceFails(f"{type(error).__name__}: {error}") from error

    def _put(self, name: str, content: bytes, *, is_text: bool) -> None:
        if self._storage.exists(name):
            with self._storage.open(name) as known:
                if is_text and known.read() != content:
                    raise PlaceFails(f"{name} is there already and says something else")
            return
        self._storage.save(name, ContentFile(content))


class Webhook:
    """An address that is told each anchor, without the list of its entries; 2xx is an answer."""

    def __init__(self, url: str) -> None:
        self._url = url

    def write(self, anchor: Anchor, entries: bytes | None) -> None:  # noqa: ARG002
        """Posts the file's content with the code."""
        import httpx

        held = signed_anchor(anchor)
        told = {"signed": held.text, "signature": held.signature.hex(), "key": held.key, "code": code_of(held.digest)}
        try:
            answer = httpx.post(self._url, json=told, timeout=TIMEOUT_SECONDS)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise PlaceFails(type(error).__name__) from error
        if not answer.is_success:
            raise PlaceFails(f"answered {answer.status_code}")


KINDS: dict[str, Callable[[str], Place]] = {"folder": Folder, "s3": Bucket, "webhook": Webhook}


def place_of(word: str) -> Place:
    """The place that a word of the setting means. Raises `PlaceFails` for one that is unknown."""
    kind, _, where = word.partition(":")
    if kind not in KINDS or not where:
        raise PlaceFails(f"{word!r} is no place: folder:…, s3:… or webhook:… is")
    return KINDS[kind](where)


def write_waiting() -> tuple[int, int]:
    """Writes what waits to be written; gives how many were, and how many failed and are tried again later."""
    now = clock.now()
    waiting = AnchorDelivery.objects.filter(try_at__lte=now).order_by("anchor_id", "place")[:AT_ONCE]
    written, failed, lists = 0, 0, dict[int, bytes | None]()
    for delivery in waiting.select_related("anchor"):
        number = delivery.anchor_id
        if number not in lists:
            lists = {number: list_of(delivery.anchor)}  # one at a time in memory
        problem = _problem(delivery, lists[number])
        written, failed = written + (not problem), failed + bool(problem)
        _note(delivery, problem)
    return written, failed


def _problem(delivery: AnchorDelivery, entries: bytes | None) -> str:
    try:
        place_of(delivery.place).write(delivery.anchor, entries)
    except PlaceFails as error:
        return str(error)[:LONGEST_PROBLEM]
    return "" if entries is not None else "the entries are not any more as they were signed"


@transaction.atomic
def _note(delivery: AnchorDelivery, problem: str) -> None:
    now = clock.now()
    pause = min(FIRST_PAUSE * 2 ** min(delivery.tries, 10), LONGEST_PAUSE)
    AnchorDelivery.objects.filter(anchor=delivery.anchor_id, place=delivery.place).update(
        tries=delivery.tries + 1,
        problem=problem,
        try_at=now + pause if problem else None,
        written_at=None if problem else now,
    )


def list_of(anchor: Anchor) -> bytes | None:
    """The list of an anchor's entries, packed; None where they are not any more as it says."""
    segment = read_text(anchor.text).segment
    digest, packed = hashlib.sha256(), io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        for line in lines_between(segment.after, segment.to):
            written = str(line).encode()
            digest.update(written)
            file.write(written)
    return packed.getvalue() if digest.hexdigest() == segment.digest else None


def anchors_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Name and content of each anchor's file in a folder, by number."""
    for file in sorted(folder.glob("anchor-*.json")):
        yield file.name, file.read_text()


def own_folder() -> Path | None:
    """The first folder among the places, if any."""
    words = [word.partition(":")[2] for word in settings.ANCHORS if word.startswith("folder:")]
    return Path(words[0]) if words else None
