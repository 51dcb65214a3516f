"""`yuandian triage train` and `yuandian triage explain`: what was learned here, and what it makes of a text."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.refusals import told_in_words
from yuandian.governance.cases.facade import CaseLevel
from yuandian.governance.triage import facade as triage
from yuandian.governance.triage.addresses import facade as addresses
from yuandian.kernel.actor import system_actor

OUTCOMES = {
    addresses.Outcome.ANSWERED: "认定 answered",
    addresses.Outcome.ASK: "请人工判断 a person has to say",
    addresses.Outcome.UNKNOWN: "不认识 unknown",
    addresses.Outcome.ELSEWHERE: "不在本区 elsewhere",
}
LEVELS = {CaseLevel.ORDINARY: "一般", CaseLevel.COMPLEX: "复杂", CaseLevel.HARD: "疑难"}
LEVEL_BY = {
    "category": "按类别通常的难度 usual for the category",
    "cues": "文中有 the text says",
    "learned": "按以往更正学到 learned",
}
LEARNER = system_actor("triage")


class Command(ProductCommand):
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
            try:
                labelled = triage.labelled_in(file.read_text("utf-8-sig"))
            except triage.TableUnfit as error:
                raise CommandError(f"{file}: {error}") from error
            taught, unknown = triage.teach_categories(zip(labelled.texts, labelled.labels, strict=True))
            self.stdout.write(f"收下 {taught} 条 texts taken")
            if unknown:
                names = "、".join(sorted(unknown)[:10])
                raise CommandError(f"这些类别不在本区目录里 categories unknown here: {names}")
        with told_in_words():
            version = triage.learn(LEARNER, triage.Subject.CATEGORY)
        size = f"{len(version.model) / 1e6:.1f} MB" if version.model else "不保留 not kept"
        self.stdout.write(
            f"第 {version.number} 版 version {version.number}: {version.state} · 样本 examples {version.examples} · "
            f"正确 right {version.right} (前版 former {version.former_right}) · "
            f"macro-F1 {version.macro_f1:.4f} (前版 former {version.former_macro_f1:.4f}) · "
            f"ECE {version.calibration_error:.4f} · {version.seconds:.1f} s · {size}"
        )

    def _explain(self, text: str) -> None:
        found = triage.proposal_for(text)
        by = (
            "只按目录词语 by the categories' own words"
            if found.version is None
            else f"学习第 {found.version} 版 version"
        )
        self.stdout.write(f"类别 category（{by}）: {_verdict(found)}")
        for one in found.choices:
            words = "、".join(one.words) or "-"
            self.stdout.write(f"{one.probability:6.1%}  {' / '.join(one.path)}  ← {words}")
        level = found.level
        sure = "" if level.probability is None else f" {level.probability:.0%}"
        words = f"：{'、'.join(level.words)}" if level.words else ""
        self.stdout.write(f"难度 level: {LEVELS[level.level]} {level.level.value}{sure} · {LEVEL_BY[level.by]}{words}")
        self._explain_place(text)

    def _explain_place(self, text: str) -> None:
        found = addresses.places_in(text)
        said = [one.reason for one in found.places]
        reason = "" if found.reason in said else f" · {found.reason}"
        self.stdout.write(f"地点 place: {OUTCOMES[found.outcome]}{reason}")
        for one in found.places:
            beside = f" · 临界 near {'、'.join(one.beside)}" if one.beside else ""
            self.stdout.write(f"{one.confidence:6.1%}  {one.grid_name}  ← {one.reason}{beside}")


def _verdict(found: triage.TriageProposal) -> str:
    if not found.choices:
        return "看不出是什么事，请人工判断 nothing points anywhere: a person has to say"
    if found.is_sure:
        return "有把握，受理时定为此类 sure: what a new case is taken for"
    return "没有把握，请人工判断 not sure: a person has to say"
