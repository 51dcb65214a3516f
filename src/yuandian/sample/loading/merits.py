"""Rewards and sanctions of the cast: one in force, one appealed against and one that waits to be decided."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps

from yuandian.community.honours.access import person_of
from yuandian.community.honours.facade import MeritGiven, appeal_merit, decide_merit, propose_merit
from yuandian.community.honours.rules.merits import MeritCapacity, MeritKind, MeritMeasure
from yuandian.foundation.people import facade as people
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor
from yuandian.kernel.sealed import lookup
from yuandian.sample.cast import NEIGHBOURS, RESIDENTS, YIHE_LU

PROPOSER, DECIDER = "district-operations", "yihelu-secretary"
RULE = "伊河路社区志愿服务积分管理办法第三条"
CODE = "志愿服务守则第六条"


def load_merits(grids: Mapping[str, UUID], now: datetime) -> None:
    """Proposed by the operations centre, decided by the community; the appeal is left to a third."""
    proposer, decider = _staff(PROPOSER), _staff(DECIDER)
    first, second = (_resident(one.phone) for one in (RESIDENTS[0], NEIGHBOURS[0]))

    def propose(who: Actor, kind: MeritKind, measure: MeritMeasure, rule: str, words: str, evidence: str) -> UUID:
        what: dict[str, Any] = {"kind": kind, "measure": measure, "rule": rule, "words": words, "evidence": evidence}
        as_whom: dict[str, Any] = {
            "person_id": person_of(who),
            "capacity": MeritCapacity.VOLUNTEER,
            "grid_id": grids[YIHE_LU],
        }
        given = MeritGiven(**as_whom, **what)
        return propose_merit(proposer, given).pk

    with clock.at(now - timedelta(days=6)):
        words, evidence = "连续三个月参加楼院清扫，还带动了两位邻居", "九月至十一月的签到记录"
        praised = propose(first, MeritKind.REWARD, MeritMeasure.PRAISE, RULE, words, evidence)
        words, evidence = "两次报名后没有来，也没有请假", "两次活动的签到表"
        reminded = propose(second, MeritKind.SANCTION, MeritMeasure.REMINDER, CODE, words, evidence)
    with clock.at(now - timedelta(days=5)):
        for merit in (praised, reminded):
            decide_merit(decider, merit, is_approved=True, answer="情况属实，同意")
    with clock.at(now - timedelta(days=2)):
        appeal_merit(second, reminded, "有一次是陪母亲看病，当天给带队人打过电话请假")
    with clock.at(now - timedelta(days=1)):
        words, evidence = "长期照看楼里的独居老人，老人的家属写信感谢", "家属的感谢信"
        propose(second, MeritKind.REWARD, MeritMeasure.AWARD, RULE, words, evidence)


def _staff(username: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(username=username).id)


def _resident(phone: str) -> Actor:
    accounts = apps.get_model("people.Account")._default_manager  # noqa: SLF001
    return people.actor_for_account(accounts.get(kind="resident", phone_index=lookup(phone)).id)
