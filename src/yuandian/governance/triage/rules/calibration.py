"""By how much told probabilities miss what then comes true."""

from collections.abc import Sequence
from typing import Any

import numpy as np

BINS = 10


def calibration_error(sure: Any, is_right: Sequence[bool]) -> float:
    """The expected calibration error over ten equal bins of the first answer's probability."""
    told, true = np.asarray(sure, dtype=float), np.asarray(is_right, dtype=float)
    if not len(told):
        return 0.0
    bins = np.minimum((told * BINS).astype(int), BINS - 1)
    return float(sum(abs((told - true)[bins == one].sum()) for one in range(BINS)) / len(told))
