"""`bench.evaluation duplicates`: pairs of messages of one topic against pairs of others, by their words alone.

Messages, not pairs, are split into two halves, so that no message of the half that is measured was seen when the
threshold was chosen. A message that the answer forgot counts as a stranger, which costs precision.
"""

import math
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bench.evaluation.hotspots import read_answer, read_messages
from yuandian.governance.triage.duplicates.rules.likeness import PROPOSED_FROM, Trouble, likeness_of
from yuandian.governance.triage.duplicates.rules.wording import Commonness, cosine, pairs_of, wording_of
from yuandian.governance.triage.hotspots.rules.ranking import Voice

SEED = 20261122
STRANGERS = 10  # for each message of a topic
WANTED_PRECISION = 0.97  # on the half that the threshold is chosen on
MOST_COMMON = 8_000


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it is compared."""

    key: str
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Pair:
    """Two messages, and whether they are of one topic."""

    one: Message
    other: Message
    is_same: bool


def counted(voices: Sequence[Voice]) -> Commonness:
    """How common pairs of characters are among the messages."""
    counts = Counter(pair for voice in voices for pair in pairs_of(f"{voice.title} {voice.text}"))
    return Commonness({pair: count / len(voices) for pair, count in counts.most_common(MOST_COMMON)}, is_counted=True)


def made_pairs(voices: Sequence[Voice], topics: dict[str, set[str]], common: Commonness, seed: int) -> list[Pair]:
    """Labelled pairs of these messages: all of one topic, all of two topics, and of a topic and anything else."""
    draw = random.Random(seed)
    troubles = {voice.key: _message(voice, common) for voice in voices}
    of = {key: topic for topic, keys in topics.items() for key in keys if key in troubles}
    own, others = sorted(of), sorted(key for key in troubles if key not in of)
    found = [
        Pair(troubles[one], troubles[other], is_same=of[one] == of[other])
        for index, one in enumerate(own)
        for other in own[index + 1 :]
    ]
    for one in own:
        strangers = draw.sample(others, min(STRANGERS, len(others)))
        found += [Pair(troubles[one], troubles[other], is_same=False) for other in strangers]
    return found


def _message(voice: Voice, common: Commonness) -> Message:
    words = wording_of(voice.title, voice.text, common)
    return Message(voice.key, Trouble(voice.title, voice.text, words, voice.at))


def weighed_runs(voices: Sequence[Voice]) -> dict[str, dict[str, float]]:
    """What to compare with: all runs of two and three characters, by TF-IDF, of length 1."""
    counts = {voice.key: Counter(_runs(f"{voice.title} {voice.text}")) for voice in voices}
    texts = Counter(run for found in counts.values() for run in found)
    weighed = {}
    for key, found in counts.items():
        weights = {
            run: (1 + math.log(count)) * (math.log((1 + len(voices)) / (1 + texts[run])) + 1)
            for run, count in found.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        weighed[key] = {run: weight / length for run, weight in weights.items()}
    return weighed


def _runs(text: str) -> Iterator[str]:
    return (text[start : start + length] for length in (2, 3) for start in range(len(text) - length + 1))


def at_threshold(scored: Sequence[tuple[float, bool]], threshold: float) -> tuple[float, float]:
    """Precision and recall when what reaches the threshold is called a duplicate."""
    called = [is_same for score, is_same in scored if score >= threshold]
    wanted = sum(is_same for _, is_same in scored)
    return (sum(called) / len(called) if called else 1.0, sum(called) / wanted if wanted else 0.0)


def average_precision(scored: Sequence[tuple[float, bool]]) -> float:
    """How well the order alone tells them apart: the precision at each duplicate, in the mean."""
    right, total = 0, 0.0
    for count, (_, is_same) in enumerate(sorted(scored, key=lambda one: -one[0]), start=1):
        if is_same:
            right += 1
            total += right / count
    return total / right if right else 0.0


def chosen_threshold(scored: Sequence[tuple[float, bool]]) -> float:
    """The lowest at which the precision is as wanted."""
    ordered = sorted(scored, key=lambda one: -one[0])
    best, right = 1.0, 0
    for count, (score, is_same) in enumerate(ordered, start=1):
        right += is_same
        if right / count >= WANTED_PRECISION:
            best = score
    return best


@click.command(name="duplicates")
@click.option("--messages", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--answer", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--topics", default="", help="Only these topics, such as 1,2,3; all of the answer without.")
@click.option("--seed", default=SEED, show_default=True)
def command(messages: Path, answer: Path, topics: str, seed: int) -> None:
    """Tell duplicates among MESSAGES whose topics ANSWER gives."""
    voices = list({voice.key: voice for voice in read_messages(messages)}.values())
    known = {topic: keys for topic, keys in read_answer(answer).items() if not topics or topic in topics.split(",")}
    random.Random(seed).shuffle(voices)
    common = counted(voices)
    halves = [voices[: len(voices) // 2], voices[len(voices) // 2 :]]
    scored: list[list[tuple[float, bool]]] = []
    plain: list[list[tuple[float, bool]]] = []
    runs = weighed_runs(voices)
    seconds, compared = 0.0, 0
    for half in halves:
        pairs = made_pairs(half, known, common, seed)
        began = time.perf_counter()
        scored.append(
            [(likeness_of(pair.one.trouble, pair.other.trouble, common).probability, pair.is_same) for pair in pairs]
        )
        seconds += time.perf_counter() - began
        compared += len(pairs)
        plain.append([(cosine(runs[pair.one.key], runs[pair.other.key]), pair.is_same) for pair in pairs])
    threshold = chosen_threshold(scored[0])
    for name, half_scored, half_plain in zip(("chosen on", "measured on"), scored, plain, strict=True):
        same = sum(is_same for _, is_same in half_scored)
        click.echo(f"{name}: {same} pairs of one topic, {len(half_scored) - same} others")
        ours, by_cosine = average_precision(half_scored), average_precision(half_plain)
        click.echo(f"  average precision {ours:.3f}; {by_cosine:.3f} by plain cosine")
        for label, limit in (("as proposed", PROPOSED_FROM), ("as chosen", threshold)):
            precision, recall = at_threshold(half_scored, limit)
            click.echo(f"  {label:12} probability ≥ {limit:.3f}: precision {precision:.3f}, recall {recall:.3f}")
    click.echo(f"{seconds / compared * 1e6:.0f} µs a pair")
