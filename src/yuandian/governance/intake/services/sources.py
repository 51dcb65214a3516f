"""Sources are set up and changed; those that the documents name are shipped."""

import re
import secrets
from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import urlsplit
from uuid import UUID

import msgspec
from annotated_types import Len
from django.db import IntegrityError, transaction
from pydantic import StringConstraints

from yuandian.governance.cases.facade import IMPORTED_CHANNELS
from yuandian.governance.intake.errors import SourceCodeTaken, SourceMisfit, SourceUnknown
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.records import SourceRecord
from yuandian.governance.intake.rules import CallbackMode, IntakePermission
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append
from yuandian.kernel.sheets.profiles import Name
from yuandian.kernel.signed import Algorithm
from yuandian.reference import shipped

CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class SourceParticulars:
    """What is said of a source. `channel` is the one its cases come under."""

    code: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    name: Name
    channel: Annotated[str, StringConstraints(max_length=40)]
    aliases: Annotated[list[Name], Len(0, 30)] = field(default_factory=list)
    is_active: bool = True
    algorithm: Algorithm = Algorithm.SM3
    callback_mode: CallbackMode = CallbackMode.NONE
    callback_url: Annotated[str, StringConstraints(max_length=500)] = ""


@dataclass(frozen=True, slots=True)
class SourceSecret:
    """A new secret, shown this once."""

    secret: str


@transaction.atomic
def create_source(actor: Actor, particulars: SourceParticulars) -> Source:
    """Sets up a source, without a secret as yet. Raises `SourceMisfit`, `SourceCodeTaken`."""
    post = actor.require(IntakePermission.SOURCE)
    _check(particulars, has_secret=False)
    source = Source(code=particulars.code)
    _fill(source, particulars)
    try:
        with transaction.atomic():
            source.save(force_insert=True)
    except IntegrityError as error:
        raise SourceCodeTaken(code=particulars.code) from error
    append(
        source,
        SourceRecord.CREATE,
        actor=actor,
        post_id=post.id if post else None,
        details=msgspec.to_builtins(particulars),
    )
    return source


@transaction.atomic
def change_source(actor: Actor, source_id: UUID, particulars: SourceParticulars) -> Source:
    """Gives a source new particulars; its code stays. Raises `SourceUnknown`, `SourceMisfit`."""
    post = actor.require(IntakePermission.SOURCE)
    source = _locked(source_id)
    if particulars.code != source.code:
        raise SourceMisfit(field="code", reason="a source keeps its code: its cases carry it")
    _check(particulars, has_secret=source.secret is not None)
    _fill(source, particulars)
    source.save()
    append(
        source,
        SourceRecord.CHANGE,
        actor=actor,
        post_id=post.id if post else None,
        details=msgspec.to_builtins(particulars),
    )
    return source


@transaction.atomic
def renew_secret(actor: Actor, source_id: UUID) -> SourceSecret:
    """Makes a new secret and gives it, this once; the old one ends at this moment. Raises `SourceUnknown`."""
    post = actor.require(IntakePermission.SOURCE)
    source = _locked(source_id)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    source.secret = secret
    source.save(update_fields=["secret"])
    append(source, SourceRecord.RENEW_SECRET, actor=actor, post_id=post.id if post else None)
    return SourceSecret(secret)


def _locked(source_id: UUID) -> Source:
    source = Source.objects.select_for_update().filter(pk=source_id).first()
    if source is None:
        raise SourceUnknown
    return source


def _fill(source: Source, particulars: SourceParticulars) -> None:
    source.name = particulars.name.strip()
    source.aliases = [alias.strip() for alias in particulars.aliases if alias.strip()]
    source.channel = particulars.channel
    source.is_active = particulars.is_active
    source.algorithm = particulars.algorithm.value
    source.callback_mode = particulars.callback_mode.value
    source.callback_url = particulars.callback_url.strip()


def _check(particulars: SourceParticulars, *, has_secret: bool) -> None:
    if not CODE.fullmatch(particulars.code):
        raise SourceMisfit(field="code", reason="1 to 40 small letters, digits, - and _")
    if not particulars.name.strip():
        raise SourceMisfit(field="name", reason="missing")
    if particulars.channel not in {channel.value for channel in IMPORTED_CHANNELS}:
        raise SourceMisfit(field="channel", reason="not a channel of imported cases")
    if particulars.callback_url and not _is_http(particulars.callback_url.strip()):
        raise SourceMisfit(field="callback_url", reason="not an http address")
    if particulars.callback_mode is CallbackMode.HTTP and not particulars.callback_url:
        raise SourceMisfit(field="callback_url", reason="missing")
    if particulars.callback_mode is CallbackMode.HTTP and not has_secret:
        raise SourceMisfit(field="callback_mode", reason="make a secret first: reports are signed with it")


def _is_http(url: str) -> bool:
    try:
        address = urlsplit(url)
    except ValueError:
        return False
    return address.scheme in {"http", "https"} and bool(address.hostname)


class ShippedSource(msgspec.Struct, forbid_unknown_fields=True):
    """What the shipped file says of a source."""

    code: str
    name: str
    aliases: list[str]
    channel: str


class SourceFile(msgspec.Struct, forbid_unknown_fields=True):
    """The shipped file."""

    source: list[ShippedSource]


@transaction.atomic
def load_reference() -> int:
    """Sets up the sources that are not there by code; gives their number. What a district changed stays."""
    known = set(Source.objects.values_list("code", flat=True))
    missing = [entry for entry in shipped("sources", SourceFile).source if entry.code not in known]
    for entry in missing:
        given = SourceParticulars(entry.code, entry.name, entry.channel, entry.aliases)
        create_source(system_actor("reference"), given)
    return len(missing)
