"""`python -m bench.evaluation reply`: are true replies told from others', found among all, and lacks noticed."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score

from bench.evaluation.figures.files import rows_in
from yuandian.governance.triage.replies.rules import PART_MET, Hint, Part, parts_of_question, read_reply, share_met
from yuandian.governance.triage.rules.words import plain, words_of

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
SUBJECT, TEXT, REPLY, ASKED, REPLIED = "留言主题", "留言详情", "答复意见", "留言时间", "答复时间"
SENTENCE = re.compile(r"(?<=[。；;！!？?])")
SEED = 7


@dataclass(frozen=True, slots=True)
class Pair:
    """A message and the office's reply."""

    subject: str
    text: str
    reply: str
    days: float | None

    @property
    def question(self) -> str:
        """All that was asked."""
        return f"{self.subject}。{self.text}"


@click.command(name="reply")
@click.option("--test", "file", type=FILE, required=True, help=f"CSV with {SUBJECT}, {TEXT}, {REPLY} and both times.")
def command(file: Path) -> None:
    """Reply quality: true replies against shuffled ones, retrieval, parts left unanswered, and what replies lack."""
    pairs = _pairs(file)
    console = Console(highlight=False)
    console.print(f"{len(pairs)} messages with replies")
    _discriminate(console, pairs)
    _retrieve(console, pairs)
    _complete(console, pairs)
    _lacks(console, pairs)


def _pairs(file: Path) -> list[Pair]:
    headings, rows = rows_in(file)
    missing = [name for name in (SUBJECT, TEXT, REPLY) if name not in headings]
    if missing:
        raise click.ClickException(f"{file} has no column {', '.join(missing)}.")
    at = {name: headings.index(name) for name in (SUBJECT, TEXT, REPLY, ASKED, REPLIED) if name in headings}
    return [
        Pair(row[at[SUBJECT]].strip(), row[at[TEXT]].strip(), row[at[REPLY]].strip(), _days(row, at))
        for row in rows
        if row[at[REPLY]].strip()
    ]


def _days(row: list[str], at: dict[str, int]) -> float | None:
    if ASKED not in at or REPLIED not in at:
        return None
    moments = [_moment(row[at[name]]) for name in (ASKED, REPLIED)]
    return None if None in moments else (moments[1] - moments[0]).total_seconds() / 86_400  # type: ignore[operator]


def _moment(text: str) -> datetime | None:
    for form in ("%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M"):
        try:
            return datetime.strptime(text.strip(), form)  # noqa: DTZ007 - two moments of one place are compared
        except ValueError:
            continue
    return None


def _discriminate(console: Console, pairs: list[Pair]) -> None:
    """Each message with its own reply and with somebody else's."""
    other = _others(len(pairs))
    own = [read_reply(pair.question, pair.reply) for pair in pairs]
    wrong = [read_reply(pair.question, pairs[i].reply) for pair, i in zip(pairs, other, strict=True)]
    area = roc_auc_score([1] * len(own) + [0] * len(wrong), [one.met for one in (*own, *wrong)])
    flagged = [
        np.mean([any(told.hint in {Hint.OFF_TOPIC, Hint.EMPTY} for told in one.hints) for one in side])
        for side in (own, wrong)
    ]
    console.print(
        f"真答复与错配 true against shuffled: AUC {area:.4f} · 提示“答非所问” hinted: "
        f"true {flagged[0]:.1%}, shuffled {flagged[1]:.1%}"
    )


def _others(size: int) -> NDArray[np.int64]:
    """Somebody else's place for everyone."""
    order = np.random.default_rng(SEED).permutation(size)
    other = np.empty(size, dtype=np.int64)
    other[order] = np.roll(order, 1)
    return other


def _units(text: str) -> list[str]:
    words = words_of(text)
    letters = "".join(words)
    return [
        *words,
        *(letters[i : i + 2] for i in range(len(letters) - 1)),
        *(letters[i : i + 3] for i in range(len(letters) - 2)),
    ]


def _retrieve(console: Console, pairs: list[Pair]) -> None:
    """The reply to a message, among all replies."""
    weigher = TfidfVectorizer(analyzer=_units, sublinear_tf=True, max_df=0.5)
    replies = weigher.fit_transform([pair.reply for pair in pairs])
    table = Table("找回答复 retrieval", "recall@1", "recall@10")
    for name, asked in (
        ("主题 subject", [pair.subject for pair in pairs]),
        ("主题和正文 subject and text", [f"{pair.subject} {pair.subject} {pair.text}" for pair in pairs]),
    ):
        near = (weigher.transform(asked) @ replies.T).toarray()
        rank = (near > np.diag(near)[:, None]).sum(axis=1)
        table.add_row(name, f"{(rank < 1).mean():.3f}", f"{(rank < 10).mean():.3f}")
    console.print(table)


def _complete(console: Console, pairs: list[Pair]) -> None:
    """From replies that speak of every part, what speaks of one part is taken out: is that noticed?"""
    noticed, tried, false = 0, 0, 0
    for pair in pairs:
        parts = parts_of_question(pair.question)
        read = read_reply(pair.question, pair.reply)
        if len(parts) < 2 or read.parts_met < read.parts:
            false += len(parts) >= 2
            continue
        cut = _without(pair.reply, max(parts, key=lambda part: len(part.words)))
        if cut is None:
            continue
        tried += 1
        noticed += read_reply(pair.question, cut).parts_met < read.parts
    several = sum(len(parts_of_question(pair.question)) >= 2 for pair in pairs)
    console.print(
        f"完整性 parts: {several} messages ask several things; {false / max(several, 1):.1%} of their replies leave "
        f"one out; taken out by us {tried} times, noticed {noticed / max(tried, 1):.1%}"
    )


def _without(reply: str, part: Part) -> str | None:
    """The reply without the sentences that speak of a part; None where nothing would be left."""
    sentences = [one for one in SENTENCE.split(reply) if one.strip()]
    kept = [one for one in sentences if share_met(part.words, plain(one)) < PART_MET]
    return "".join(kept) if kept and len(kept) < len(sentences) else None


def _lacks(console: Console, pairs: list[Pair]) -> None:
    counted: Counter[Hint] = Counter()
    for pair in pairs:
        counted.update({told.hint for told in read_reply(pair.question, pair.reply).hints})
    table = Table("提示 hint", "答复占比 share of replies")
    for hint in Hint:
        if hint is not Hint.LATE:
            table.add_row(hint.value, f"{counted[hint] / len(pairs):.1%}")
    console.print(table)
    days: Any = np.array([pair.days for pair in pairs if pair.days is not None])
    if len(days):
        low, middle, high = np.quantile(days, [0.1, 0.5, 0.9])
        console.print(f"答复用时 days to the reply: 10 % {low:.1f} · median {middle:.1f} · 90 % {high:.1f}")
