"""12345 and the grid (建设路街道): ordinary orders by the grid, complex ones by the community, hard ones together."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from yuandian.kernel import clock
from yuandian.sample.stories.partners import Partner, case_of, partner
from yuandian.sample.stories.playing import Played, organisation, tell_record
from yuandian.sample.stories.stage import Player, Stage

TITLE = "微网格 + 12345（建设路街道）"
DAY = (12, 8)
DEPARTMENTS = {
    "urban-management": ("中原区城市管理局", "规范占道摊点，清理油污路面"),
    "enforcement": ("中原区综合行政执法大队", "查处屡劝不改的店外经营"),
    "fire": ("中原区消防救援大队", "检查炭火和液化气罐"),
}


def play(stage: Stage) -> None:
    """Replays it."""
    stage.open_last_year(TITLE, "原文只说“今年以来”已办结218件，没有单件的日期；为不改动今年的数字，")
    desk = stage.player("jianshelu-operations")
    with stage.at(*DAY, 8, 0):
        hotline = partner(stage.player("admin"), "12345")
        orders = [_order(hotline, *order) for order in ORDERS]
        stage.tell(hotline.name, "转来三件工单：一般、复杂、疑难")
        answers = hotline.hands_in(orders)
        again = hotline.hands_in(orders[:1])
        stage.insist(again[0]["result"] == "known", "同一来单重复推送不会重复立案")
        ordinary = case_of(stage, desk, answers[0], "专职网格员")
        complex_ = case_of(stage, desk, answers[1], "二级网格长")
        hard = case_of(stage, desk, answers[2], "城运中心")
        view = ordinary.seen_by(desk)
        stage.insist(view["external_number"] == orders[0]["number"], "保留市平台单号")
        stage.insist(view["clocks"]["external_due_at"], "保留市平台办理时限")
    by_grid(stage, ordinary, desk)
    by_community(stage, complex_, desk)
    together(stage, hard, desk)
    stage.part("反馈闭环")
    with stage.at(12, 15, 9, 0):
        for case, order in zip((ordinary, complex_, hard), orders, strict=True):
            told = hotline.asks_after(order["number"])
            stage.insist(
                told["status"] == "closed", f"市平台查询 {order['number']}：已办结，答复“{told['reply'][:18]}…”"
            )
            stage.insist(case.number == told["case_number"], "两边编号对得上")
    _figures(stage, desk)


ORDERS = (
    ("ordinary", "省五建家属院3号楼", "省五建家属院3号楼前路灯不亮，晚上老人不敢下楼。", "street_light"),
    ("complex", "省五建家属院", "省五建家属院物业不作为，保洁半个月没来，要求社区协调。", "property_service"),
    (
        "hard",
        "省五建家属院",
        "省五建家属院门口小饭店占道经营，油烟呛人，还用液化气罐，多次反映没有解决。",
        "street_trading",
    ),
)


def _order(hotline: Partner, level: str, address: str, description: str, category: str) -> dict[str, Any]:
    now = clock.now()
    return {
        "number": hotline.number(),
        "description": description,
        "address": address,
        "category_code": category,
        "level": level,
        "reporter": {"name": "李女士", "phone": "15400000003", "is_anonymous": False},
        "received_at": (now - timedelta(minutes=6)).isoformat(),
        "due_at": (now + timedelta(days=7)).isoformat(),
    }


def by_grid(stage: Stage, case: Played, desk: Player) -> None:
    """一般工单网格办."""
    stage.part("一般工单网格办")
    worker, lead = stage.player("wujian-worker"), stage.player("wujian-lead")
    with stage.at(*DAY, 8, 25):
        worker.says("签收，当面了解情况")
        case.step(worker, "sign", "signed")
        case.step(worker, "contact", "signed", note="已上门与反映人见面，了解路灯位置", is_face_to_face=True)
    with stage.at(*DAY, 9, 0):
        case.step(worker, "arrive", "arrived", file_ids=[worker.photo("#37474f")])
    with stage.at(*DAY, 16, 30):
        worker.says("协调电工从电表箱到灯杆逐段排查，路灯重新亮了")
        pictures = {"before_ids": [worker.photo("#263238")], "after_ids": [worker.photo("#fff176")]}
        done = "更换灯具2盏、接头1处，路灯恢复照明。"
        case.step(worker, "handle", "handled", account=done, root_cause="wear", **pictures)
    with stage.at(12, 9, 9, 0):
        lead.says("核查")
        case.step(lead, "check", "checked")
        worker.says("答复反映人")
        case.step(worker, "reply", "replied", text="您反映的路灯已修好，并加入每周巡查。")
    _finish(stage, case, desk, (12, 9, 15, 0))


def by_community(stage: Stage, case: Played, desk: Player) -> None:
    """复杂工单社区办."""
    stage.part("复杂工单社区办")
    lead = stage.player("wujian-lead")
    with stage.at(*DAY, 9, 10):
        lead.says("签收，约谈物业")
        case.step(lead, "sign", "signed")
        case.step(lead, "contact", "signed", note="已与反映人通话，说明约谈安排", is_face_to_face=False)
    with stage.at(*DAY, 11, 0):
        case.step(lead, "arrive", "arrived")
    with stage.at(12, 10, 10, 0):
        lead.says("物业补齐保洁，公示作业时间")
        done = "约谈物业负责人，补齐保洁2名，作业时间已在公示栏公布，社区每周抽查。"
        case.step(lead, "handle", "handled", account=done, root_cause="management", no_picture_reason="约谈记录见附件")
    with stage.at(12, 10, 14, 0):
        desk.says("核查、答复")
        case.step(desk, "check", "checked")
        case.step(desk, "reply", "replied", text="物业已补齐保洁并公示作业时间，社区会持续监督。")
    _finish(stage, case, desk, (12, 11, 10, 0))


def together(stage: Stage, case: Played, desk: Player) -> None:
    """疑难工单协同办: the street whistles, three departments report in."""
    stage.part("疑难工单协同办")
    secretary, lead = stage.player("jianshelu-secretary"), stage.player("wujian-lead")
    with stage.at(*DAY, 9, 30):
        desk.says("签收，涉及多个部门，申请吹哨")
        case.taken_over_by(desk)
        case.step(desk, "sign", "signed")
        case.step(desk, "contact", "signed", note="已告知反映人将组织联合处置", is_face_to_face=False)
        wanted = [
            {"organisation_id": organisation(desk, name), "task": task, "is_lead": code == "urban-management"}
            for code, (name, task) in DEPARTMENTS.items()
        ]
        reason = "占道经营、油烟与用气安全交织，街道难以单独解决"
        body = {"kind": "everyday", "reason": reason, "calls": wanted}
        whistle = desk.post(f"cases/{case.id}/whistles", body)
        stage.insist(whistle["status"] == "asked", "吹哨申请待审核，部门尚未收到")
        desk.post(f"cases/whistles/{whistle['id']}/decision", {"is_approved": True}, expect=403)
        stage.insist(True, "城运中心自己不能批自己的哨")
    with stage.at(*DAY, 10, 0):
        secretary.says("批准吹哨")
        whistle = secretary.post(f"cases/whistles/{whistle['id']}/decision", {"is_approved": True})
        stage.insist(whistle["status"] == "sounded", "哨声已响，各部门各有时限")
    calls = {call["name"]: call["id"] for call in whistle["calls"]}
    for number, (code, (name, _)) in enumerate(DEPARTMENTS.items()):
        with stage.at(*DAY, 10, 15 + 5 * number):
            _answer(stage, code, calls[name], "签收", "sign")
    for number, (code, (name, _)) in enumerate(DEPARTMENTS.items()):
        with stage.at(*DAY, 17, 10 * number):
            _answer(stage, code, calls[name], "到场报到", "report_in")
    for number, (code, (name, task)) in enumerate(DEPARTMENTS.items()):
        with stage.at(12, 9, 17, 10 * number):
            _answer(stage, code, calls[name], f"完成：{task}", "handle")
    with stage.at(12, 10, 9, 30):
        desk.says("联席会议纪要归入案卷，街道给部门评价")
        minutes_text = "城管、执法、消防与街道会商：桌椅入室，油烟净化器一周内装齐。"
        desk.post(f"cases/whistles/{whistle['id']}/minutes", {"minutes": minutes_text})
        for call in calls.values():
            rated = desk.post(f"cases/calls/{call}", {"action": "rate", "stars": 5, "text": "到得快、办得实"})
        stage.insist(rated["status"] == "finished", "三个部门都评完，吹哨结束")
        case.step(desk, "arrive", "arrived", file_ids=[desk.photo("#5d4037")])
        done = "三部门联合处置：桌椅入室经营，油烟净化器装齐，液化气罐清退。"
        pictures = {"after_ids": [desk.photo("#90a4ae")]}
        case.step(desk, "handle", "handled", account=done, root_cause="management", **pictures)
    with stage.at(12, 10, 15, 0):
        lead.says("社区核查")
        case.step(lead, "check", "checked")
        case.step(lead, "reply", "replied", text="小饭店已入室规范经营，油烟和用气隐患已消除，街道会持续巡查。")
    _finish(stage, case, desk, (12, 12, 10, 0))


def _answer(stage: Stage, code: str, call: str, what: str, action: str) -> None:
    officer = stage.player(code)
    officer.says(what)
    officer.post(f"cases/calls/{call}", {"action": action, "text": what})


def _finish(stage: Stage, case: Played, desk: Player, at: tuple[int, int, int, int]) -> None:
    with stage.at(*at):
        desk.says("电话回访：已解决、满意；办结")
        report = case.seen_by(desk)["reports"][0]["id"]
        verdict = {"report_id": report, "way": "phone", "is_solved": True, "is_satisfied": True}
        case.step(desk, "follow-up", "followed_up", **verdict)
        case.step(desk, "close", "closed")
        view = tell_record(stage, desk, case)
        stage.insist(view["clocks"]["handled_at"] <= view["clocks"]["handling_due_at"], "按期办结")


def _figures(stage: Stage, desk: Player) -> None:
    with stage.at(12, 15, 10, 0):
        until = timezone.localtime(clock.now())
        since = until.replace(day=1, hour=0, minute=0)
        figures = desk.get("cases/figures", since=since.isoformat(), until=until.isoformat())
        for rate in figures["rates"]:
            if rate["name"] in {"finished", "on_time", "solution", "satisfaction"}:
                stage.tell("本街道本月以来", f"{rate['formula_zh']} = {rate['numerator']} ÷ {rate['denominator']}")
                stage.insist(rate["numerator"] <= rate["denominator"], "比率有分子、有分母")
