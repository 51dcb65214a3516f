from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from yuandian.governance.cases.tests.cast import Cast, forget_caches, make_cast
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.services.sources import load_reference
from yuandian.kernel.tests.worlds import built_once

built_cast = built_once(make_cast)


@pytest.fixture
def cast(built_cast: Callable[[], Cast], db: None) -> Cast:
    """The small world of cases, fresh."""
    forget_caches()
    return built_cast()


@pytest.fixture
def hotline(cast: Cast) -> Source:
    """The 12345 hotline."""
    load_reference()
    return Source.objects.get(code="12345")


@pytest.fixture(autouse=True)
def own_storage(tmp_path: Path) -> Iterator[Path]:
    """A file storage of the test's own."""
    with storage_in(tmp_path):
        yield tmp_path


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
