"""A file storage of a test's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.files.storage import default_storage


@contextmanager
def storage_in(folder: Path) -> Iterator[None]:
    """Within the block files lie there."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(default_storage, "_location", str(folder), raising=False)
        _forget_where_files_lie()
        yield
    _forget_where_files_lie()


def _forget_where_files_lie() -> None:
    for cached in ("base_location", "location"):
        default_storage.__dict__.pop(cached, None)
