"""The live process: `granian --interface asgi yuandian.config.live:app`. What it does stands in `streams.py`."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yuandian.config.settings")
django.setup(set_prefix=False)
from yuandian.config.streams import app  # noqa: E402, F401 - importable only once Django is set up
