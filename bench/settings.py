"""The product's own settings, with the bench's floor mounted beside the product's addresses."""

from yuandian.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
CASE_REPORTS = (10_000, 10_000)  # a few residents report for a whole district here; counted as ever, never reached
