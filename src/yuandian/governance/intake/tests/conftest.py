from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from yuandian.foundation.imports.tests.storage import storage_in
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
