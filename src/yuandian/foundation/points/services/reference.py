"""Loads the rules that everybody begins with, from one replaceable file."""

from datetime import date
from importlib.resources import files

import msgspec
from django.db import transaction

from yuandian.foundation.points.models import EarningRule
from yuandian.foundation.points.rules import Audience
from yuandian.foundation.points.services.ruling import decide_rule, propose_rule
from yuandian.kernel.actor import system_actor

BEGINNING = date(2020, 1, 1)


class RuleEntry(msgspec.Struct, forbid_unknown_fields=True):
    """One `[[rule]]` of the file."""

    code: str
    audience: Audience
    title: str
    points: int
    words: str
    per_day: int = 0
    per_month: int = 0
    expires_after_months: int = 24


class RulesFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file."""

    rule: list[RuleEntry]


@transaction.atomic
def load_reference() -> int:
    """Brings in the rules that are not there yet, in force at once; gives how many. A rule that is there stays."""
    text = files("yuandian.config.reference").joinpath("points.toml").read_text("utf-8")
    known = set(EarningRule.objects.values_list("code", flat=True))
    wanted = [entry for entry in msgspec.toml.decode(text, type=RulesFile).rule if entry.code not in known]
    for entry in wanted:
        version = propose_rule(
            system_actor("reference"), entry.code, entry.audience, entry.title, points=entry.points,
            words=entry.words, starts_on=BEGINNING, per_day=entry.per_day, per_month=entry.per_month,
            expires_after_months=entry.expires_after_months,
        )  # fmt: skip
        decide_rule(system_actor("reference"), version.pk, is_approved=True)
    return len(wanted)
