"""The product's own settings, with the bench's floor mounted beside the product's addresses."""

from yuandian.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
