"""The glossary, read as the law it is."""

import re

from tests.architecture.source import ROOT

FILE = ROOT / "docs" / "glossary.md"
ROW = re.compile(r"^\| (?P<word>[^|]+?) \| (?P<chinese>[^|]+?) \| (?P<meaning>[^|]+?) \|$")
HEADING = re.compile(r"^#+ (?P<title>.+)$")


def rows() -> list[tuple[str, str, str]]:
    """Section, word and Chinese word of every row; stored words without their backticks."""
    found = []
    title = ""
    for line in FILE.read_text().splitlines():
        if heading := HEADING.match(line):
            title = heading["title"]
        elif (row := ROW.match(line)) and row["word"] not in {"word", "---"}:
            found.append((title, row["word"].strip("`"), row["chinese"]))
    return found


def sections() -> dict[str, dict[str, str]]:
    """Section → word → Chinese word."""
    found: dict[str, dict[str, str]] = {}
    for title, word, chinese in rows():
        found.setdefault(title, {})[word] = chinese
    return found
