"""Ground locks (棉纺路街道五棉北社区, 5月25日): a message in the grid's chat group, dealt with within the grid."""

from yuandian.sample.stories.playing import category, opened, organisation, place, tell_record
from yuandian.sample.stories.stage import Stage

TITLE = "清除地锁（棉纺路街道五棉北社区）"
MESSAGE = "院里有人私自安装地锁，我家老人晚上回来不小心绊倒了，现在已经有3个了。"


def play(stage: Stage) -> None:
    """Replays it."""
    stage.open(TITLE, (5, 25))
    worker, lead = stage.player("wumianbei-worker"), stage.player("wumianbei-lead")
    manager = stage.player("wumian-property")

    with stage.at(5, 25, 8, 30):
        stage.tell("微网格群", f"“{MESSAGE}”")
        yard = place(worker, "五棉北二街坊")
        worker.says("把群消息代录为事件")
        entry = {
            "channel": "group",
            "description": MESSAGE,
            "address": "五棉北二街坊",
            "longitude": yard["lon"],
            "latitude": yard["lat"],
            "grid_id": yard["grid_id"],
            "category_id": category(worker, "ground_lock"),
            "reporter_name": "王女士",
            "reporter_phone": "15400000002",
        }
        case = opened(stage, worker.post("cases", entry), "专职网格员")
        view = case.seen_by(worker)
        stage.insist(view["row"]["channel"] == "group", "来源记为微信群")
        stage.insist(view["reports"][0]["phone"] != "15400000002", "反映人电话默认掩码")
    with stage.at(5, 25, 8, 40):
        worker.says("签收，立即赶往现场")
        case.step(worker, "sign", "signed")
    with stage.at(5, 25, 8, 55):
        worker.says("到场：近期外来租户增多，车位紧张，有人私自安装地锁")
        where = {"longitude": yard["lon"], "latitude": yard["lat"], "coordinate_system": "wgs84"}
        case.step(worker, "arrive", "arrived", **where, file_ids=[worker.photo("#ffb300")])
        clocks = case.seen_by(worker)["clocks"]
        stage.insist(clocks["responded_at"] <= clocks["response_due_at"], "首次响应在时限内")
    with stage.at(5, 25, 9, 10):
        lead.says("请五棉家园物业协办")
        unit = organisation(lead, "五棉家园物业服务有限公司")
        case.step(lead, "assist", "arrived", organisation_id=unit, task="与网格员共同清除违规地锁")
    with stage.at(5, 25, 10, 20):
        manager.says("已通知安装人，派两人到场清除")
        case.step(manager, "opinion", "arrived", reason="已通知安装人，派两名工人到场清除。")
    with stage.at(5, 25, 11, 0):
        worker.says("处置完成，上传前后照片，注明根因")
        pictures = {"before_ids": [worker.photo("#f57c00")], "after_ids": [worker.photo("#81c784")]}
        done = "会同物业清除违规地锁3个并填平地面，车位恢复公用；与安装人面谈，改为登记轮停。"
        case.step(worker, "handle", "handled", account=done, root_cause="conduct", **pictures)
    with stage.at(5, 25, 15, 0):
        worker_view = case.seen_by(worker)
        stage.insist("check" not in worker_view["actions"], "自己办的不能自己核查")
        lead.says("核查并答复")
        case.step(lead, "check", "checked", note="现场已清除。")
        case.step(lead, "reply", "replied", text="地锁已清除，车位恢复公用，感谢您在群里提醒。")
    with stage.at(5, 25, 17, 0):
        lead.says("电话回访：已解决、满意")
        report = case.seen_by(lead)["reports"][0]["id"]
        verdict = {"report_id": report, "way": "phone", "is_solved": True, "is_satisfied": True}
        case.step(lead, "follow-up", "followed_up", **verdict, text="过往居民都说好")
        case.step(lead, "close", "closed")
        view = tell_record(stage, lead, case)
        stage.insist(view["row"]["holder_level"] == "grid", "事务网格内消化处理")
        stage.insist(view["clocks"]["handled_at"] <= view["clocks"]["handling_due_at"], "按期办结")
        stage.insist({p["stage"] for p in view["pictures"]} >= {"before", "after"}, "前后照片齐全")
