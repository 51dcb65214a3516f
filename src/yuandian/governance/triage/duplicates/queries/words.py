"""How common words are here, kept by every process for some minutes."""

import time
from dataclasses import dataclass

from yuandian.governance.triage.duplicates.models import CountedWords
from yuandian.governance.triage.duplicates.rules.wording import ON_THE_FIRST_DAY, Commonness

KEPT_SECONDS = 300.0


@dataclass(slots=True)
class _Kept:
    common: Commonness
    until: float


_kept = _Kept(ON_THE_FIRST_DAY, 0.0)


def common_words() -> Commonness:
    """As counted last, else what is said in any complaint."""
    if time.monotonic() >= _kept.until:
        shares = CountedWords.objects.order_by("-created_at").values_list("shares", flat=True).first()
        _kept.common = Commonness(shares, is_counted=True) if shares else ON_THE_FIRST_DAY
        _kept.until = time.monotonic() + KEPT_SECONDS
    return _kept.common


def forget_words() -> None:
    """The next who asks reads them anew."""
    _kept.until = 0.0
