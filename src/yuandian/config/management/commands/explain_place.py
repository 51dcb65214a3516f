"""`yuandian triage place TEXT`: the micro-grids that a text may mean, and why."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from yuandian.governance.triage.addresses import facade as addresses

OUTCOMES = {
    addresses.Outcome.ANSWERED: "认定 answered",
    addresses.Outcome.ASK: "请人工判断 a person has to say",
    addresses.Outcome.UNKNOWN: "不认识 unknown",
    addresses.Outcome.ELSEWHERE: "不在本区 elsewhere",
}


class Command(BaseCommand):
    """One line for each candidate: confidence, micro-grid, reason."""

    help = "Which micro-grid a text speaks of."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The text."""
        parser.add_argument("text")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Prints what is proposed."""
        found = addresses.places_in(options["text"])
        self.stdout.write(f"{OUTCOMES[found.outcome]}: {found.reason}")
        for one in found.places:
            beside = f" · 临界 near {'、'.join(one.beside)}" if one.beside else ""
            self.stdout.write(f"{one.confidence:6.1%}  {one.grid_name}  ← {one.reason}{beside}")
