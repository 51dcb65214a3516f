"""Systems that hand in orders: 12345 and digital urban management, over the signed endpoint."""

import json
import secrets
from dataclasses import dataclass
from typing import Any

from django.test import Client

from yuandian.kernel import clock
from yuandian.kernel.signed import Algorithm, headers_for
from yuandian.sample.stories.playing import Played
from yuandian.sample.stories.stage import OK, Player, Stage, StoryBroke


@dataclass(slots=True)
class Partner:
    """A source with the secret that it was just given."""

    stage: Stage
    code: str
    name: str
    secret: str
    algorithm: Algorithm

    def number(self) -> str:
        """A number of the partner's own that was never used before."""
        return f"{self.code.upper()}{self.stage.year}{secrets.token_hex(5).upper()}"

    def hands_in(self, orders: list[dict[str, Any]]) -> list[Any]:
        """Sends orders; gives the answer to each."""
        body = json.dumps({"orders": orders}, ensure_ascii=False).encode()
        answer = self._client(body).post(self._address(), body, content_type="application/json")
        return list(_read(answer)["orders"])

    def asks_after(self, number: str) -> Any:
        """How the case of one of its orders stands."""
        return _read(self._client(b"").get(f"{self._address()}/{number}"))

    def _address(self) -> str:
        return f"/api/open/intake/sources/{self.code}/cases"

    def _client(self, body: bytes) -> Client:
        now = int(clock.now().timestamp())
        return Client(headers=headers_for(self.secret, self.algorithm, now, secrets.token_hex(12), body))


def partner(admin: Player, code: str) -> Partner:
    """The source `code`, for which the administrator makes a new secret."""
    source = next(row for row in admin.get("intake/sources") if row["code"] == code)
    secret = admin.post(f"intake/sources/{source['id']}/secret")["secret"]
    return Partner(admin.stage, code, source["name"], secret, Algorithm(source["algorithm"]))


def case_of(stage: Stage, desk: Player, answer: Any, holder: str) -> Played:
    """The case that an order became; it must have gone to `holder`."""
    stage.insist(answer["result"] == "opened", f"来单 {answer['number']} 立案，工单 {answer['case_number']}")
    found = desk.get("cases", number=answer["case_number"])["items"]
    case = Played(stage, found[0]["id"], found[0]["number"])
    stage.insist(holder in (found[0]["holder"] or ""), f"按“{found[0]['place']}”精准派单，派给{found[0]['holder']}")
    return case


def _read(answer: Any) -> Any:
    if answer.status_code != OK:
        raise StoryBroke(f"对接接口回答 {answer.status_code}：{answer.content.decode(errors='replace')[:600]}")
    return answer.json()
