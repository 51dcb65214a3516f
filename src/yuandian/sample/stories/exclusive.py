"""An exclusive grid (世纪联华, 桐柏路街道): two communities manage it, both see the case, it is counted once."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from yuandian.kernel import clock
from yuandian.sample.stories.playing import category, grid, opened, place, tell_record
from yuandian.sample.stories.stage import Player, Stage

TITLE = "世纪联华专属网格（桐柏路街道桐福、城开社区共管）"


def play(stage: Stage) -> None:
    """Replays it."""
    stage.open(TITLE, (5, 21), "原文只说“5月份以来”，日期为演示。")
    shopper, grid_lead = stage.player("15400000012"), stage.player("century-mart-lead")
    tongfu, chengkai = stage.player("tongfu-lead"), stage.player("chengkai-lead")
    district = stage.player("district")

    with stage.at(5, 21, 9, 0):  # counted as of the end, so that nothing else comes in between
        before = {name: _opened(district, name) for name in ("桐福社区", "城开社区", "桐柏路街道")}
    with stage.at(5, 19, 18, 30):
        shop = place(grid_lead, "世纪联华")
        shopper.says("在世纪联华看到临期食品没有标示，随手拍上报")
        report = {
            "channel": "snapshot",
            "description": "世纪联华一楼冷柜有几盒食品快到保质期没有标示，食品安全请关注。",
            "address": "世纪联华",
            "longitude": shop["lon"],
            "latitude": shop["lat"],
            "coordinate_system": "wgs84",
            "grid_id": grid(grid_lead, "世纪联华专属网格"),
            "category_id": category(shopper, "food_safety"),
            "file_ids": [shopper.photo("#ef9a9a")],
        }
        case = opened(stage, shopper.post("cases", report), "专属网格长")
    with stage.at(5, 19, 18, 50):
        grid_lead.says("签收，进店核实")
        case.step(grid_lead, "sign", "signed")
        view = case.seen_by(tongfu)
        stage.insist(view["row"]["place"].endswith("世纪联华专属网格"), "桐福社区（主管）看得见")
        stage.insist(case.seen_by(chengkai)["row"]["id"] == case.id, "城开社区（共管）同时看得见")
        stage.insist(view["row"]["holder_level"] == "exclusive", "主责唯一：专属网格长")
    with stage.at(5, 20, 9, 20):
        grid_lead.says("到场")
        where = {"longitude": shop["lon"], "latitude": shop["lat"], "coordinate_system": "wgs84"}
        case.step(grid_lead, "arrive", "arrived", **where, file_ids=[grid_lead.photo("#e57373")])
    with stage.at(5, 20, 10, 30):
        grid_lead.says("商家设临期专柜，网格每周走访")
        done = "商家已设临期食品专柜并张贴标示，下架过期食品，列入专属网格每周走访清单。"
        pictures = {"after_ids": [grid_lead.photo("#a5d6a7")]}
        case.step(grid_lead, "handle", "handled", account=done, root_cause="management", **pictures)
    with stage.at(5, 20, 15, 0):
        tongfu.says("核查、答复")
        case.step(tongfu, "check", "checked")
        case.step(tongfu, "reply", "replied", text="商家已设临期食品专柜，感谢您的提醒。")
    with stage.at(5, 20, 20, 0):
        shopper.says("评价：已解决、满意")
        answer = shopper.post(f"cases/{case.id}/rate", {"is_solved": True, "is_satisfied": True, "stars": 5})
        case.came_to(answer["status"], "followed_up")
    with stage.at(5, 21, 9, 0):
        tongfu.says("办结")
        case.step(tongfu, "close", "closed")
        tell_record(stage, tongfu, case)
        after = {name: _opened(district, name) for name in before}
        grown = {name: after[name] - before[name] for name in before}
        stage.insist(grown["桐福社区"] == 1, "桐福社区多计 1 件")
        stage.insist(grown["城开社区"] == 0, "城开社区不重复计数")
        stage.insist(grown["桐柏路街道"] == 1, "桐柏路街道只多计 1 件")


def _opened(viewer: Player, name: str) -> Any:
    """How many cases of those days a place counts: from 19 May to the 21st, whatever the moment."""
    start = timezone.localtime(clock.now()).replace(day=19, hour=0, minute=0, second=0)
    until = start + timedelta(days=3)
    place_id = grid(viewer, name)
    figures = viewer.get("cases/figures", since=start.isoformat(), until=until.isoformat(), grid_id=place_id)
    return figures["counts"]["opened"]
