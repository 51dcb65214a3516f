"""The commands beside `up`, on a database that isn't running, as an operator types them."""

import json
from pathlib import Path

import psycopg
import pytest

from tests.operations.running import yuandian
from yuandian.serve.access import embedded_database
from yuandian.serve.folder import DataFolder

GRIDS = """code,level,parent_code,name,area
990001,district,,试点区,"POLYGON((113.60 34.74,113.66 34.74,113.66 34.78,113.60 34.78,113.60 34.74))"
"""


def _change_by_hand(data: Path, sql: str) -> None:
    folder = DataFolder(data)
    with (
        folder.held("by hand"),
        embedded_database(folder, may_create=False) as url,
        psycopg.connect(url) as connection,
    ):
        assert connection.execute(sql).rowcount == 1


@pytest.fixture
def with_grids(data: Path, place: Path) -> Path:
    """A data folder into which one grid was imported."""
    file = place / "grids.csv"
    file.write_text(GRIDS)
    tried = yuandian("import grid", "--dry-run", str(file), data=data)
    assert "未保存 not saved" in tried.stdout, tried.stderr
    imported = yuandian("import grid", str(file), data=data)
    assert imported.returncode == 0, imported.stdout + imported.stderr
    assert "新增 new 1" in imported.stdout
    return data


def test_an_operator_opens_an_administrator_turns_the_keys_and_is_told_of_a_row_altered_by_hand(
    with_grids: Path,
) -> None:
    _the_first_administrator_is_opened(with_grids)
    _keys_are_rotated(with_grids)

    whole = yuandian("verify", data=with_grids)
    assert whole.returncode == 0, whole.stdout + whole.stderr

    forge = "UPDATE kernel_history SET details = '{\"forged\": true}' WHERE action = 'grid.grid.found'"
    _change_by_hand(with_grids, forge)
    broken = yuandian("verify", data=with_grids)
    assert broken.returncode == 1
    assert "990001" in broken.stdout
    assert broken.stdout.count("an entry was altered") == 1
    assert "1 处记录对不上" in broken.stderr, "keys that were turned alter nothing"


def _the_first_administrator_is_opened(with_grids: Path) -> None:
    weak = yuandian("administrator", "root", "--name", "管理员", "--password", "short", data=with_grids)
    assert weak.returncode == 1
    assert "Traceback" not in weak.stderr
    opened = yuandian("administrator", "root", "--name", "管理员", "--password", "长长的一句口令 7391", data=with_grids)
    assert opened.returncode == 0, opened.stdout + opened.stderr


def _keys_are_rotated(with_grids: Path) -> None:
    before = json.loads((with_grids / "keys.json").read_text())["sealing"]
    rotated = yuandian("rotate-keys", data=with_grids)
    assert rotated.returncode == 0, rotated.stdout + rotated.stderr
    after = json.loads((with_grids / "keys.json").read_text())["sealing"]
    assert after["current"] != before["current"]
    assert after["keys"].items() > before["keys"].items()
    assert (with_grids / "keys.json").stat().st_mode & 0o777 == 0o600


def test_a_refusal_of_the_product_is_told_in_words(data: Path, place: Path) -> None:
    file = place / "cases.csv"
    file.write_text("工单编号,内容\n1,路灯不亮\n")
    refused = yuandian("import cases", "--source", "nobody", str(file), data=data)
    assert refused.returncode == 1
    assert "nobody" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.thorough
def test_the_openapi_document_needs_no_database(place: Path) -> None:
    printed = yuandian("openapi", data=place / "nothing")
    assert printed.returncode == 0, printed.stderr
    document = json.loads(printed.stdout)
    assert document["info"]["title"].startswith("Yuandian")
    assert not (place / "nothing").exists()


@pytest.mark.thorough
def test_any_django_command_can_be_run(data: Path) -> None:
    shown = yuandian("manage", "showmigrations", "--plan", data=data)
    assert shown.returncode == 0, shown.stderr
    assert "[X]  config.0001_initial" in shown.stdout
