from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from yuandian.foundation.people.models import Account, Person, Post, Role
from yuandian.governance.cases.tests.cast import SINCE, Cast, make_cast
from yuandian.governance.intake.models import Source
from yuandian.governance.intake.services.reference import load_reference


@pytest.fixture
def cast(db: None) -> Cast:
    """The small world of cases, fresh, with an administrator of the district beside the others."""
    world = make_cast()
    person = Person.objects.create(name="赵administrator", phone="19900000099")
    account = Account.objects.create(kind="staff", username="administrator", person=person)
    role = Role.objects.get(code="administrator")
    world.accounts["administrator"] = account
    world.posts["administrator"] = Post.objects.create(
        person=person, account=account, role=role, title=role.name, starts_on=SINCE, grid=world.grids["district"]
    )
    return world


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
