"""What `grabbing` needs in a district: tasks to grab, and very many people who are signed in."""

import json
from datetime import date, timedelta
from itertools import count

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from yuandian.community.volunteering.models import Task
from yuandian.community.volunteering.rules import PublisherKind, TaskKind
from yuandian.community.volunteering.rules.steps import TaskStatus
from yuandian.community.volunteering.services.slots import create_slots
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.organisations.models import Organisation
from yuandian.foundation.people.models import Account, Person, Session
from yuandian.foundation.people.rules.sign_in import token_digest
from yuandian.foundation.people.services.sessions import new_token
from yuandian.kernel import clock
from yuandian.kernel.sealed import lookup

TASKS, SLOTS = 20, 50
AT_ONCE = 1_000
BORN = date(1980, 1, 1)


@csrf_exempt
def lay_out(_request: HttpRequest, people: int) -> HttpResponse:
    """Opens the tasks, an hour each on days of their own, and signs so many people in."""
    body = Organisation.objects.filter(kind="party").order_by("id").first()
    tasks = []
    for day in range(TASKS):
        starts_at = clock.now() + timedelta(days=2 + day)
        task = Task.objects.create(
            publisher_kind=PublisherKind.PARTY.value, organisation=body, kind=TaskKind.CLEAN_UP.value, title="清扫",
            grid_id=grid.district(), starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), slots=SLOTS,
            status=TaskStatus.OPEN.value,
        )  # fmt: skip
        create_slots(task)
        tasks.append(str(task.pk))
    return HttpResponse(json.dumps({"tasks": tasks, "tokens": _signed_in(people)}), content_type="application/json")


def _signed_in(people: int) -> list[str]:
    tokens = [new_token() for _ in range(people)]
    persons = [Person(name="居民", birth_on=BORN) for _ in tokens]
    accounts = [
        Account(kind="resident", person=person, phone_index=lookup(f"bench{number}"))
        for person, number in zip(persons, count(), strict=False)
    ]
    until = timezone.localtime(clock.now()) + timedelta(days=1)
    sessions = [
        Session(account=account, token_digest=token_digest(token), device="bench", expires_at=until)
        for account, token in zip(accounts, tokens, strict=True)
    ]
    for model, rows in ((Person, persons), (Account, accounts), (Session, sessions)):
        _insert(model, rows)
    return tokens


def _insert(model: type[Model], rows: list[Model]) -> None:
    model._default_manager.bulk_create(rows, batch_size=AT_ONCE)  # noqa: SLF001
