"""Numbered papers of a case, worded as offices word them (党政机关公文格式 GB/T 9704): what stands on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from yuandian.governance.cases.rules import CasePermission


class PaperKind(StrEnum):
    """What is printed of a case: three letters to whoever has it, and the whole file."""

    ASSIGNMENT = "assignment"
    TRANSFER = "transfer"
    SUPERVISION = "supervision"
    FILE = "file"


NAMES = {
    PaperKind.ASSIGNMENT: "事件交办单", PaperKind.TRANSFER: "事件转办函", PaperKind.SUPERVISION: "事件督办函",
    PaperKind.FILE: "事件办理卷宗",
}  # fmt: skip
SERIES = {
    PaperKind.ASSIGNMENT: "交办", PaperKind.TRANSFER: "转办", PaperKind.SUPERVISION: "督办", PaperKind.FILE: "卷",
}  # fmt: skip
PERMISSIONS = {
    PaperKind.ASSIGNMENT: CasePermission.DISPATCH, PaperKind.TRANSFER: CasePermission.DISPATCH,
    PaperKind.SUPERVISION: CasePermission.SUPERVISE, PaperKind.FILE: CasePermission.CLOSE,
}  # fmt: skip
ADDRESSED = frozenset({PaperKind.ASSIGNMENT, PaperKind.TRANSFER, PaperKind.SUPERVISION})
BY_THE_DAY = frozenset({PaperKind.SUPERVISION})  # on another day it is another letter, of how the case stands then


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What a letter says of its case; times in the district's zone, texts masked."""

    number: str
    channel: str
    summary: str
    description: str
    place: str
    addressee: str
    is_to_unit: bool
    due_at: datetime | None
    is_overdue: bool
    urges: int
    status: str


def issuer_of(place: str) -> str:
    """The office that signs, of the street or district of that name."""
    return f"{place}办事处" if place.endswith("街道") else place


def number_of(place: str, kind: PaperKind, year: int, number: int) -> str:
    """As it stands on the paper (发文字号): `林山寨街道交办〔2026〕12号`."""
    return f"{place}{SERIES[kind]}〔{year}〕{number}号"


def day_of(day: date) -> str:
    """A date as papers have it, without leading zeros."""
    return f"{day.year}年{day.month}月{day.day}日"


def paragraphs_of(kind: PaperKind, facts: PaperFacts) -> Sequence[str]:
    """The body of a letter."""
    whom = "你单位" if facts.is_to_unit else "你"
    due = f"{day_of(facts.due_at)}{facts.due_at:%H:%M}" if facts.due_at else ""
    what = [f"事项：{facts.description or facts.summary}", f"地点：{facts.place or '未写明'}"]
    opened = f"现将{facts.channel}渠道的“{facts.summary}”（编号{facts.number}）"
    if kind is PaperKind.ASSIGNMENT:
        until = f"请于{due}前办结，" if due else "请及时办理，"
        return [f"{opened}交由{whom}办理。", *what, f"{until}并将办理情况在平台如实填报。"]
    if kind is PaperKind.TRANSFER:
        until = f"请依职责办理，于{due}前办结，" if due else "请依职责及时办理，"
        return [f"{opened}转{whom}。该事项属于{whom}职责范围。", *what, f"{until}并将办理结果函复我处。", "特此函告。"]
    late = f"，已超过办理时限（{due}）" if facts.is_overdue and due else (f"，办理时限为{due}" if due else "")
    urged = f"，其间已催办{facts.urges}次" if facts.urges else ""
    return [
        f"{facts.channel}渠道的“{facts.summary}”（编号{facts.number}）由{whom}承办，目前{facts.status}{late}{urged}。",
        *what, "请抓紧办理，说明原因，并在收到本函后三个工作日内书面反馈办理进展。", "特此督办。",
    ]  # fmt: skip
