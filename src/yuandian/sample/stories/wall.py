"""The leaning wall (林山寨街道, 8月24日–28日): found by a micro-grid lead, rebuilt at the cost of two owners."""

from yuandian.sample.stories.playing import category, grid, opened, organisation, place, tell_record
from yuandian.sample.stories.stage import Stage

TITLE = "危墙变安全（林山寨街道伊河路社区）"
WALL = "伊河路百花里向北200米路西，一处长约20米、高约2.8米的围墙墙体开裂、发生倾斜，存在较大的安全隐患。"


def play(stage: Stage) -> None:
    """Replays it."""
    stage.open(TITLE, (9, 2), "完工日原文未写，取开工后第五天。")
    finder, lead = stage.player("yihelu-micro-lead"), stage.player("yihelu-lead")
    grid_lead, worker = stage.player("yihelu-grid-lead"), stage.player("yihelu-worker")
    secretary, neighbour = stage.player("yihelu-secretary"), stage.player("15400000011")
    owner, manager = stage.player("power-design"), stage.player("zhengqin-property")

    with stage.at(8, 24, 8, 40):
        spot = place(finder, "百花里")
        finder.says("巡查发现" + WALL)
        report = {
            "channel": "patrol",
            "description": WALL,
            "address": "伊河路百花里向北200米路西",
            "longitude": spot["lon"],
            "latitude": spot["lat"],
            "grid_id": grid(finder, "伊河路社区09号三级网格05号微网格"),
            "category_id": category(finder, "dangerous_wall"),
            "is_active_find": True,
            "file_ids": [finder.photo("#8d6e63")],
        }
        case = opened(stage, finder.post("cases", report), "二级网格长")
        stage.insist(
            case.seen_by(lead)["row"]["place"].endswith("09号三级网格05号微网格"), "落到09号三级网格05号微网格"
        )
    with stage.at(8, 24, 8, 55):
        words = "围墙倾斜越来越严重，真担心哪天它就塌了"
        here = {"longitude": spot["lon"], "latitude": spot["lat"], "coordinate_system": "wgs84"}
        near = neighbour.post("duplicates/similar", {**here, "text": words})
        stage.insist(case.id in {one["id"] for one in near}, "居民在附近看到这件事")
        neighbour.says(f"“百花里{words}……”")
        neighbour.post(f"cases/{case.id}/join", {**here, "text": words})
    with stage.at(8, 24, 9, 5):
        lead.says("接到案件，签收并通知三级网格长到现场察看，安排网格员巡查")
        case.step(lead, "sign", "signed")
        task = "到现场察看，在围墙上张贴安全警示标语"
        case.step(lead, "assist", "signed", post_id=case.proposal(lead, "grid_lead"), task=task)
        task = "做好巡查，提醒居民远离危墙"
        case.step(lead, "assist", "signed", post_id=case.proposal(lead, "grid_worker"), task=task)
    with stage.at(8, 24, 9, 50):
        grid_lead.says("已到现场察看，张贴安全警示标语")
        case.step(grid_lead, "opinion", "signed", reason="墙体开裂约两指宽，已张贴安全警示标语并拉警戒带。")
        worker.says("已安排巡查，提醒居民绕行")
        case.step(worker, "opinion", "signed", reason="已在单元群提醒，每日早晚各巡查一次。")
    with stage.at(8, 24, 10, 20):
        lead.says("到场")
        where = {"longitude": spot["lon"], "latitude": spot["lat"], "coordinate_system": "wgs84"}
        case.step(lead, "arrive", "arrived", **where, file_ids=[lead.photo("#6d4c41")])
    with stage.at(8, 25, 9, 30):
        secretary.says("走访郑勤物业和河南省电力勘测设计院，请两家协办")
        for name in ("郑勤物业管理有限公司", "河南省电力勘测设计院有限公司"):
            unit = organisation(secretary, name)
            case.step(secretary, "assist", "arrived", organisation_id=unit, task="共同确定修缮方案，商讨资金")
    with stage.at(8, 25, 15, 30):
        manager.says("同意出资，负责施工管理")
        case.step(manager, "opinion", "arrived", reason="同意按比例出资，并负责施工现场管理。")
        owner.says("同意出资，提供原始图纸")
        case.step(owner, "opinion", "arrived", reason="同意按比例出资，提供围墙原始图纸。")
    with stage.at(8, 26, 10, 0):
        secretary.says("三方协商一致，列为项目：对百花里倾斜围墙进行整体维修")
        plan = "郑勤物业、省电力设计院两方筹资，将危墙彻底拆除重建。"
        case.step(secretary, "project", "project", title="百花里围墙整体维修", plan=plan, decided_by="三方协商会")
    with stage.at(8, 28, 8, 30):
        lead.says("施工队到达现场开始施工，将危墙彻底拆除重建")
        case.step(lead, "material", "project", text="施工队进场，危墙开始拆除。", file_ids=[lead.photo("#a1887f")])
    with stage.at(9, 1, 17, 0):
        secretary.says("新墙完工，三方验收")
        done = "危墙已彻底拆除重建，长约20米，安全隐患消除。"
        case.step(secretary, "project/finish", "handled", account=done, file_ids=[secretary.photo("#cfd8dc")])
    with stage.at(9, 1, 17, 40):
        lead.says("现场核查合格")
        case.step(lead, "check", "checked", note="墙体垂直，勾缝完好。")
        lead.says("答复反映的居民")
        case.step(lead, "reply", "replied", text="百花里倾斜围墙已拆除重建，感谢您的提醒和理解。")
    with stage.at(9, 2, 8, 10):
        neighbour.says("“这下踏实了！”评价：已解决、满意、五星")
        verdict = {"is_solved": True, "is_satisfied": True, "stars": 5, "text": "这下踏实了"}
        answer = neighbour.post(f"cases/{case.id}/rate", verdict)
        case.came_to(answer["status"], "followed_up")
    with stage.at(9, 2, 9, 0):
        lead.says("办结")
        case.step(lead, "close", "closed")
        view = tell_record(stage, lead, case)
        stage.insist(view["outcome"] == "solved", "结果为“已解决”")
        stage.insist(view["project"]["title"] == "百花里围墙整体维修", "项目留在案卷中")
        stage.insist({p["stage"] for p in view["pictures"]} >= {"report", "scene", "after"}, "发现、现场、完工照片齐全")
