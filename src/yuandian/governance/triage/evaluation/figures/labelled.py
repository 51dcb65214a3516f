"""Files of labelled texts: which column is which is found by its heading."""

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import click

from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.words import is_segmented, parts_of, words_of

LABEL_HEADINGS = ("label", "category", "class", "一级分类", "分类", "类别", "标签")
TEXT_HEADINGS = ("words", "text", "留言主题", "留言详情", "主题", "标题", "诉求内容", "内容", "正文")


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with their labels. `is_cut` says that the file has its texts cut into words."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    is_cut: bool

    def readings(self) -> list[Reading]:
        """Each text as its words."""
        return [Reading(parts_of(text) if self.is_cut else words_of(text)) for text in self.texts]

    def only(self, chosen: Sequence[int]) -> "Labelled":
        """Some of the rows."""
        return Labelled(tuple(self.texts[i] for i in chosen), tuple(self.labels[i] for i in chosen), self.is_cut)


def rows_in(file: Path) -> tuple[list[str], list[list[str]]]:
    """The headings and the rows of a comma-separated file in UTF-8."""
    csv.field_size_limit(sys.maxsize)
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = [row for row in csv.reader(opened) if row]
    if not rows:
        raise click.ClickException(f"{file} is empty.")
    return [heading.strip() for heading in rows[0]], [row for row in rows[1:] if len(row) == len(rows[0])]


def read_labelled(file: Path) -> Labelled:
    """The file's texts: its columns of text together. Ends the command where no column is a label."""
    headings, rows = rows_in(file)
    label = next((headings.index(name) for name in LABEL_HEADINGS if name in headings), None)
    columns = [headings.index(name) for name in TEXT_HEADINGS if name in headings and headings.index(name) != label]
    if label is None or not columns:
        raise click.ClickException(f"{file} needs a column of labels ({', '.join(LABEL_HEADINGS)}) and one of texts.")
    texts = tuple(" ".join(row[column].strip() for column in columns) for row in rows)
    return Labelled(texts, tuple(row[label].strip() for row in rows), is_segmented(texts))


def in_part(text: str, parts: int, part: int) -> bool:
    """Whether a text belongs to one of `parts` equal parts: always the same one, wherever in a file it stands."""
    return int.from_bytes(blake2b("".join(text.split()).encode(), digest_size=8).digest()) % parts == part
