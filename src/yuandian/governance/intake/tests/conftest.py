from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from yuandian.governance.cases.tests.cast import Cast, make_cast
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.services.reference import load_reference


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of cases, fresh."""
    return make_cast()


@pytest.fixture
def hotline(cast: Cast) -> Source:
    """The 12345 hotline."""
    load_reference()
    return Source.objects.get(code="12345")


@pytest.fixture(autouse=True)
def own_storage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file storage of the test's own."""
    monkeypatch.setattr(default_storage, "_location", str(tmp_path), raising=False)
    for cached in ("base_location", "location"):
        default_storage.__dict__.pop(cached, None)
    yield tmp_path
    for cached in ("base_location", "location"):
        default_storage.__dict__.pop(cached, None)
