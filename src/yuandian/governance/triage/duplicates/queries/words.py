"""How common words are here, kept by every process for some minutes."""

from yuandian.governance.triage.duplicates.models import CountedWords
from yuandian.governance.triage.duplicates.rules.wording import ON_THE_FIRST_DAY, Commonness
from yuandian.kernel.cached import Cached


def _load(_base: object, _revision: object) -> Commonness:
    shares = CountedWords.objects.order_by("-created_at").values_list("shares", flat=True).first()
    return Commonness(shares, is_counted=True) if shares else ON_THE_FIRST_DAY


_cache: Cached[Commonness] = Cached(_load, recheck_seconds=300)


def common_words() -> Commonness:
    """As counted last, else what is said in any complaint."""
    return _cache.current()


def recheck_words() -> None:
    """Makes the next call read again."""
    _cache.recheck()
