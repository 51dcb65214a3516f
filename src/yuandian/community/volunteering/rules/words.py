"""What people read for stored words, in files that leave the product: screens have messages of their own."""

from typing import Literal

from yuandian.community.volunteering.rules import PROOF_NAMES, TASK_KIND_NAMES, Proof, TaskKind
from yuandian.community.volunteering.rules.steps import ENROLMENT_STATUS_NAMES, EnrolmentStatus

Language = Literal["zh-CN", "en"]
Words = dict[str, str]

TASK_KINDS: dict[Language, Words] = {
    "zh-CN": TASK_KIND_NAMES,
    "en": {
        TaskKind.CLEAN_UP.value: "Clean-up",
        TaskKind.MUTUAL_HELP.value: "Mutual help",
        TaskKind.CARE.value: "Care",
        TaskKind.PUBLICITY.value: "Publicity",
        TaskKind.ORDER.value: "Keeping order",
        TaskKind.SKILL.value: "Skills",
        TaskKind.OTHER.value: "Other",
    },
}
ENROLMENT_STATUSES: dict[Language, Words] = {
    "zh-CN": ENROLMENT_STATUS_NAMES,
    "en": {
        EnrolmentStatus.WAITING.value: "Waiting",
        EnrolmentStatus.OFFERED.value: "Offered",
        EnrolmentStatus.ENROLLED.value: "Signed up",
        EnrolmentStatus.PRESENT.value: "Checked in",
        EnrolmentStatus.SERVED.value: "Checked out",
        EnrolmentStatus.CONFIRMED.value: "Confirmed",
        EnrolmentStatus.DISPUTED.value: "Disputed",
        EnrolmentStatus.ABSENT.value: "Absent",
        EnrolmentStatus.WITHDRAWN.value: "Withdrawn",
        EnrolmentStatus.DECLINED.value: "Declined",
        EnrolmentStatus.LAPSED.value: "Lapsed",
    },
}
PROOFS: dict[Language, Words] = {
    "zh-CN": PROOF_NAMES,
    "en": {Proof.CODE.value: "Code", Proof.PLACE.value: "Place", Proof.LIST.value: "List"},
}
