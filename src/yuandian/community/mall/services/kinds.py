"""Kinds of offers: the file shipped with the product."""

from importlib.resources import files

import msgspec
from django.db import transaction

from yuandian.community.mall.models import OfferKind


class KindEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[kind]]` of the file."""

    code: str
    name: str
    name_en: str


class KindFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file."""

    kind: list[KindEntry]


@transaction.atomic
def load_reference() -> int:
    """Makes the kinds those of the file, in its order, and gives their number. Safe to repeat."""
    body = files("yuandian.config").joinpath("reference", "mall.toml").read_bytes()
    entries = msgspec.toml.decode(body, type=KindFile).kind
    for position, entry in enumerate(entries):
        told = {"name": entry.name, "name_en": entry.name_en, "position": position, "is_active": True}
        OfferKind.objects.update_or_create(code=entry.code, defaults=told)
    OfferKind.objects.exclude(code__in=[entry.code for entry in entries]).update(is_active=False)
    return len(entries)
