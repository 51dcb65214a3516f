"""Badges (MP-20, MP-31): what they are given for is a table; whether somebody has one is a figure of theirs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """A figure of a person's record."""

    MINUTES = "minutes"
    SERVICES = "services"
    SNAPSHOTS = "snapshots"
    INVITED = "invited"
    ORGANISATIONS = "organisations"


@dataclass(frozen=True, slots=True)
class Badge:
    """What one gets for so much of something."""

    code: str
    name: str
    name_en: str
    words: str
    words_en: str
    measure: Measure
    needed: int


BADGES = (
    Badge(
        "first_service", "初次服务", "First service", "完成第一次志愿服务", "Your first service", Measure.SERVICES, 1
    ),
    Badge("hours_10", "热心邻居", "Warm neighbour", "服务满 10 小时", "10 hours served", Measure.MINUTES, 600),
    Badge(
        "hours_50", "社区骨干", "Pillar of the community", "服务满 50 小时", "50 hours served", Measure.MINUTES, 3_000
    ),
    Badge("hours_100", "百时之星", "A hundred hours", "服务满 100 小时", "100 hours served", Measure.MINUTES, 6_000),
    Badge(
        "many_hands",
        "多方同行",
        "Many hands",
        "与三个组织一起服务过",
        "Served with three organisations",
        Measure.ORGANISATIONS,
        3,
    ),
    Badge("informant", "信息员", "Informant", "随手拍核实有效 5 件", "5 snapshots found true", Measure.SNAPSHOTS, 5),
    Badge(
        "herald", "宣传员", "Publicist", "邀请 3 位邻居认证并使用", "3 neighbours invited, who came", Measure.INVITED, 3
    ),
    Badge("server", "服务员", "Attendant", "完成 10 次志愿服务", "10 services done", Measure.SERVICES, 10),
)


@dataclass(frozen=True, slots=True)
class BadgeHeld:
    """A badge and how far one is."""

    badge: Badge
    reached: int

    @property
    def is_held(self) -> bool:
        """Whether it is given."""
        return self.reached >= self.badge.needed


def badges_for(figures: Mapping[Measure, int]) -> list[BadgeHeld]:
    """All badges, each with how much of what it needs there is."""
    return [BadgeHeld(badge, min(figures.get(badge.measure, 0), badge.needed)) for badge in BADGES]
