"""The library for calls over HTTP, loaded by the first call.

With what it brings along it weighs some six megabytes, and most web processes call nobody.
"""

from functools import cache
from importlib import import_module
from typing import Any


@cache
def calls() -> Any:
    """httpx. For types import it under `TYPE_CHECKING`."""
    return import_module("httpx")
