"""Where `up` may be started, by whom, and what it leaves alone."""

import os
import pwd
import shutil
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.operations.running import CHECK, COMMAND, left_over, permissions_above, up, yuandian
from yuandian.serve.account import Account

pytestmark = pytest.mark.thorough

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can take another account")
LONG = "a-very-long-name-such-as-a-build-server-makes" * 3
NOBODY = pwd.getpwnam("nobody")


@as_root
def test_root_changes_no_permission_above_and_reaches_a_closed_folder(place: Path) -> None:
    closed = place / "closed"
    closed.mkdir(mode=0o700)
    data = closed / LONG / "var"
    before = permissions_above(closed / "x")
    assert yuandian(*CHECK, data=data).returncode == 0
    home = (data / "pg").resolve().parent
    assert home.parent == Path("/var/lib")
    assert home.stat().st_mode & 0o777 == 0o700
    assert permissions_above(closed / "x") == before
    assert left_over(data) == {}

    shutil.rmtree(data)
    refused = yuandian(*CHECK, data=data)
    assert refused.returncode == 1, "new keys over the old database would open nothing in it"
    assert f"to start anew, remove {home}" in " ".join(refused.stderr.split())
    shutil.rmtree(home)


@as_root
def test_an_ordinary_account_runs_it_in_a_folder_whose_path_is_too_long_for_a_socket(
    place: Path,
) -> None:
    command = _command_that_nobody_can_run()
    home = place / LONG
    home.mkdir(mode=0o700)
    os.chown(home, NOBODY.pw_uid, NOBODY.pw_gid)
    before = permissions_above(home)
    variables = {"PYTHONPATH": os.pathsep.join([*sys.path, sysconfig.get_path("purelib")]), "HOME": "/nonexistent"}
    with up(home / "var", command=command, account=NOBODY.pw_uid, variables=variables) as running:
        running.wait()
        sockets = list(Path("/tmp").glob(f"yuandian-{NOBODY.pw_uid}-*/.s.PGSQL.5432"))
        assert len(sockets) == 1
        owners = {Path(f"/proc/{pid}").stat().st_uid for pid in running.parts().values()}
        assert owners == {NOBODY.pw_uid}
        assert running.stop() == 0
    assert not sockets[0].parent.exists()
    assert permissions_above(home) == before
    assert {path.stat().st_uid for path in (home / "var").iterdir()} == {NOBODY.pw_uid}
    assert left_over(home / "var") == {}


def _command_that_nobody_can_run() -> tuple[str, ...]:
    """This very interpreter, or another of the same version where root's own folder hides it."""
    nobody = Account("nobody", NOBODY.pw_uid, NOBODY.pw_gid)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for python in (sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        real = Path(python).resolve()
        if real.exists() and nobody.may_enter(real.parent) and nobody.may_enter(Path(__file__).parent):
            return (python if real.parent == Path(python).parent else str(real), *COMMAND[1:])
    pytest.skip("no interpreter here that an ordinary account can run")


def test_the_folder_of_another_account_is_refused_in_words(place: Path) -> None:
    data = place / "var"
    data.write_text("a file")
    refused = yuandian("up", data=data)
    assert refused.returncode == 2
    assert "is a file" in refused.stderr


def test_the_keys_are_private_and_fresh_ones_are_never_made_under_a_filled_database(data: Path) -> None:
    keys = data / "keys.json"
    assert keys.stat().st_mode & 0o777 == 0o600
    keys.unlink()
    refused = yuandian("up", data=data)
    assert refused.returncode == 1
    assert "Bring it back" in refused.stderr
    assert not keys.exists()
