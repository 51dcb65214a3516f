from pathlib import Path

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from yuandian.foundation.people.tests.cast import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world, fresh, with no job of an earlier test."""
    ProcrastinateJob.objects.all().delete()
    return make_cast()


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """Where files lie during one test."""
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    return tmp_path
