"""Digital urban management (三官庙街道电业新村社区): a broken manhole cover and rubbish on the road."""

from datetime import timedelta
from typing import Any

from yuandian.kernel import clock
from yuandian.sample.stories.partners import Partner, case_of, partner
from yuandian.sample.stories.playing import place, tell_record
from yuandian.sample.stories.stage import Player, Stage

TITLE = "数字化城管案件（三官庙街道电业新村社区）"
YARD = "电业新村3号院"


def play(stage: Stage) -> None:
    """Replays it."""
    stage.open(TITLE, (4, 16), "原文只说“近日”，日期为演示。")
    desk, worker, lead = (stage.player(name) for name in ("sanguanmiao-operations", "dianye-worker", "dianye-lead"))
    with stage.at(4, 14, 8, 30):
        centre = partner(stage.player("admin"), "urban")
        spot = place(desk, YARD)
        cover = _order(centre, spot, "component", "B-01", "manhole_cover", f"{YARD}门前人行道井盖破损，存在安全隐患。")
        rubbish = _order(
            centre, spot, "event", "S-01", "exposed_rubbish", f"{YARD}门前路面垃圾堆积，影响居民生活环境。"
        )
        stage.tell(centre.name, "推送两件案件：井盖破损（部件）、路面垃圾（事件）")
        answers = centre.hands_in([cover, rubbish])
        cases = [case_of(stage, desk, answer, "专职网格员") for answer in answers]
        for case, category in zip(cases, ("井盖", "暴露垃圾"), strict=True):
            view = case.seen_by(desk)
            stage.insist(view["row"]["category"] == category, f"归入“{category}”，市平台时限照录")
        desk.says("实时监控：案件池按时限倒排")
        waiting = desk.get("cases", channels="urban_management", order="due")["items"]
        due = [row["due_at"] for row in waiting if row["due_at"]]
        stage.insist(due == sorted(due), "最急的排在最前")
    for case, (name, before, after) in zip(cases, PICTURES, strict=True):
        stage.part(name)
        with stage.at(4, 14, 8, 45):
            worker.says(f"签收{name}")
            case.step(worker, "sign", "signed")
        with stage.at(4, 14, 9, 5):
            worker.says(f"到场处置{name}")
            where = {"longitude": spot["lon"], "latitude": spot["lat"], "coordinate_system": "wgs84"}
            case.step(worker, "arrive", "arrived", **where, file_ids=[worker.photo(before)])
            met = case.seen_by(worker)["clocks"]
            stage.insist(met["arrived_at"] <= met["arrival_due_at"], "到场在时限内")
        with stage.at(4, 14, 11, 20):
            worker.says(DONE[name])
            pictures = {"before_ids": [worker.photo(before)], "after_ids": [worker.photo(after)]}
            case.step(worker, "handle", "handled", account=DONE[name], root_cause="wear", **pictures)
        with stage.at(4, 14, 14, 30):
            lead.says("现场核实")
            case.step(lead, "check", "checked")
    _close(stage, desk, centre, cases, (cover, rubbish))


PICTURES = (("井盖破损", "#616161", "#9e9e9e"), ("路面垃圾", "#795548", "#b0bec5"))
DONE = {"井盖破损": "权属单位更换井盖一套，围挡撤除。", "路面垃圾": "联系环卫清运并冲洗路面，设置劝导牌。"}


def _order(centre: Partner, spot: Any, kind: str, code: str, category: str, description: str) -> dict[str, Any]:
    now = clock.now()
    return {
        "number": centre.number(),
        "description": description,
        "address": f"伏牛路{YARD}",
        "longitude": spot["lon"],
        "latitude": spot["lat"],
        "category_code": category,
        "urban": {"class": kind, "code": code, "component": f"ZY{code}0001" if kind == "component" else ""},
        "received_at": (now - timedelta(minutes=12)).isoformat(),
        "due_at": (now + timedelta(hours=30)).isoformat(),
    }


def _close(stage: Stage, desk: Player, centre: Partner, cases: list[Any], orders: tuple[Any, ...]) -> None:
    with stage.at(4, 15, 9, 0):
        for case, order in zip(cases, orders, strict=True):
            desk.says(f"核实结案 {case.number}")
            view = case.seen_by(desk)
            for report in view["reports"]:
                case.step(desk, "reply", "replied", text="案件已处置到位，照片附后。")
                verdict = {"report_id": report["id"], "way": "source", "is_solved": True, "is_satisfied": True}
                case.step(desk, "follow-up", "followed_up", **verdict)
            case.step(desk, "close", "closed")
            tell_record(stage, desk, case)
            told = centre.asks_after(order["number"])
            stage.insist(told["status"] == "closed", f"数字城管平台查询 {order['number']}：已结案")
