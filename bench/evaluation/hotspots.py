"""`bench.evaluation hotspots`: what is boiling among raw messages, and how much of known troubles it finds."""

import csv
import resource
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from yuandian.governance.triage.hotspots.rules.heat import WEIGHTS
from yuandian.governance.triage.hotspots.rules.ranking import Trouble, Voice, troubles_among

COLUMNS = {"key": "留言编号", "reporter": "留言用户", "title": "留言主题", "at": "留言时间", "text": "留言详情"}
SUPPORT = ("点赞数", "反对数")  # both show that people looked at it
TOPIC = "问题ID"
FORMATS = ("%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y-%m-%d")
MOST_SHOWN = 20


def read_messages(path: Path) -> list[Voice]:
    """The messages of a file, by its Chinese headings."""
    csv.field_size_limit(10_000_000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            Voice(
                key=row[COLUMNS["key"]].strip(), title=row[COLUMNS["title"]].strip(), text=row[COLUMNS["text"]].strip(),
                at=_moment(row[COLUMNS["at"]]), reporter=row[COLUMNS["reporter"]].strip(),
                supporters=sum(int(row.get(column) or 0) for column in SUPPORT),
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


def _moment(text: str) -> datetime:
    for pattern in FORMATS:
        try:
            return datetime.strptime(text.strip(), pattern).astimezone()
        except ValueError:
            continue
    raise click.ClickException(f"not a time: {text}")


def read_answer(path: Path) -> dict[str, set[str]]:
    """The messages of each topic of somebody's answer."""
    csv.field_size_limit(10_000_000)
    topics: dict[str, set[str]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            topics.setdefault(row[TOPIC].strip(), set()).add(row[COLUMNS["key"]].strip())
    return topics


def holding(voices: Sequence[Voice], words: str) -> set[str]:
    """The messages in which all of `a+b|c` stand: `+` asks for both, `|` for either."""
    asked = [part.split("|") for part in words.split("+") if part]
    texts = ((voice.key, f"{voice.title} {voice.text}") for voice in voices)
    return {key for key, text in texts if all(any(word in text for word in either) for either in asked)}


def _compared(name: str, wanted: set[str], voices: Sequence[Voice], found: Sequence[Trouble]) -> str:
    keys = [{voices[row].key for row in trouble.members} for trouble in found]
    rank = max(range(len(keys)), key=lambda number: len(keys[number] & wanted), default=None)
    if rank is None or not wanted or not keys[rank] & wanted:
        return f"{name}: {len(wanted)} messages, not found"
    hit = len(keys[rank] & wanted)
    return (
        f"{name}: {len(wanted)} messages, rank {rank + 1} ({found[rank].name}), "
        f"recall {hit / len(wanted):.3f}, strangers {1 - hit / len(keys[rank]):.3f}"
    )


@click.command(name="hotspots")
@click.option("--messages", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--answer", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Topics and messages.")
@click.option("--trouble", multiple=True, help="All messages with these words are one trouble: 'a|b+c'.")
@click.option("--picture", type=click.Path(dir_okay=False, path_type=Path), help="Draw the heat as SVG.")
def command(messages: Path, answer: Path | None, trouble: tuple[str, ...], picture: Path | None) -> None:
    """Rank what is boiling among MESSAGES."""
    voices = read_messages(messages)
    if not voices:
        raise click.ClickException("there is no message")
    began = time.perf_counter(), time.process_time()
    times = [voice.at for voice in voices]
    found = troubles_among(voices, max(times), min(times))
    wall, core = time.perf_counter() - began[0], time.process_time() - began[1]
    click.echo("heat = " + " + ".join(f"{weight}·log2(1+{name})" for name, weight in WEIGHTS.items()))
    for rank, one in enumerate(found[:MOST_SHOWN], start=1):
        values = ", ".join(f"{term.name} {term.value}" for term in one.heat.terms)
        click.echo(f"{rank:2} {one.heat.total:6.1f}  {one.name} [{one.named.group}] {one.growth.alarm.value}")
        click.echo(
            f"            {values}; {one.first_at:%Y-%m-%d} – {one.last_at:%Y-%m-%d}; {voices[one.members[0]].title}"
        )
    for topic, wanted in read_answer(answer).items() if answer else ():
        click.echo(_compared(f"answer {topic}", wanted, voices, found))
    for words in trouble:
        click.echo(_compared(words, holding(voices, words), voices, found))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    click.echo(f"{len(voices)} messages, {wall:.1f} s ({core:.1f} s of one core), {memory:.0f} MB")
    if picture is not None:
        picture.write_text(drawn(found[:10]), encoding="utf-8")


def drawn(found: Sequence[Trouble]) -> str:
    """The hottest as bars, each in the terms of its heat. No words of any message: ranks alone."""
    colours = ("#2f6fed", "#14a38b", "#e0a200", "#d9534f")
    scale = 620 / max((one.heat.total for one in found), default=1)
    bars = []
    for rank, one in enumerate(found):
        left, top = 40.0, 34 + rank * 26
        bars.append(f'<text x="30" y="{top + 14}" text-anchor="end">{rank + 1}</text>')
        for term, colour in zip(one.heat.terms, colours, strict=True):
            width = term.points * scale
            bars.append(f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="18" fill="{colour}"/>')
            left += width
        bars.append(f'<text x="{left + 6:.1f}" y="{top + 14}">{one.heat.total:.0f}</text>')
    key = "".join(
        f'<rect x="{40 + 150 * place}" y="8" width="12" height="12" fill="{colour}"/>'
        f'<text x="{57 + 150 * place}" y="18">{name}</text>'
        for place, (name, colour) in enumerate(zip(WEIGHTS, colours, strict=True))
    )
    height = 44 + 26 * len(found)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" font-family="sans-serif" font-size="13">'
        f'<rect width="720" height="{height}" fill="white"/>{key}{"".join(bars)}</svg>\n'
    )
