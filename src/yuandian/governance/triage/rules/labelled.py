"""Labelled texts as a table: which column is which is found by its heading."""

import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from yuandian.governance.triage.rules.features import Reading
from yuandian.governance.triage.rules.words import is_segmented, parts_of, words_of

LABEL_HEADINGS = ("label", "category", "class", "一级分类", "一级标签", "分类", "类别", "标签")
TEXT_HEADINGS = ("words", "text", "留言主题", "留言详情", "主题", "标题", "诉求内容", "内容", "正文")


class TableUnfit(ValueError):
    """The table is empty, or no column of it is a label."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Texts with their labels. `is_cut` says that the table has its texts cut into words."""

    texts: tuple[str, ...]
    labels: tuple[str, ...]
    is_cut: bool

    def readings(self) -> list[Reading]:
        """Each text as its words."""
        return [Reading(parts_of(text) if self.is_cut else words_of(text)) for text in self.texts]

    def only(self, chosen: Sequence[int]) -> "Labelled":
        """Some of the rows."""
        return Labelled(tuple(self.texts[i] for i in chosen), tuple(self.labels[i] for i in chosen), self.is_cut)


def rows_in(content: str) -> tuple[list[str], list[list[str]]]:
    """The headings and the rows of comma-separated text. Raises `TableUnfit`."""
    csv.field_size_limit(sys.maxsize)
    rows = [row for row in csv.reader(content.splitlines(keepends=True)) if row]
    if not rows:
        raise TableUnfit("The file is empty.")
    return [heading.strip() for heading in rows[0]], [row for row in rows[1:] if len(row) == len(rows[0])]


def labelled_in(content: str) -> Labelled:
    """The texts of comma-separated text: its columns of text together. Raises `TableUnfit`."""
    headings, rows = rows_in(content)
    label = next((headings.index(name) for name in LABEL_HEADINGS if name in headings), None)
    columns = [headings.index(name) for name in TEXT_HEADINGS if name in headings and headings.index(name) != label]
    if label is None or not columns:
        raise TableUnfit(f"The file needs a column of labels ({', '.join(LABEL_HEADINGS)}) and one of texts.")
    texts = tuple(" ".join(row[column].strip() for column in columns) for row in rows)
    return Labelled(texts, tuple(row[label].strip() for row in rows), is_segmented(texts))
