"""The district behind the screens: scenes are set through the public API, and outcomes read from it."""

import re
import secrets
import time
from io import BytesIO
from typing import Any, Self
from uuid import uuid4

import httpx
from PIL import Image

from yuandian.sample.cast import PASSWORD

Answer = Any
PATIENCE_SECONDS = 30.0


class City:
    """Every member of the cast as a caller of the API, signed in once."""

    def __init__(self, address: str) -> None:
        self._line = httpx.Client(base_url=address, timeout=60)
        self._tokens: dict[str, str] = {}
        self._codes_given: set[tuple[str, str]] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._line.close()

    def get(self, who: str, path: str, **query: object) -> Answer:
        """Reads below the staff API."""
        return self._ask("GET", who, path, params=query)

    def post(self, who: str, path: str, body: object = None) -> Answer:
        """Changes something below the staff API."""
        return self._ask("POST", who, path, json=body or {})

    def put(self, who: str, path: str, body: object) -> Answer:
        """Replaces something below the staff API."""
        return self._ask("PUT", who, path, json=body)

    def enters(self, who: str, text: str, **particulars: object) -> Answer:
        """A case that somebody of the staff enters for a caller; answers what became of it."""
        caller = {"reporter_name": "周建国", "reporter_phone": "15412340001"}
        return self.post(who, "cases", {"channel": "phone", "description": text} | caller | particulars)

    @staticmethod
    def building() -> str:
        """A building that no other case of this run is about."""
        return f"{secrets.randbelow(9_000) + 1_000}号楼"

    def step(self, who: str, case_id: str, action: str, **body: object) -> Answer:
        """One step of a case."""
        return self.post(who, f"cases/{case_id}/{action}", body)

    def case(self, who: str, case_id: str) -> Answer:
        """The whole case."""
        return self.get(who, f"cases/{case_id}")

    def spot(self, who: str, text: str) -> dict[str, float]:
        """Where a place of the sample is."""
        found = self.get(who, "grid/addresses", text=text)[0]
        return {"longitude": found["lon"], "latitude": found["lat"]}

    def photo(self, who: str, tint: str) -> str:
        """Uploads a picture; gives its id."""
        return str(self._ask("POST", who, "files", files={"file": ("photo.jpg", picture(tint))})["id"])

    def end_session(self, token: str) -> None:
        """Revokes a session from elsewhere."""
        self._line.post("/api/staff/people/sign-out", headers={"Authorization": f"Bearer {token}"}).raise_for_status()

    def code_for(self, phone: str) -> str:
        """The newest code that the stand-in kept for a phone, as the landing page shows it; each is given once.

        A code comes a moment after it was asked for, and works once: until the new one is there, the page still
        shows the one before.
        """
        row = re.compile(rf"<code>{phone}</code></td><td>[^<]*?(\d{{6}})")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while (found := row.search(self._line.get("/").text)) is None or (phone, found[1]) in self._codes_given:
            assert time.monotonic() < deadline, f"no new code came to {phone}"
            time.sleep(0.2)
        self._codes_given.add((phone, found[1]))
        return found[1]

    def sign_in_resident(self, phone: str) -> str:
        """A resident's session, by a code as everybody gets one."""
        self._line.post("/api/resident/people/codes", json={"phone": phone}).raise_for_status()
        body = {"phone": phone, "code": self.code_for(phone)}
        return str(self._line.post("/api/resident/people/sign-in", json=body).raise_for_status().json()["token"])

    def reports(self, token: str, text: str, **particulars: object) -> Answer:
        """What a resident reports; answers what became of it."""
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": uuid4().hex}
        body = {"channel": "snapshot", "description": text, "coordinate_system": "wgs84"} | particulars
        return self._line.post("/api/resident/cases", json=body, headers=headers).raise_for_status().json()

    def account_of(self, token: str) -> str:
        """Whose session it is."""
        headers = {"Authorization": f"Bearer {token}"}
        return str(self._line.get("/api/resident/people/me", headers=headers).raise_for_status().json()["account_id"])

    def is_on_the_board(self, token: str) -> bool:
        """Whether this week's board of their community has a place for the resident."""
        headers, board = {"Authorization": f"Bearer {token}"}, {"kind": "volunteer", "period": "week"}
        answer = self._line.get("/api/resident/honours/board", params=board | {"level": "community"}, headers=headers)
        return answer.raise_for_status().json()["mine"] is not None

    def end_resident_session(self, token: str) -> None:
        """Signs a resident out from elsewhere."""
        headers = {"Authorization": f"Bearer {token}"}
        self._line.post("/api/resident/people/sign-out", headers=headers).raise_for_status()

    def sign_in(self, who: str) -> str:
        """A session of one's own for calls of the scene."""
        if who not in self._tokens:
            answer = self._line.post("/api/staff/people/sign-in", json={"username": who, "password": PASSWORD})
            self._tokens[who] = answer.raise_for_status().json()["token"]
        return self._tokens[who]

    def _ask(self, method: str, who: str, path: str, **more: Any) -> Answer:
        headers = {"Authorization": f"Bearer {self.sign_in(who)}", "Idempotency-Key": uuid4().hex}
        answer = self._line.request(method, f"/api/staff/{path}", headers=headers, **more)
        assert answer.is_success, f"{method} {path}: {answer.status_code} {answer.text[:600]}"
        return answer.json() if answer.content else None


def picture(tint: str) -> bytes:
    """A photograph of nothing, unlike any other."""
    size = (800, 600)
    grain = Image.frombytes("L", size, secrets.token_bytes(size[0] * size[1])).convert("RGB")
    file = BytesIO()
    Image.blend(Image.new("RGB", size, tint), grain, 0.2).save(file, "JPEG")
    return file.getvalue()
