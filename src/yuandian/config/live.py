"""The live process: `granian --interface asgi yuandian.config.live:app`. What it does stands in `streams.py`."""

import os
from importlib import import_module

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yuandian.config.settings")
django.setup(set_prefix=False)
app = import_module("yuandian.config.streams").app
