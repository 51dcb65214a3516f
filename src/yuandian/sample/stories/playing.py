"""What players do with cases, in the words of the stories."""

from dataclasses import dataclass
from typing import Any

from yuandian.sample.stories.stage import Player, Stage

STATUS_NAMES = {
    "opened": "待派单",
    "dispatched": "已派单",
    "signed": "已签收",
    "arrived": "已到场",
    "project": "已列项目",
    "handled": "已处置",
    "checked": "已核查",
    "replied": "已答复",
    "followed_up": "已回访",
    "closed": "已办结",
}


@dataclass(slots=True)
class Played:
    """A case of a story."""

    stage: Stage
    id: str
    number: str
    status: str = "dispatched"

    def step(self, player: Player, action: str, after: str, **body: object) -> Any:
        """One step over HTTP, after which the case must stand as `after`."""
        answer = player.post(f"cases/{self.id}/{action}", body)
        self.came_to(answer["status"], after)
        return answer

    def taken_over_by(self, desk: Player) -> None:
        """Of several at one desk the least loaded got it: where that is not `desk`, they take it over."""
        if "sign" not in self.seen_by(desk)["actions"]:
            mine = desk.get("people/me")["posts"][0]["id"]
            self.step(desk, "reassign", "dispatched", post_id=mine, reason="由本席接办")

    def came_to(self, status: str, expected: str) -> None:
        """The case must stand as `expected`; a change is told."""
        what = f"工单 {self.number} {STATUS_NAMES[expected]}"
        self.stage.require(status == expected, what)
        if status != self.status:
            self.stage.insist(status == expected, what)
        self.status = status

    def seen_by(self, player: Player) -> Any:
        """The whole case as a member of staff sees it."""
        return player.get(f"cases/{self.id}")

    def proposal(self, player: Player, role: str) -> str:
        """The post of a role that could take the case or help with it."""
        offers = player.get(f"cases/{self.id}/proposals")
        return str(next(offer["post_id"] for offer in offers if offer["role"] == role))


def opened(stage: Stage, answer: Any, holder: str) -> Played:
    """The case that an opening answered with; it must have gone to `holder`."""
    case = Played(stage, answer["id"], answer["number"])
    stage.insist(answer["status"] == "dispatched", f"工单 {case.number}（{answer['category']}）自动派单")
    stage.insist(holder in (answer["holder"] or ""), f"派给{holder}")
    return case


def category(player: Player, code: str) -> str:
    """The id of a category."""
    return str(next(row["id"] for row in player.get("cases/categories") if row["code"] == code))


def organisation(player: Player, name: str) -> str:
    """The id of an organisation."""
    return str(next(row["id"] for row in player.get("organisations", text=name)["items"] if row["name"] == name))


def place(player: Player, text: str) -> Any:
    """The likeliest place that a text means."""
    return player.get("grid/addresses", text=text)[0]


def grid(player: Player, text: str) -> str:
    """The id of a grid, by its code or name."""
    return str(player.get("grid/search", text=text)[0]["leaf_id"])


def tell_record(stage: Stage, player: Player, case: Played) -> Any:
    """Shows the record, which must be whole and in order; gives the case."""
    view = case.seen_by(player)
    history = view["history"]
    stage.insist([entry["sequence"] for entry in history] == list(range(1, len(history) + 1)), "过程记录连续无缺")
    stage.insist(all(report["replied_at"] for report in view["reports"]), "每位反映人都有答复（事事有回音）")
    return view
