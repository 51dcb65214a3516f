"""Files of texts, read; a file that cannot be used ends the command with a sentence."""

from hashlib import blake2b
from pathlib import Path

import click

from yuandian.governance.triage.rules.labelled import Labelled, TableUnfit, labelled_in
from yuandian.governance.triage.rules.labelled import rows_in as rows_of


def _content(file: Path) -> str:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return opened.read()


def rows_in(file: Path) -> tuple[list[str], list[list[str]]]:
    """The headings and the rows of a comma-separated file in UTF-8."""
    try:
        return rows_of(_content(file))
    except TableUnfit as error:
        raise click.ClickException(f"{file}: {error}") from error


def read_labelled(file: Path) -> Labelled:
    """The labelled texts of a comma-separated file in UTF-8."""
    try:
        return labelled_in(_content(file))
    except TableUnfit as error:
        raise click.ClickException(f"{file}: {error}") from error


def in_part(text: str, parts: int, part: int) -> bool:
    """Whether a text belongs to one of `parts` equal parts: always the same one, wherever in a file it stands."""
    return int.from_bytes(blake2b("".join(text.split()).encode(), digest_size=8).digest()) % parts == part
