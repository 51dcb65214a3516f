"""The stage of a story: its calendar, its players, what it tells and what it insists on.

Players speak to the product as anybody does: over HTTP at its public addresses, with a token from a real sign-in.
Only the clock is moved, so that the case carries the dates of the documents. The documents give no year (CON-15): a
story plays in the latest year in which all of it lies in the past.
"""

import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.test import Client
from django.utils import timezone
from PIL import Image

from yuandian.kernel import clock
from yuandian.kernel.sealed import lookup
from yuandian.sample.cast import CAST, NEIGHBOURS, PASSWORD, CastMember

Printer = Callable[[str], None]
Answer = Any
OK, CREATED, ACCEPTED, TOO_OFTEN = 200, 201, 202, 429
MOST_CODES = 5
PICTURE_SIZE = (320, 240)


class StoryBroke(Exception):
    """The product answered otherwise than the story goes."""


@dataclass(slots=True)
class Stage:
    """Where one story plays. `printer` gets every line."""

    printer: Printer
    opened_at: datetime = field(default_factory=clock.now)
    year: int = 0
    tokens: dict[tuple[str, str], str] = field(default_factory=dict)

    def open(self, title: str, last: tuple[int, int], note: str = "") -> None:
        """Chooses the year in which the story is over by now and tells what is to come."""
        today = timezone.localtime(clock.now())
        is_over = last < (today.month, today.day)
        self.year = today.year if is_over else today.year - 1
        self.printer(f"━━ {title} ━━")
        self.printer(f"（原文没有年份，按最近一次已经过去的日期演示：{self.year} 年。{note}人物均为虚构。）")

    def open_last_year(self, title: str, note: str) -> None:
        """The same for a story without dates, which then plays in the year before this one."""
        self.year = timezone.localtime(clock.now()).year - 1
        self.printer(f"━━ {title} ━━")
        self.printer(f"（{note}演示放在 {self.year} 年。人物均为虚构。）")

    def part(self, title: str) -> None:
        """A heading between parts."""
        self.printer(f"—— {title} ——")

    @contextmanager
    def at(self, month: int, day: int, hour: int, minute: int = 0) -> Iterator[None]:
        """Within the block it is that local time of the story's year."""
        moment = timezone.make_aware(datetime(self.year, month, day, hour, minute))  # noqa: DTZ001 - made aware here
        with clock.at(moment):
            yield

    def tell(self, who: str, what: str) -> None:
        """One step, with its date."""
        self.printer(f"  {timezone.localtime(clock.now()):%m月%d日 %H:%M}  {who}：{what}")

    def require(self, holds: object, what: str) -> None:
        """What must be so, or the story breaks."""
        if not holds:
            raise StoryBroke(f"应当：{what}")

    def insist(self, holds: object, what: str) -> None:
        """What must be so, and is told."""
        self.require(holds, what)
        self.printer(f"      ✓ {what}")

    def player(self, name: str) -> "Player":
        """A member of the cast, by user name or phone."""
        member = next(member for member in (*CAST, *NEIGHBOURS) if name in {member.username, member.phone} - {""})
        return Player(self, member)


@dataclass(slots=True)
class Player:
    """One of the cast, at their phone or desk."""

    stage: Stage
    member: CastMember

    @property
    def title(self) -> str:
        """Role and place, as the story calls them."""
        return f"{self.member.place}·{self.member.title}"

    @property
    def side(self) -> str:
        """Which of the APIs they use."""
        return "resident" if self.member.is_resident else "staff"

    def says(self, what: str) -> None:
        """Tells a step of theirs."""
        self.stage.tell(self.title, what)

    def get(self, path: str, expect: int = OK, **query: object) -> Answer:
        """Reads from `path` below their API."""
        return self._ask("get", path, dict(query), expect)

    def post(self, path: str, body: Mapping[str, object] | None = None, expect: int = OK) -> Answer:
        """Changes something at `path`, once: every request has an idempotency key."""
        return self._ask("post", path, dict(body or {}), expect)

    def put(self, path: str, body: Mapping[str, object], expect: int = OK) -> Answer:
        """Gives what stands at `path` new particulars."""
        return self._ask("put", path, dict(body), expect)

    def photo(self, tint: str) -> str:
        """Takes a picture and uploads it; gives its id. No two are alike."""
        picture = Image.new("RGB", PICTURE_SIZE, tint)
        grain = Image.frombytes("L", PICTURE_SIZE, secrets.token_bytes(PICTURE_SIZE[0] * PICTURE_SIZE[1]))
        picture = Image.blend(picture, grain.convert("RGB"), 0.2)
        file = BytesIO()
        picture.save(file, "JPEG")
        file.seek(0)
        file.name = "photo.jpg"
        headers = {"Authorization": f"Bearer {self._token()}"}
        answer = Client(headers=headers).post(f"/api/{self.side}/files", {"file": file})
        return str(_read("post", "files", answer, CREATED)["id"])

    def _ask(self, method: str, path: str, body: dict[str, Any], expect: int) -> Answer:
        headers = {"Authorization": f"Bearer {self._token()}", "Idempotency-Key": uuid4().hex}
        client = Client(headers=headers)
        address = f"/api/{self.side}/{path}"
        if method == "get":
            answer = client.get(address, body)
        else:
            answer = getattr(client, method)(address, body, content_type="application/json")
        return _read(method, path, answer, expect)

    def _token(self) -> str:
        """A token of a sign-in on the day it is in the story; residents stay signed in."""
        name = self.member.username or self.member.phone
        day = "" if self.member.is_resident else f"{timezone.localtime(clock.now()):%Y-%m-%d}"
        if (name, day) not in self.stage.tokens:
            self.stage.tokens[name, day] = self._sign_in_by_code() if self.member.is_resident else self._sign_in()
        return self.stage.tokens[name, day]

    def _sign_in(self) -> str:
        body = {"username": self.member.username, "password": PASSWORD}
        answer = Client().post("/api/staff/people/sign-in", body, content_type="application/json")
        return str(_read("post", "people/sign-in", answer, OK)["token"])

    def _sign_in_by_code(self) -> str:
        """Asks for a code and types it in, today; where codes were asked for just now, as much later as must be."""
        moment, phone = self.stage.opened_at, self.member.phone
        for _ in range(MOST_CODES):
            with clock.at(moment):
                asked = Client().post("/api/resident/people/codes", {"phone": phone}, content_type="application/json")
                if asked.status_code == ACCEPTED:
                    body = {"phone": phone, "code": _short_message_to(phone)}
                    answer = Client().post("/api/resident/people/sign-in", body, content_type="application/json")
                    return str(_read("post", "people/sign-in", answer, OK)["token"])
            moment += timedelta(seconds=_read("post", "people/codes", asked, TOO_OFTEN)["facts"]["retry_after_seconds"])
        raise StoryBroke(f"{phone} 一直要不到验证码")


def _short_message_to(phone: str) -> str:
    """The code that the phone is being sent; the sample's phones exist nowhere else."""
    codes = apps.get_model("people.SmsCode").objects.filter(phone_index=lookup(phone), created_at__lte=clock.now())
    return str(codes.latest("created_at").sealed_code)


def _read(method: str, path: str, answer: Any, expect: int) -> Answer:
    if answer.status_code != expect:
        text = answer.content.decode(errors="replace")[:600]
        raise StoryBroke(f"{method.upper()} {path} 回答 {answer.status_code}，应为 {expect}：{text}")
    return answer.json() if answer.content else None
