"""The measurements run on files of either form, and leave out of the training what is asked."""

import csv
from pathlib import Path

import pytest
from bench.evaluation.__main__ import main
from bench.evaluation.figures.files import read_labelled
from bench.evaluation.overlap import seen_before
from click.testing import CliRunner

from yuandian.governance.triage.rules.words import words_of
from yuandian.governance.triage.tests.test_rules import HEAT, LIGHTS, NOISE

TEXTS = [(text, "灯光") for text in LIGHTS] + [(text, "供热") for text in HEAT] + [(text, "噪声") for text in NOISE]


def written(file: Path, rows: list[list[str]]) -> Path:
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened).writerows(rows)
    return file


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """As people wrote them, in two columns."""
    rows = [["留言编号", "留言主题", "留言详情", "一级分类"]]
    return written(
        tmp_path / "raw.csv",
        rows + [[str(i), text, f"\n\t{text}请尽快处理\n", label] for i, (text, label) in enumerate(TEXTS)],
    )


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    """Cut into words."""
    return written(
        tmp_path / "cut.csv", [["words", "label"]] + [[" ".join(words_of(text)), label] for text, label in TEXTS]
    )


def asked(*arguments: object) -> str:
    answer = CliRunner().invoke(main, list(map(str, arguments)))
    assert answer.exit_code == 0, answer.output
    return answer.output


def test_both_forms_are_read(raw: Path, cut: Path) -> None:
    assert (read_labelled(raw).is_cut, read_labelled(cut).is_cut) == (False, True)
    assert read_labelled(raw).texts[0] == f"{LIGHTS[0]} {LIGHTS[0]}请尽快处理"
    assert set(read_labelled(cut).labels) == {"灯光", "供热", "噪声"}


def test_categories_are_measured_with_pictures(raw: Path, cut: Path, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    said = asked("category", "--train", cut, "--split", 3, "--pictures", pictures)
    assert "macro-F1" in said
    assert sorted(one.name for one in pictures.iterdir()) == ["category-calibration.svg", "category-confusion.svg"]
    assert all(text not in (pictures / "category-confusion.svg").read_text() for text, _ in TEXTS)
    in_turn = asked("category", "--train", cut, "--split", 3, "--every")
    assert f"{len(TEXTS)} texts · " in in_turn


def test_what_is_asked_is_left_out_of_the_training(cut: Path, raw: Path) -> None:
    for file in (cut, raw):
        arguments = ["category", "--train", str(file), "--test", str(cut)]
        said = " ".join(CliRunner().invoke(main, arguments).output.split())
        assert "being in the test: 18 texts" in said
        assert "less than two labels have texts" in said


def test_a_file_without_labels_is_refused_in_words(tmp_path: Path) -> None:
    file = written(tmp_path / "none.csv", [["a", "b"], ["1", "2"]])
    answer = CliRunner().invoke(main, ["category", "--train", str(file), "--split", "2"])
    assert (answer.exit_code, "needs a column of labels" in answer.output) == (1, True)


def test_replies_are_measured(tmp_path: Path) -> None:
    rows = [["留言主题", "留言详情", "答复意见", "留言时间", "答复时间"]]
    for text, _ in TEXTS:
        rows.append(
            [
                text,
                f"{text}，请问何时处理？",
                f"经核实，{text}，已于三天内处理。",
                "2019/4/25 9:32:09",
                "2019/4/27 9:32:09",
            ]
        )
    said = asked("reply", "--test", written(tmp_path / "replies.csv", rows))
    assert "18 messages with replies" in said
    assert "median 2.0" in said


def test_the_same_text_is_known_cut_or_not() -> None:
    raw = words_of("A市A3区杜鹃路小区门口的路灯坏了三个月没有人来修理请有关部门尽快处理一下谢谢")
    cut = [word for word in raw if word not in {"的", "了", "一下", "有", "谢谢"}]
    other = words_of("小区暖气不热已经给物业打了很多次电话都没有人来处理请尽快解决供暖问题")
    assert seen_before([cut, other], [raw]) == [True, False]
