"""Loads the sources that the documents name."""

import msgspec
from django.db import transaction

from yuandian.governance.intake.models import Source
from yuandian.governance.intake.services.sources import Particulars, create_source
from yuandian.kernel.actor import system_actor
from yuandian.reference import shipped


class SourceFile(msgspec.Struct, forbid_unknown_fields=True):
    """The shipped file."""

    source: list[Particulars]


@transaction.atomic
def load_reference() -> int:
    """Sets up the sources that are not there by code; gives their number. What a district changed stays."""
    known = set(Source.objects.values_list("code", flat=True))
    missing = [entry for entry in shipped("sources", SourceFile).source if entry.code not in known]
    for entry in missing:
        create_source(system_actor("reference"), entry)
    return len(missing)
