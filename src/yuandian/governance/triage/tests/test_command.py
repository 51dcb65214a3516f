"""What `yuandian triage train` and `explain` print, for a person to read."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from yuandian.governance.cases.tests.cast import Cast
from yuandian.governance.triage.models import Version
from yuandian.governance.triage.queries.serving_models import recheck_serving
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.services.versions import roll_back
from yuandian.governance.triage.tests.test_learning import BIRDS, LAMPS


def printed(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("triage", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_a_text_is_explained(cast: Cast) -> None:
    lines = printed("explain", "多次反映围墙倾斜，一直没人管")
    assert "只按目录词语 by the categories' own words）: 有把握，受理时定为此类 sure" in lines[0]
    assert lines[1].endswith("危墙  ← 围墙倾斜")
    assert lines[2] == "难度 level: 复杂 complex · 文中有 the text says：多次反映、没人管"
    assert lines[3].startswith("地点 place: 不认识 unknown")


def test_what_says_nothing_is_called_so(cast: Cast) -> None:
    assert printed("explain", "😀")[0].endswith(
        "看不出是什么事，请人工判断 nothing points anywhere: a person has to say"
    )


def test_a_file_is_learned_from_and_a_pause_is_told(cast: Cast, tmp_path: Path) -> None:
    file = tmp_path / "taught.csv"
    rows = [*(f"{text},危墙" for text in BIRDS), *(f"{text},路灯" for text in LAMPS)]
    file.write_text("\n".join(["内容,类别", *rows]), encoding="utf-8")
    taken, learned = printed("train", str(file))
    assert taken == "收下 12 条 texts taken"
    assert learned.startswith("第 1 版 version 1: serving · 样本 examples 12 · 正确 right 12 (前版 former 0)")
    recheck_serving()
    assert printed("explain", "又有鸽子在阳台拉鸽粪")[1].endswith("← 鸽子、阳台")
    roll_back(cast.actor("administrator"), Subject.CATEGORY, None, "试")
    with pytest.raises(CommandError, match="paused"):
        printed("train")
    assert Version.objects.count() == 1
