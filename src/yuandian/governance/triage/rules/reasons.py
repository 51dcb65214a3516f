"""The words that decided, out of how much each word spoke for a label."""

from collections.abc import Sequence

MOST = 5
LEAST_SHARE = 0.25  # of what the strongest word says


def strongest(words: Sequence[str], shares: Sequence[float], own: Sequence[str]) -> tuple[str, ...]:
    """A label's own words that stand in the text, then the words that spoke for it most. Numbers are no reason."""
    totals: dict[str, float] = {}
    for word, share in zip(words, shares, strict=True):
        if not word.isnumeric():
            totals[word] = totals.get(word, 0.0) + share
    ranked = sorted(totals, key=lambda word: (-totals[word], word))
    least = max(totals.values(), default=0.0) * LEAST_SHARE
    said = [word for word in ranked if totals[word] > max(least, 0.0) and not any(word in one for one in own)]
    return tuple([*dict.fromkeys(own), *said][:MOST])
