"""`yuandian triage train` and `yuandian triage explain`: what was learned here, and what it makes of a text."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from yuandian.config.management.refusals import told_in_words
from yuandian.governance.triage import facade as triage
from yuandian.governance.triage.addresses import facade as addresses
from yuandian.kernel.actor import system_actor

OUTCOMES = {
    addresses.Outcome.ANSWERED: "认定 answered",
    addresses.Outcome.ASK: "请人工判断 a person has to say",
    addresses.Outcome.UNKNOWN: "不认识 unknown",
    addresses.Outcome.ELSEWHERE: "不在本区 elsewhere",
}
LEARNER = system_actor("triage")


class Command(BaseCommand):
    """Learns a version now, or tells what a text would be taken for."""

    help = "Learn from corrections, or explain a text."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do, and a file or a text."""
        parser.add_argument("what", choices=["train", "explain"])
        parser.add_argument("given", nargs="?")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Does it."""
        if options["what"] == "train":
            self._train(Path(options["given"]) if options["given"] else None)
        else:
            self._explain(options["given"] or "")

    def _train(self, file: Path | None) -> None:
        if file is not None:
            labelled = triage.read_labelled(file)
            taught, unknown = triage.teach_categories(zip(labelled.texts, labelled.labels, strict=True))
            self.stdout.write(f"收下 {taught} 条 texts taken")
            if unknown:
                names = "、".join(sorted(unknown)[:10])
                raise CommandError(f"这些类别不在本区目录里 categories unknown here: {names}")
        with told_in_words():
            version = triage.learn(LEARNER, triage.Subject.CATEGORY)
        self.stdout.write(
            f"第 {version.number} 版 version {version.number}: {version.state} · 样本 examples {version.examples} · "
            f"正确 right {version.right} (前版 former {version.former_right}) · "
            f"macro-F1 {version.macro_f1:.4f} (前版 former {version.former_macro_f1:.4f}) · "
            f"ECE {version.calibration_error:.4f} · {version.seconds:.1f} s · {len(version.model) / 1e6:.1f} MB"
        )

    def _explain(self, text: str) -> None:
        found = triage.proposal_for(text)
        learned = "只用目录词语 own words alone" if found.version is None else f"第 {found.version} 版 version"
        self.stdout.write(f"{learned}{'' if found.is_sure else ' · 不确定，请人工判断 not sure: a person has to say'}")
        for one in found.choices:
            words = "、".join(one.words) or "-"
            self.stdout.write(f"{one.probability:6.1%}  {' / '.join(one.category.path)}  ← {words}")
        level = found.level
        sure = "" if level.probability is None else f" {level.probability:.0%}"
        self.stdout.write(f"难度 level: {level.level.value}{sure} ({level.by}) {'、'.join(level.words)}")
        self._explain_place(text)

    def _explain_place(self, text: str) -> None:
        found = addresses.places_in(text)
        self.stdout.write(f"地点 place: {OUTCOMES[found.outcome]} · {found.reason}")
        for one in found.places:
            beside = f" · 临界 near {'、'.join(one.beside)}" if one.beside else ""
            self.stdout.write(f"{one.confidence:6.1%}  {one.grid_name}  ← {one.reason}{beside}")
