"""A fortnight in the audit room: sign-ins of the cast, what they looked at and took away, and something unusual."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from django.apps import apps

from yuandian.foundation.audit.facade import gather, raise_alarms
from yuandian.kernel.ids import id_made_at
from yuandian.kernel.models import Access
from yuandian.sample.cast import STAFF

DAYS = 14
OFFICE, OUTSIDE = "10.41.2.{}", "203.0.113.41"
DEVICE = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
REASONS = ("核对反映人电话", "回访前确认号码", "入户前联系", "核实住址")
SHEETS = (("cases/sheet", "cases.xlsx"), ("points/movements/sheet", "points.xlsx"))
FAILURES, MANY = 12, 22


def load_accesses(grids: Mapping[str, UUID], now: datetime) -> None:
    """Writes it down as the running product would have, and raises the alarms of the last hour."""
    chance = Random(41)
    accounts = dict(apps.get_model("people.Account").objects.filter(kind="staff").values_list("username", "id"))
    rows: list[Access] = []
    for back in range(DAYS):
        day = now - timedelta(days=back)
        for number, member in enumerate(STAFF):
            at = day.replace(hour=8, minute=chance.randrange(10, 50), second=chance.randrange(60))
            if at >= now or member.username not in accounts:
                continue
            place = grids.get(member.grid or "")
            account_id = accounts[member.username]
            who = {"account_id": account_id, "address": OFFICE.format(20 + number), "device": DEVICE}
            rows.append(_row(at, kind="sign_in", name=member.username, details={"step": "password"}, **who))
            if member.role in LOOKING:
                for more in range(chance.randrange(4)):
                    rows.append(_look(at + timedelta(minutes=25 + 13 * more), account_id, place, chance))
            if member.role in TAKING and chance.random() < TAKES:
                route, file = chance.choice(SHEETS)
                details = {"file": file, "query": ""}
                rows.append(_row(at + timedelta(hours=1), kind="export", action=route, details=details, **who))
    lead = accounts["yihelu-lead"]
    rows += [_look(now - timedelta(minutes=2 + number), lead, grids.get(LEADS), chance) for number in range(MANY)]
    rows += [
        _row(now - timedelta(minutes=3 + number), kind="sign_in_failed", name=chance.choice(("admin", "root", "test")),
             address=OUTSIDE, device="python-requests/2.31", details={"refused": "sign_in_refused"})
        for number in range(FAILURES)
    ]  # fmt: skip
    Access.objects.bulk_create((row for row in rows if row.at < now), batch_size=1_000)
    gather()
    raise_alarms()


LEADS = "410102-001-004"
LOOKING = frozenset({"community_lead", "operations_officer", "grid_lead", "community_secretary"})
TAKING = frozenset({"operations_officer", "community_lead", "district_viewer"})
TAKES = 0.4


def _look(at: datetime, account_id: UUID, area_id: UUID | None, chance: Random) -> Access:
    details = {"reason": chance.choice(REASONS)}
    return _row(at, kind="unmask", action="cases.case.unmask", account_id=account_id, area_id=area_id, details=details)


def _row(at: datetime, **columns: object) -> Access:
    return Access(id=id_made_at(at), at=at, **columns)
