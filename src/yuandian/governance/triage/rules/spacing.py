"""How often anything is learned, and from how much: learning must never take over the machine it runs on."""

from collections.abc import Collection

SOON_SECONDS = 5  # corrections that come in a row are learned together
PART_OF_TIME = 20  # learning takes at most every twentieth second of a worker
LONGEST_WAIT_SECONDS = 6 * 3600
MOST_EXAMPLES = 20_000  # a version learns from: a minute or two and 450 MB
MODELS_KEPT = 5  # of versions that served before, so that they can be gone back to


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
