"""A reply read against what was asked: hints with their reasons, for whoever is about to send it."""

import re
from dataclasses import dataclass
from datetime import datetime

from yuandian.governance.triage.replies.rules import Hint
from yuandian.governance.triage.replies.rules.asking import parts_of_question, share_met, telling_words
from yuandian.governance.triage.rules.words import LONGEST, plain
from yuandian.kernel.masking import mask_text

SHORTEST = 12  # characters
ON_TOPIC = 0.12  # share of the words asked that a reply to it meets
PART_MET = 0.08
MOST_NAMED = 4
FINDING = re.compile(
    r"经(查|核|调|了解|现场|与|向|我|研究|沟通|实地|走访)|核实|查明|调查|核查|现场(查看|勘|检查|踏勘)|根据|依据|按照|依照|规定|《|由于|因为|原因|情况如下"
)
OUTCOME = re.compile(
    r"已(经|于|对|将|按|要求|责令|安排|组织|完成|修|清|更换|恢复|联系|督促|下达|处理|整改|办结|解决|派|列入|启动|基本|全部)|"
    r"完成|责令|整改|处罚|立案|取缔|拆除|修复|更换|恢复|解决|将(会|于|在|继续|加强|加大|进一步|按|依法|尽快|对|积极)|计划|预计|拟|"
    r"不(符合|属于|予|存在|能|具备|再)|无法|无权|暂(不|无|未)|未(发现|列入)|可(以|到|向|拨打|前往|凭|持)|请(您|到|携带|提供|拨打|前往)|建议您"
)
PASSED_ON = re.compile(r"(转|交)(交|由|给|至|办|相关|有关|属地|.{0,8}(部门|单位|街道|局|中心))|已(转|交)")
PROMISE = re.compile(r"将(会|尽快|继续|积极|进一步|于|在)|尽快|计划|拟|预计")
DATE = re.compile(
    r"[0-9]+\s*(年|月|日|号|天|个工作日|小时|周|个月)|今(天|日|年)|明(天|日|年)|后天|本(周|月|年|季度)|下(周|月)|年(底|内|前)|月(底|内|前)|即日|[一二三四五六七八九十]+(天|日|周|个月|个工作日)内?"
)


@dataclass(frozen=True, slots=True)
class ReplyHint:
    """One hint, with the words that show why."""

    hint: Hint
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """How much of what was asked the reply meets (0…1), how many parts it speaks of, and the hints."""

    met: float
    parts: int
    parts_met: int
    hints: tuple[ReplyHint, ...]


def read_reply(
    question: str, reply: str, *, due_at: datetime | None = None, at: datetime | None = None
) -> ReplyReading:
    """Reads a reply before it goes out. Any two texts will do."""
    reply, question = reply.strip()[:LONGEST], question[:LONGEST]
    words, said = telling_words(question), plain(reply)
    met = share_met(words, said)
    parts = parts_of_question(question)
    unmet = [part for part in parts if share_met(part.words, said) < PART_MET]
    hints: list[ReplyHint] = []
    if len(reply) < SHORTEST:
        hints.append(ReplyHint(Hint.EMPTY, ()))
    elif words and met < ON_TOPIC and len(unmet) == len(parts):
        hints.append(ReplyHint(Hint.OFF_TOPIC, tuple(words[:MOST_NAMED])))
    elif len(parts) > 1:
        hints += [ReplyHint(Hint.PART_UNANSWERED, part.words[:MOST_NAMED]) for part in unmet]
    if len(reply) >= SHORTEST:
        hints += _of_the_reply(reply)
    if due_at is not None and at is not None and at > due_at:
        hints.append(ReplyHint(Hint.LATE, ()))
    if mask_text(reply) != reply:
        hints.append(ReplyHint(Hint.PRIVATE, ()))
    return ReplyReading(met, len(parts), len(parts) - len(unmet), tuple(hints))


def _of_the_reply(reply: str) -> list[ReplyHint]:
    """What the reply lacks, whatever was asked."""
    found: list[ReplyHint] = []
    passed_on = PASSED_ON.search(reply)
    is_finding, is_outcome = bool(FINDING.search(reply)), bool(OUTCOME.search(reply))
    if passed_on and not is_finding:
        found.append(ReplyHint(Hint.ONLY_PASSED_ON, (passed_on.group(),)))
    elif not is_outcome:
        found.append(ReplyHint(Hint.NO_OUTCOME, ()))
    if not is_finding:
        found.append(ReplyHint(Hint.NO_FINDING, ()))
    promise = PROMISE.search(reply)
    if promise and not DATE.search(reply):
        found.append(ReplyHint(Hint.NO_DATE, (promise.group(),)))
    return found
