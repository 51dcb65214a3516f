"""The mini-program's pages in WeChat's own component framework, before a district that really runs."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.city import City
from tests.journeys.conftest import ROOT
from tests.journeys.resident import new_number

WORKER = "yihelu-worker"
WALK = ROOT / "clients/mobile/scripts/walk-mp.cjs"
ENTER = WALK.with_name("enter-mp.cjs")


def _run(script: Path, *arguments: str, given: dict[str, str] | None = None) -> dict[str, Any]:
    command = ["node", str(script), *arguments]
    found = subprocess.run(
        command, env=os.environ | (given or {}), capture_output=True, text=True, timeout=120, check=False
    )
    assert found.returncode == 0, found.stderr[-2_000:]
    return dict(json.loads(found.stdout))


@pytest.mark.thorough
def test_pages_of_the_mini_program_run(city: City, address: str) -> None:
    token = city.sign_in_resident(new_number())
    case = city.reports(token, f"{city.building()}楼道灯不亮", address="百花里", **city.spot("yihelu-worker", "百花里"))
    help_page = city.get("admin", "publications", query="四步反映一个问题")["items"][0]
    expected = {
        "home/home": ("您住在哪里？", "有事找支部", "等您处理"),
        "cases/list": ("楼道灯不亮", "已派单"),
        f"cases/case?id={case['id']}": ("已派给", "反映派单到场处置答复", "补充", "催办", "给支部留言", "用微信提醒我"),
        "inbox/inbox": ("还没有消息",),
        "grid/grid": ("还不知道您住在哪个网格",),
        "me/me": ("大字版", "退出登录", "实名认证", "没有绑定微信"),
        "account/certify": ("申请实名认证", "申请绑定住址", "谁来核对"),
        "account/privacy": ("手机号", "位置", "照片", "怎样收回"),
        "report/report?way=snapshot": ("添加照片", "怎么回事", "录一段话", "提交"),
        "pages-open/list?kind=help": ("四步反映一个问题", "投诉建议"),
        f"pages-open/show?id={help_page['id']}": ("四步反映一个问题", "在首页点随手拍"),
        "pages-open/feedback": ("您还没有提过", "写投诉建议"),
        "pages-open/poster": ("微信扫一扫", "演示用的码"),
    }
    found = _run(WALK, address, token, *expected)
    for page, words in expected.items():
        missing = [word for word in words if word not in found["shown"][page]]
        assert not missing, f"{page} does not say {missing}: {found['shown'][page]}"
    assert "朗读" not in found["shown"]["me/me"]  # a mini-program has no voice
    assert [line for line in found["asked"] if not line.endswith(" 200")] == []


@pytest.mark.thorough
def test_a_picture_that_wechat_has_cleared_is_missed_and_the_words_stay(city: City, address: str) -> None:
    text, token = f"{city.building()}井盖响", city.sign_in_resident(new_number())
    pictures = [{"name": "wxfile://store_cleared.jpg", "fileId": None}]
    waiting = {
        "key": "cleared-0000", "accountId": city.account_of(token), "pictures": pictures, "refusal": None,
        "report": {"channel": "snapshot", "description": text}, "shown": {"category": "", "place": ""},
        "savedAt": "2026-11-22T08:00:00Z",
    }  # fmt: skip
    kept = {"queue": [waiting], "draft.snapshot": {"way": "snapshot", "pictures": pictures}}
    pages = ("report/report?way=snapshot", "cases/list")
    found = _run(WALK, address, token, *pages, given={"YUANDIAN_KEPT": json.dumps(kept)})
    draft, listed = (found["shown"][page] for page in pages)
    assert "照片已不在" in draft
    assert "请去掉，或重新添加" in draft
    assert text in listed
    assert "有照片或录音已不在这部手机上。写的内容还在。" in listed
    assert "不带它发送" in listed
    assert not [line for line in found["asked"] if line.startswith("POST /api/resident/cases")]


def test_somebody_signs_in_by_wechat_and_is_told(city: City, address: str) -> None:
    phone = new_number()
    token = city.sign_in_resident(phone)
    case = city.reports(token, f"{city.building()}水管漏水", address="百花里", **city.spot("yihelu-worker", "百花里"))
    found = _run(ENTER, address, f"user{phone}", phone, case["id"])
    first, asked_for_phone, declined, entered, asked_to_agree, out, again, taken_off, bound = found["shown"]
    assert "微信登录" in first
    assert "改用手机号和短信验证码" in first
    assert "用微信里的手机号登录" in asked_for_phone
    assert "没有拿到手机号" in declined
    assert f"{phone[:3]}****{phone[-4:]}" in entered
    assert "已绑定微信" in entered
    assert "请您同意《用户隐私保护指引》" in asked_to_agree
    assert found["answer"] == {"event": "agree", "buttonId": "privacy-agree"}
    assert "退出登录" not in out
    assert "退出登录" in again  # who is known needs no phone any more
    assert "没有绑定微信" in taken_off
    assert "已绑定微信" in bound
    asked = len(found["subscribed"])  # one consent, one message, of each template
    assert 1 <= asked <= 3
    for times, said in enumerate(found["told"]):
        assert f"微信还会提醒您 {times * asked} 次" in said
    assert found["asked"].count("POST /api/resident/messaging/subscriptions 200") == 2


@pytest.mark.thorough
def test_pages_of_the_workers_side_run(city: City, address: str) -> None:
    text = f"{city.building()}楼道灯不亮"
    case = city.enters(WORKER, text, address="百花里", coordinate_system="wgs84", **city.spot(WORKER, "百花里"))
    who = city.get(WORKER, "people/me")
    working = {
        "token": city.sign_in(WORKER), "accountId": who["me"]["account_id"], "name": who["me"]["name"],
        "posts": who["posts"], "postId": "",
    }  # fmt: skip
    expected = {
        "worker/today": (text, "待签收", "代居民录入"),
        f"worker/case?id={case['id']}": (text, "联系反映人", "签收", "退单", "经过"),
        f"worker/step?id={case['id']}&action=handle": ("现场前", "现场后", "根本原因", "用时", "可以用键盘上的话筒"),
        "worker/enter": ("群消息", "怎么回事", "紧急情况", "提交"),
        "worker/queue": ("没有待发送的内容",),
    }
    token = city.sign_in_resident(new_number())
    found = _run(WALK, address, token, *expected, given={"YUANDIAN_KEPT": json.dumps({"working": working})})
    for page, words in expected.items():
        missing = [word for word in words if word not in found["shown"][page]]
        assert not missing, f"{page} does not say {missing}: {found['shown'][page]}"
    assert [line for line in found["asked"] if not line.endswith(" 200")] == []
