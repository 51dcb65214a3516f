"""The mini-program's pages in WeChat's own component framework, before a district that really runs."""

import json
import subprocess
from typing import Any

from tests.journeys.city import City
from tests.journeys.conftest import ROOT
from tests.journeys.resident import new_number

WALK = ROOT / "clients/mobile/scripts/walk-mp.cjs"


def _walk(address: str, token: str, *pages: str) -> dict[str, Any]:
    command = ["node", str(WALK), address, token, *pages]
    found = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert found.returncode == 0, found.stderr[-2_000:]
    return dict(json.loads(found.stdout))


def test_pages_of_the_mini_program_run(city: City, address: str) -> None:
    token = city.sign_in_resident(new_number())
    case = city.reports(token, f"{city.building()}楼道灯不亮", address="百花里", **city.spot("yihelu-worker", "百花里"))
    expected = {
        "home/home": ("您住在哪里？", "有事找支部", "等您处理"),
        "cases/list": ("楼道灯不亮", "已派单"),
        f"cases/case?id={case['id']}": ("已派给", "反映派单到场处置答复", "补充", "催办"),
        "inbox/inbox": ("还没有消息",),
        "grid/grid": ("还不知道您住在哪个网格",),
        "me/me": ("大字版", "退出登录"),
        "report/report?way=snapshot": ("添加照片", "怎么回事", "提交"),
    }
    found = _walk(address, token, *expected)
    for page, words in expected.items():
        missing = [word for word in words if word not in found["shown"][page]]
        assert not missing, f"{page} does not say {missing}: {found['shown'][page]}"
    assert "朗读" not in found["shown"]["me/me"]  # a mini-program has no voice
    assert [line for line in found["asked"] if not line.endswith(" 200")] == []
