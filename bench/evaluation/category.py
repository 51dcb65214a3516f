"""`python -m bench.evaluation category`: trains on one file, is asked about another."""

import time
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from bench.evaluation.figures.files import in_part, read_labelled
from bench.evaluation.figures.pictures import confusion_matrix, line_chart
from bench.evaluation.figures.scores import Score, reliability, score_of
from bench.evaluation.overlap import seen_before
from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.labelled import Labelled
from yuandian.governance.triage.rules.learner import NothingToLearn, learn
from yuandian.governance.triage.rules.model import Model, model_from

SINGLE_TEXTS = 200
STEPS = (25, 50, 100, 200, 400, 800)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
MEGABYTE = 1_000_000


@click.command(name="category")
@click.option(
    "--train", "train_files", type=FILE, multiple=True, required=True, help="Labelled texts; may be repeated."
)
@click.option("--test", "test_file", type=FILE, help="Labelled texts to be asked about.")
@click.option("--split", type=int, help="Instead of --test: ask about one of so many parts of the first file.")
@click.option("--part", default=0, show_default=True, help="Which of the parts of --split.")
@click.option("--every", is_flag=True, help="Each of the parts of --split in turn; all answers are counted together.")
@click.option("--corrections", is_flag=True, help="Also learn step by step, from 25 texts to 800.")
@click.option("--pictures", type=click.Path(file_okay=False, path_type=Path), help="A folder for pictures of figures.")
def command(
    train_files: tuple[Path, ...],
    test_file: Path | None,
    split: int | None,
    part: int,
    every: bool,
    corrections: bool,
    pictures: Path | None,
) -> None:
    """Accuracy, macro-F1, calibration error and speed of the categories.

    Files are CSV in UTF-8; texts may be raw or cut into words. What the test file holds is left out of the training.
    """
    taught = [read_labelled(file) for file in train_files]
    if (test_file is None) == (split is None):
        raise click.UsageError("Give either --test or --split.")
    if split is not None and every:
        _measure_every_part(taught, split)
        return
    if test_file is not None:
        asked = read_labelled(test_file)
    else:
        assert split is not None
        taught[0], asked = _divided(taught[0], split, part)
    _measure(taught, asked, corrections=corrections, pictures=pictures)


def _divided(texts: Labelled, split: int, part: int) -> tuple[Labelled, Labelled]:
    """What is taught, and the part that is asked about."""
    is_asked = [in_part(text, split, part) for text in texts.texts]
    return (
        texts.only([i for i, one in enumerate(is_asked) if not one]),
        texts.only([i for i, one in enumerate(is_asked) if one]),
    )


def _measure_every_part(taught: list[Labelled], split: int) -> None:
    """One score over all texts of the first file, each told by a model that has not seen its part."""
    console = Console(highlight=False)
    known = sorted({label for file in taught for label in file.labels})
    told: list[NDArray[np.float32]] = []
    truth: list[str] = []
    for part in range(split):
        rest, asked = _divided(taught[0], split, part)
        model = _learned(*_without([rest, *taught[1:]], asked, console))
        wide = np.zeros((len(asked.texts), len(known)), dtype=np.float32)
        wide[:, [known.index(label) for label in model.labels]] = model.probabilities(asked.readings())
        told.append(wide)
        truth += asked.labels
        console.print(f"第 {part + 1}/{split} 份 part: {len(asked.texts)} texts")
    _print(console, score_of(np.concatenate(told), known, truth))


def _learned(texts: list[Reading], labels: list[str]) -> Model:
    try:
        return learn(texts, labels).model
    except NothingToLearn as error:
        raise click.ClickException("Nothing is left to learn from: less than two labels have texts.") from error


def _measure(taught: list[Labelled], asked: Labelled, *, corrections: bool, pictures: Path | None) -> None:
    console = Console(highlight=False)
    texts, labels = _without(taught, asked, console)
    started = time.perf_counter()
    model = _learned(texts, labels)
    seconds = time.perf_counter() - started
    stored = model.to_bytes()
    model = model_from(stored)
    console.print(f"学习 trained on {len(texts)} texts in {seconds:.1f} s · 模型 model {len(stored) / MEGABYTE:.1f} MB")
    started = time.process_time()
    probabilities = model.probabilities(asked.readings())
    bulk = len(asked.texts) / (time.process_time() - started)
    score = score_of(probabilities, model.labels, asked.labels)
    _print(console, score)
    console.print(
        f"批量 bulk {bulk:,.0f} texts/s · 单条 single {_single(model, asked):.2f} ms with its reasons "
        "(of one core's own time, cutting into words included)"
    )
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        is_right = probabilities.argmax(axis=1) == [
            model.labels.index(x) if x in model.labels else -1 for x in asked.labels
        ]
        points = [(sure, right) for sure, right, _ in reliability(probabilities.max(axis=1), is_right)]
        (pictures / "category-confusion.svg").write_text(
            confusion_matrix(score, "类别混淆矩阵 Confusion of categories")
        )
        (pictures / "category-calibration.svg").write_text(
            line_chart(
                points, "可信度 Calibration", "给出的概率 probability told", "实际正确率 share right", diagonal=True
            )
        )
    if corrections:
        _learn_stepwise(console, texts, labels, asked, pictures)


def _without(taught: Sequence[Labelled], asked: Labelled, console: Console) -> tuple[list[Reading], list[str]]:
    texts = [text for file in taught for text in file.readings()]
    labels = [label for file in taught for label in file.labels]
    is_seen = [one for file in taught for one in _is_seen(file, asked)]
    if any(is_seen):
        console.print(f"剔除 left out of the training, being in the test: {sum(is_seen)} texts")
    kept = [i for i, one in enumerate(is_seen) if not one and texts[i].words]
    return [texts[i] for i in kept], [labels[i] for i in kept]


def _is_seen(taught: Labelled, asked: Labelled) -> list[bool]:
    """Whether each text is in the test: letter by letter, or by its words where only one of the files is cut."""
    if taught.is_cut == asked.is_cut:
        known = {_letters(text) for text in asked.texts}
        return [_letters(text) in known for text in taught.texts]
    return seen_before([one.words for one in taught.readings()], [one.words for one in asked.readings()])


def _letters(text: str) -> str:
    return "".join(text.split())


def _single(model: Model, asked: Labelled) -> float:
    """Milliseconds for one text alone, the median: cut into words, answered, with its reasons."""
    times = []
    for text in asked.texts[:SINGLE_TEXTS]:
        alone = Labelled((text,), ("",), asked.is_cut)
        started = time.process_time()
        readings = alone.readings()
        best = int(model.probabilities(readings)[0].argmax())
        model.reasons(readings, [best])
        times.append((time.process_time() - started) * 1000)
    return float(np.median(times))


def _print(console: Console, score: Score) -> None:
    table = Table("类别 category", "F1", *(label[:4] for label in score.labels), "共 all")
    for row, label in enumerate(score.labels):
        counts = [str(count) if count else "·" for count in score.confusion[row]]
        table.add_row(label, f"{score.f1[row]:.3f}", *counts, str(score.confusion[row].sum()))
    console.print(table)
    console.print(
        f"{score.texts} texts · 准确率 accuracy {score.accuracy:.4f} · macro-F1 {score.macro_f1:.4f} · "
        f"ECE {score.calibration_error:.4f} · 前三命中 right in three {score.right_in_three:.4f}"
    )


def _learn_stepwise(
    console: Console, words: list[Reading], labels: list[str], asked: Labelled, pictures: Path | None
) -> None:
    order = np.random.default_rng(7).permutation(len(words))
    table = Table("纠正 corrections", "accuracy", "macro-F1")
    points = []
    test = asked.readings()
    for size in [*(step for step in STEPS if step < len(words)), len(words)]:
        model = learn([words[i] for i in order[:size]], [labels[i] for i in order[:size]]).model
        score = score_of(model.probabilities(test), model.labels, asked.labels)
        table.add_row(str(size), f"{score.accuracy:.4f}", f"{score.macro_f1:.4f}")
        points.append((float(size), score.macro_f1))
    console.print(table)
    if pictures is not None:
        within = [point for point in points if point[0] <= STEPS[-1]]
        (pictures / "category-learning.svg").write_text(
            line_chart(within, "学习曲线 Learning", "纠正条数 corrections", "macro-F1")
        )
