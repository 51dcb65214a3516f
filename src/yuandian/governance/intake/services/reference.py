"""Loads the sources that the documents name."""

from importlib.resources import files

import msgspec
from django.db import transaction

from yuandian.governance.intake.models import Source
from yuandian.governance.intake.services.sources import Particulars, create_source
from yuandian.kernel.actor import system_actor


class SourceFile(msgspec.Struct, forbid_unknown_fields=True):
    """The shipped file."""

    source: list[Particulars]


@transaction.atomic
def load_reference() -> int:
    """Sets up the sources that are not there by code; gives their number. What a district changed stays."""
    text = files("yuandian.config").joinpath("reference", "sources.toml").read_bytes()
    known = set(Source.objects.values_list("code", flat=True))
    missing = [entry for entry in msgspec.toml.decode(text, type=SourceFile).source if entry.code not in known]
    for entry in missing:
        create_source(system_actor("reference"), entry)
    return len(missing)
