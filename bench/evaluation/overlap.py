"""Which texts are the same, written differently: cut into words or not, with or without its small words."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

SAME = 0.8


def _runs(words: Sequence[str]) -> set[str]:
    return {word for word in words if len(word) > 1} | {f"{a} {b}" for a, b in pairwise(words)}


def seen_before(taught: Sequence[Sequence[str]], asked: Sequence[Sequence[str]]) -> list[bool]:
    """For each text of `taught`, whether `asked` holds it: four fifths of the smaller one are in both."""
    known = [_runs(words) for words in asked]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for index, runs in enumerate(known):
        for run in runs:
            if " " in run:
                holders[run].append(index)
    return [_is_among(_runs(words), known, holders) for words in taught]


def _is_among(runs: set[str], known: Sequence[set[str]], holders: dict[str, list[int]]) -> bool:
    shared: defaultdict[int, int] = defaultdict(int)
    for run in runs:
        for index in holders.get(run, ()):
            shared[index] += 1
    for index, pairs in shared.items():
        if pairs * 4 < min(len(runs), len(known[index])):
            continue
        both = len(runs & known[index])
        if both >= SAME * min(len(runs), len(known[index])):
            return True
    return False
