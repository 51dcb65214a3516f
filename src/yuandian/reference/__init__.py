"""Reference data shipped with the product: what a new district begins with, one file for each kind of it.

It stands below every module, so that each reads its own file without knowing who put it there.
"""

from importlib.resources import files
from typing import TypeVar

import msgspec

Content = TypeVar("Content")


def shipped(name: str, content: type[Content]) -> Content:
    """What `name`.toml says, checked against the type of its content."""
    return msgspec.toml.decode(files(__name__).joinpath(f"{name}.toml").read_bytes(), type=content)
