"""`python -m bench.evaluation learning`: how long a version takes to learn, and how much memory, on invented texts."""

import resource
import sys
import time

import click
import numpy as np
from numpy.typing import NDArray
from rich.console import Console

from yuandian.governance.triage.rules.features import Reading

FIRST_LETTER, LETTERS = 0x4E00, 2_500
VOCABULARY = 40_000
OWN_WORDS = 400  # of a label, the rarer ones at its edge shared with its neighbours
WRONG = 0.05
KIBIBYTES_IN_MEGABYTE = 1_000_000 / 1024


@click.command(name="learning")
@click.option("--examples", default=20_000, show_default=True, help="Texts to learn from.")
@click.option("--labels", default=140, show_default=True, help="Categories, common and rare ones.")
@click.option("--words", default=100, show_default=True, help="Words of a text, on average.")
def command(examples: int, labels: int, words: int) -> None:
    """Seconds and memory that learning takes, on texts of invented words."""
    console = Console(highlight=False)
    texts, known = invented(examples, labels, words)
    before = _megabytes()
    started, used = time.monotonic(), time.process_time()
    from yuandian.governance.triage.rules import learner

    learned = learner.learn(texts, known)
    right = np.mean(
        [learned.model.labels[int(row.argmax())] == label for row, label in zip(learned.unseen, known, strict=True)]
    )
    console.print(
        f"学习 {examples} texts, {len(set(known))} labels: {time.monotonic() - started:.0f} s "
        f"({time.process_time() - used:.0f} s of one core) · 内存 memory {_megabytes():.0f} MB "
        f"(the texts and Python before: {before:.0f} MB) · 模型 model {len(learned.model.to_bytes()) / 1e6:.1f} MB · "
        f"未见样本正确率 right on unseen {right:.3f}"
    )


def invented(examples: int, labels: int, words: int) -> tuple[list[Reading], list[str]]:
    """Texts of words that nobody says: common words everywhere, a label's own words in one of eight places.

    Labels are as unequal as those of a hotline: the commonest has a hundred times the texts of the rarest. One text of
    twenty has a wrong label.
    """
    chance = np.random.default_rng(7)
    vocabulary = _vocabulary(chance)
    common = 1 / np.arange(1, VOCABULARY + 1)
    common /= common.sum()
    share = 1 / np.arange(1, labels + 1)
    which = chance.choice(labels, size=examples, p=share / share.sum())
    texts = []
    for label in which:
        length = max(5, int(chance.lognormal(np.log(words), 0.5)))
        own = chance.zipf(1.3, size=length // 8) % OWN_WORDS + label * OWN_WORDS // 2
        said = np.concatenate([chance.choice(VOCABULARY, size=length - length // 8, p=common), own % VOCABULARY])
        texts.append(Reading([vocabulary[word] for word in chance.permutation(said)]))
    wrong = np.where(chance.random(examples) < WRONG, chance.integers(0, labels, examples), which)
    return texts, [f"L{label:03}" for label in wrong]


def _vocabulary(chance: np.random.Generator) -> list[str]:
    lengths: NDArray[np.int64] = chance.choice([1, 2, 2, 2, 3, 4], size=VOCABULARY)
    letters = chance.zipf(1.2, size=(VOCABULARY, 4)) % LETTERS + FIRST_LETTER
    return ["".join(map(chr, row[:length])) for row, length in zip(letters, lengths, strict=True)]


def _megabytes() -> float:
    """The most memory that this process has had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1_000_000 if sys.platform == "darwin" else KIBIBYTES_IN_MEGABYTE)
