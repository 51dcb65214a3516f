"""When a new version may take over: only if it is no worse, on texts that neither it nor the one before has seen. And
how often one is learned, from how much: learning must never slow down the server it runs on.

Every example is left out once while a version learns, and what the version then says of it is kept with the version; of
examples that came later, the version that serves says what they are before anybody learns from them. So both are judged
on all examples, and none was seen by whom it judges. Where no version serves, the categories' own words are the one
before.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec
import numpy as np

SOON_SECONDS = 5  # corrections that come in a row are learned together
PART_OF_TIME = 20  # learning takes at most every twentieth second of a worker
LONGEST_WAIT_SECONDS = 6 * 3600
MOST_EXAMPLES = 20_000  # a version learns from: a minute or two and 450 MB
MODELS_KEPT = 5  # of versions that served before, so that they can be gone back to


@dataclass(frozen=True, slots=True)
class Marks:
    """How well unseen texts were classified."""

    texts: int
    right: int
    macro_f1: float


def marks(truth: Sequence[str], answers: Sequence[str]) -> Marks:
    """Compares answers with the truth; the F1 is the mean over the labels that occur in the truth."""
    hits = Counter(label for label, answer in zip(truth, answers, strict=True) if label == answer)
    asked, answered = Counter(truth), Counter(answers)
    scores = [2 * hits[label] / (asked[label] + answered[label]) for label in asked]
    return Marks(len(truth), hits.total(), sum(scores) / len(scores) if scores else 0.0)


def may_take_over(new: Marks, old: Marks) -> bool:
    """Whether the new version serves from now on: neither fewer right nor a lower F1."""
    return new.right >= old.right and new.macro_f1 >= old.macro_f1


class _LeftOut(msgspec.Struct):
    labels: list[str]
    examples: bytes
    answers: bytes


def left_out_to_bytes(answers: Mapping[UUID, str]) -> bytes:
    """What a version said of each example while that was left out, as it is stored: 18 bytes an example."""
    labels = sorted(set(answers.values()))
    places = {label: place for place, label in enumerate(labels)}
    said = np.array([places[answer] for answer in answers.values()], dtype=np.uint16)
    return msgspec.msgpack.encode(_LeftOut(labels, b"".join(one.bytes for one in answers), said.tobytes()))


def left_out_from(stored: bytes) -> dict[UUID, str]:
    """What `left_out_to_bytes` wrote; of nothing, nothing."""
    if not stored:
        return {}
    read = msgspec.msgpack.decode(stored, type=_LeftOut)
    said = np.frombuffer(read.answers, dtype=np.uint16)
    return {
        UUID(bytes=read.examples[16 * place : 16 * place + 16]): read.labels[answer]
        for place, answer in enumerate(said)
    }


def wait_seconds(since_last: float | None, took: float) -> float:
    """Until a subject may be learned again: nothing to wait for the first time, longer the longer the last one took."""
    if since_last is None:
        return 0.0
    return max(0.0, min(PART_OF_TIME * took, LONGEST_WAIT_SECONDS) - since_last)


def most_of_a_label(counts: Collection[int], most: int) -> int:
    """How many examples of one label are read, so that all together are `most`: the commonest labels give way first."""
    left = most
    for place, count in enumerate(sorted(counts)):
        share = left // (len(counts) - place)
        if count > share:
            return share
        left -= count
    return max(counts, default=0)
