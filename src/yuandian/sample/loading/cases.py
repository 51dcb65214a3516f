"""The year of cases to tables, a thousand at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from yuandian.governance.cases.models import Case
from yuandian.governance.cases.queries.taxonomy import taxonomy
from yuandian.governance.cases.rules.new_cases import matter_of
from yuandian.kernel.history import GENESIS, Entry, chain
from yuandian.kernel.proven import real_columns, state_of
from yuandian.sample import facts
from yuandian.sample.cases import year
from yuandian.sample.cases.book import Book
from yuandian.sample.cases.directory import Directory, Line, Resident, Seat
from yuandian.sample.cases.kinds import Kinds
from yuandian.sample.cases.opening import Opener
from yuandian.sample.cases.spots import Spots
from yuandian.sample.geography.grids import GridPlan
from yuandian.sample.geography.land import Land
from yuandian.sample.loading.copying import Table, copy_entries
from yuandian.sample.loading.people import LoadedPeople
from yuandian.sample.people.population import Population

CASE_TYPE = "cases.case"
BATCH = 1000
TOLD_LATELY = timedelta(days=30)
TABLES = ("Case", "Report", "Assignment", "Extension", "Whistle", "WhistleCall")


def load_cases(
    land: Land,
    grids: Mapping[str, UUID],
    organisations: Mapping[str, UUID],
    everybody: Population,
    people: LoadedPeople,
    now: datetime,
    number: int,
    progress: Callable[[int, int], None],
) -> None:
    """Writes the year of about `number` cases that ends at `now`; `progress(written, expected)` as it goes."""
    directory = directory_of(land, grids, organisations, everybody, people)
    kinds, spots = Kinds(), Spots(land)
    names = {entry["code"]: entry["short_name"] for entry in facts.read_toml("organisations.toml")["district"]}
    opener = Opener(directory, kinds, taxonomy().by_code, names, now, _last_number())
    written = 0
    books = (book for together in year.year(opener, spots, kinds, now, number) for book in together)
    while batch := list(islice(books, BATCH)):
        _write(batch, now)
        written += len(batch)
        progress(min(written, number), number)
    _set_last_number(opener.last_number)


def _write(books: Sequence[Book], now: datetime) -> None:
    tables = {name: Table(f"cases.{name}", now) for name in TABLES}
    inbox = Table("messaging.InboxMessage", now)
    entries: list[Entry] = []
    for book in books:
        case = book.case
        state = state_of(Case.proven, vars(case), real_columns(Case))
        made, case.history_count, case.history_head = chain(
            CASE_TYPE, case.id, case.street_id, 0, GENESIS, book.steps, state
        )
        entries += made
        tables["Case"].take([case])
        _tell(inbox, book, now)
    for name, rows in _hanging_on(books):
        tables[name].take(rows)
    for table in (*tables.values(), inbox):
        table.write()
    copy_entries(entries)


def _tell(inbox: Table, book: Book, now: datetime) -> None:
    """What holders of open work and reporters of late have in their inboxes; what they acted on they have read."""
    case = book.case
    subject = {"subject_type": CASE_TYPE, "subject_id": case.id}
    if case.is_open and book.holder and case.dispatched_at:
        inbox.add(
            account_id=book.holder.account_id,
            kind="case.dispatched",
            title=f"新派单：{taxonomy().by_id[case.category_id].name}",
            body=_matter(book),
            read_at=case.signed_at,
            created_at=case.dispatched_at,
            **subject,
        )
        if case.overdue:
            late_at = case.handling_due_at if "handling" in case.overdue else case.due_at
            inbox.add(
                account_id=book.holder.account_id,
                kind="case.overdue",
                title="工单已超时",
                body=_matter(book),
                read_at=None,
                created_at=min(late_at or now, now),
                **subject,
            )
    for report in book.reports:
        if report.account_id and report.replied_at and report.replied_at > now - TOLD_LATELY:
            inbox.add(
                account_id=report.account_id,
                kind="case.replied",
                title="您反映的问题有答复了",
                body=report.reply,
                read_at=report.rated_at,
                created_at=report.replied_at,
                **subject,
            )


def _matter(book: Book) -> str:
    due = book.case.handling_due_at
    return matter_of(book.case.summary, book.case.address, timezone.localtime(due) if due else None)


def _hanging_on(books: Iterable[Book]) -> Iterator[tuple[str, Sequence[Any]]]:
    for book in books:
        yield "Report", book.reports
        yield "Assignment", book.assignments
        yield "Extension", book.extensions
        yield "Whistle", book.whistles
        yield "WhistleCall", book.calls


def _last_number() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM case_number")
        return int(cursor.fetchone()[0])


def _set_last_number(number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT setval('case_number', %s)", [number])


def directory_of(
    land: Land,
    grids: Mapping[str, UUID],
    organisations: Mapping[str, UUID],
    everybody: Population,
    people: LoadedPeople,
) -> Directory:
    """Who stands where, with the ids of what was loaded."""
    by_grid: dict[tuple[str, str], list[Seat]] = {}
    by_unit: dict[str, list[Seat]] = {}
    for plan, post_id in zip(everybody.posts, people.posts, strict=True):
        account = people.staff_accounts.get(plan.person.number)
        if account is None:
            continue
        seat = Seat(post_id, account, plan.role)
        if plan.grid:
            by_grid.setdefault((plan.role, plan.grid), []).append(seat)
        elif plan.organisation:
            by_unit.setdefault(plan.organisation, []).append(seat)
    names = {plan.code: plan.name for plan in land.grids}
    lines = {
        plan.code: _line(plan, grids, names)
        for plan in (*land.grids, *land.exclusive)
        if plan.level in {"micro", "exclusive"}
    }
    return Directory(by_grid, lines, organisations, by_unit, _residents(everybody, people, lines))


def _line(plan: GridPlan, grids: Mapping[str, UUID], names: Mapping[str, str]) -> Line:
    codes = [plan.code, plan.community_code, plan.street_code]
    is_micro = plan.level == "micro"
    own = plan.name
    if is_micro and plan.parent:
        codes.insert(1, plan.parent)
        own = f"{plan.parent[-2:]}号三级网格{plan.number:02d}号微网格"
    return Line(
        street_id=grids[plan.street_code],
        community_id=grids[plan.community_code],
        grid_id=grids[plan.parent] if is_micro and plan.parent else None,
        micro_grid_id=grids[plan.code] if is_micro else None,
        exclusive_grid_id=None if is_micro else grids[plan.code],
        full_name=names[plan.street_code] + names[plan.community_code] + own,
        codes=tuple(codes),
    )


def _residents(everybody: Population, people: LoadedPeople, lines: Mapping[str, Line]) -> dict[str, list[Resident]]:
    """The adults of each micro-grid, and of each grid above it."""
    found: dict[str, list[Resident]] = {}
    for household in everybody.households:
        for person in household.adults:
            account = people.resident_accounts.get(person.number)
            resident = Resident(person, people.persons[person.number], account)
            for code in lines[household.micro_code].codes:
                found.setdefault(code, []).append(resident)
    return found
