from pathlib import Path
from typing import Any

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
def own_storage(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file storage of the test's own."""
    monkeypatch.setattr(default_storage, "_location", str(tmp_path), raising=False)
    default_storage.__dict__.pop("base_location", None)
    default_storage.__dict__.pop("location", None)
    yield tmp_path
    default_storage.__dict__.pop("base_location", None)
    default_storage.__dict__.pop("location", None)
