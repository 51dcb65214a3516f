"""Anchors: made, written, tried again, and checked by a stranger who has the folder and the public key alone."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.db import connection
from pytest_django import Settings
from tests.architecture.source import ROOT

from yuandian.foundation.organisations.models import Organisation
from yuandian.kernel import clock
from yuandian.kernel.anchors.making import make_anchor
from yuandian.kernel.anchors.places import write_waiting
from yuandian.kernel.anchors.rules import code_of
from yuandian.kernel.anchors.verification import anchors_state
from yuandian.kernel.models import Anchor, AnchorDelivery
from yuandian.kernel.tests.worlds import recorded

pytestmark = pytest.mark.django_db
KEY = Ed25519PrivateKey.generate()


def anchored() -> Anchor:
    recorded(Organisation.objects.create(kind="department", name="城管局"))
    made = make_anchor(KEY)
    assert made is not None
    return made


def stranger(folder: Path, *more: str) -> tuple[int, str]:
    public = folder / "public.pem"
    public.write_bytes(KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    command = [sys.executable, str(ROOT / "scripts/check_anchors.py"), str(folder), str(public), *more]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    return ended.returncode, ended.stdout + ended.stderr


def test_a_stranger_checks_signatures_chain_lists_and_a_code(tmp_path: Path, settings: Settings) -> None:
    settings.ANCHORS = (f"folder:{tmp_path}",)
    anchored()
    second = anchored()
    assert write_waiting() == (2, 0)
    code = code_of(bytes(second.digest).hex())
    ended, said = stranger(tmp_path, "--code", code)
    assert (ended, f"{code} is anchor 2" in said) == (0, True)
    assert stranger(tmp_path, "--code", "AAAA-AAAA-AAAA-AAAA")[0] == 1
    file = tmp_path / "anchor-00000001.json"
    file.write_text(file.read_text().replace("organisations.organisation", "organisations.organization"))
    assert stranger(tmp_path) == (1, "anchor-00000001.json: the signature does not fit the text\n")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("is_elsewhere", "entries"), [(True, 1), (False, 0)])
def test_only_transactions_of_the_same_database_are_waited_for(
    settings: Settings, *, is_elsewhere: bool, entries: int
) -> None:
    settings.ANCHORS = ()
    recorded(Organisation.objects.create(kind="department", name="城管局"))
    told = connection.get_connection_params()
    database = "postgres" if is_elsewhere else told["dbname"]
    known = {name: told[name] for name in ("user", "password", "host", "port") if name in told}
    with psycopg.connect(dbname=database, **known) as other:
        other.execute("SELECT pg_current_xact_id()")  # the newest of all, and not at its end
        made = make_anchor(KEY, patience_seconds=0.0)
    assert made is not None
    assert made.entries == entries
    settled = make_anchor(KEY)
    assert settled is not None
    assert settled.entries == 1


def test_one_anchor_a_day_closes_the_day_before(settings: Settings) -> None:
    settings.ANCHORS = ()
    first, second = anchored(), anchored()
    with clock.at(clock.now() + timedelta(days=1)):
        third = anchored()
    yesterday = clock.today() - timedelta(days=1)
    assert [one.closes_on for one in (first, second, third)] == [yesterday, None, clock.today()]


def test_what_cannot_be_written_is_tried_again_and_told(tmp_path: Path, settings: Settings) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    settings.ANCHORS = (f"folder:{blocked}/anchors", f"folder:{tmp_path}/kept")
    anchored()
    assert write_waiting() == (1, 1)
    assert anchors_state().is_well  # it may be over in a moment
    stuck = AnchorDelivery.objects.get(try_at__isnull=False)
    assert (stuck.tries, stuck.problem.startswith("NotADirectoryError")) == (1, True)
    with clock.at(clock.now() + timedelta(minutes=40)):
        assert write_waiting() == (0, 1)
        state = anchors_state()
        assert (state.is_well, state.note.startswith("anchor 1 is not at folder:")) == (False, True)
    blocked.unlink()
    with clock.at(clock.now() + timedelta(hours=2)):
        assert write_waiting() == (1, 0)
        assert anchors_state().is_well
        assert [file.name for file in sorted((blocked / "anchors").iterdir())] == [
            "anchor-00000001.entries.gz", "anchor-00000001.json",
        ]  # fmt: skip


def test_what_was_written_is_never_written_over(tmp_path: Path, settings: Settings) -> None:
    settings.ANCHORS = (f"folder:{tmp_path}",)
    (tmp_path / "anchor-00000001.json").write_text("another")
    anchored()
    assert write_waiting() == (0, 1)
    assert AnchorDelivery.objects.get().problem == "anchor-00000001.json is there already and says something else"
