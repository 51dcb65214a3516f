"""Which rule rewards what, and who may have been invited by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from yuandian.community.earning.records import InvitationRecord
from yuandian.kernel.lifecycle import Lifecycle, Step

SNAPSHOT, DUTY = "snapshot_verified", "micro_grid_duty"
INVITING, INVITED = "invite_neighbour", "invited_by_neighbour"
CODE_LENGTH = 8
GOOD_FOR_DAYS = 90  # an invitation that was not rewarded by then lapses


class InvitationStatus(StrEnum):
    """Where an invitation stands."""

    ACCEPTED = "accepted"
    REWARDED = "rewarded"
    LAPSED = "lapsed"


class InvitationAction(StrEnum):
    """What becomes of an invitation by itself."""

    REWARD = "reward"
    LAPSE = "lapse"


class InvitationBy(StrEnum):
    """Who ends an invitation."""

    SYSTEM = "system"


def _ended(after: InvitationStatus) -> Step[InvitationStatus]:
    return Step(frozenset({InvitationStatus.ACCEPTED}), after, by=frozenset({InvitationBy.SYSTEM}))


INVITATIONS = Lifecycle(
    "invitation",
    {
        InvitationAction.REWARD: _ended(InvitationStatus.REWARDED),
        InvitationAction.LAPSE: _ended(InvitationStatus.LAPSED),
    },
    records=InvitationRecord,
)
INVITATION_STATUS_NAMES = {
    InvitationStatus.ACCEPTED.value: "待认证和首次使用",
    InvitationStatus.REWARDED.value: "已奖励",
    InvitationStatus.LAPSED.value: "已失效",
}


def is_ring(inviter_id: UUID, invitee_id: UUID, inviter_of: Mapping[UUID, UUID]) -> bool:
    """Whether the inviter was, directly or through others, invited by the one whom they invite."""
    seen: set[UUID] = set()
    above: UUID | None = inviter_id
    while above is not None and above not in seen:
        if above == invitee_id:
            return True
        seen.add(above)
        above = inviter_of.get(above)
    return False


class AnomalyKind(StrEnum):
    """What looks wrong: people who confirm each other, too long a day, too many invited at once, one phone for several
    people, the very same point again and again, further than anybody travels."""

    MUTUAL = "mutual"
    LONG_DAY = "long_day"
    MANY_INVITED = "many_invited"
    SAME_DEVICE = "same_device"
    SAME_POINT = "same_point"
    FAR_APART = "far_apart"


@dataclass(frozen=True, slots=True)
class Limits:
    """From when on something looks wrong."""

    days: int = 90
    minutes: int = 12 * 60
    invited: int = 5
    devices: int = 2
    points: int = 5
    kmh: int = 120

    def of(self, kind: AnomalyKind) -> int:
        """The figure of one kind; people who confirm each other need none."""
        return {
            AnomalyKind.MUTUAL: 0,
            AnomalyKind.LONG_DAY: self.minutes,
            AnomalyKind.MANY_INVITED: self.invited,
            AnomalyKind.SAME_DEVICE: self.devices,
            AnomalyKind.SAME_POINT: self.points,
            AnomalyKind.FAR_APART: self.kmh,
        }[kind]


class Verdict(StrEnum):
    """What it was."""

    HARMLESS = "harmless"
    WRONG = "wrong"


VERDICT_NAMES = {Verdict.HARMLESS.value: "正常", Verdict.WRONG.value: "违规"}
