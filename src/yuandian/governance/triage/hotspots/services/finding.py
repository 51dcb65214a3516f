"""One search for hot spots: read, cluster, recognise those of before, store, tell who is responsible."""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import timedelta
from statistics import mode
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.hotspots.models import Hotspot, HotspotMember, HotspotRun, HotspotVersion
from yuandian.governance.triage.hotspots.queries.voices import Placed, voices_between
from yuandian.governance.triage.hotspots.rules.heat import Alarm, by_day
from yuandian.governance.triage.hotspots.rules.places import home_of, middle_of, same_as
from yuandian.governance.triage.hotspots.rules.ranking import Trouble, Voice, troubles_among
from yuandian.kernel import clock

PERIOD = timedelta(days=90)
MOST_CASES = 20_000
MOST_HOTSPOTS = 50
DAYS_DRAWN = 60
RUNS_KEPT = timedelta(days=180)
ORDER = list(Alarm)
LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('hotspots.find', 0))"


def find_hotspots() -> HotspotRun:
    """Searches the cases of the last ninety days, at most the latest 20,000; the work does not grow beyond that.

    Reading and clustering hold no lock; what was found is stored in one transaction.
    """
    began = time.monotonic()
    until = clock.now()
    since = until - PERIOD
    voices, placed = voices_between(since, until, MOST_CASES)
    known_from = voices[0].at if voices else since
    found = troubles_among(voices, until, known_from, most=MOST_HOTSPOTS)
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(LOCK)
        run = HotspotRun.objects.create(
            since=since, until=until, cases=len(voices), is_partial=len(voices) == MOST_CASES,
            milliseconds=round((time.monotonic() - began) * 1_000),
        )  # fmt: skip
        _store(run, voices, placed, found)
        HotspotVersion.objects.filter(run__until__lt=until - RUNS_KEPT).delete()
    return run


def _store(run: HotspotRun, voices: Sequence[Voice], placed: Sequence[Placed], found: Sequence[Trouble]) -> None:
    known = _members_of_last_run()
    taken: set[UUID] = set()
    for rank, trouble in enumerate(found, start=1):
        members = frozenset(voices[row].key for row in trouble.members)
        same = same_as(members, [one for one in known.items() if one[0] not in taken])
        hotspot = _hotspot(run, same, trouble, placed)
        taken.add(hotspot.id)
        HotspotVersion.objects.create(**_version(run, hotspot, rank, trouble, voices, placed))
        HotspotMember.objects.filter(hotspot=hotspot).delete()
        HotspotMember.objects.bulk_create(
            [
                HotspotMember(hotspot=hotspot, case_id=voices[row].key, likeness=likeness)
                for row, likeness in zip(trouble.members, trouble.likeness, strict=True)
            ]
        )


def _members_of_last_run() -> Mapping[UUID, frozenset[UUID]]:
    last = HotspotRun.objects.order_by("-until").values_list("id", flat=True)[1:2]
    grouped: dict[UUID, set[UUID]] = {}
    for hotspot_id, case_id in HotspotMember.objects.filter(hotspot__last_run__in=list(last)).values_list(
        "hotspot_id", "case_id"
    ):
        grouped.setdefault(hotspot_id, set()).add(case_id)
    return {hotspot_id: frozenset(members) for hotspot_id, members in grouped.items()}


def _hotspot(run: HotspotRun, same: UUID | None, trouble: Trouble, placed: Sequence[Placed]) -> Hotspot:
    home = home_of([placed[row].line for row in trouble.members])
    name = "·".join(
        filter(None, [trouble.named.place or _short(home), _kind(trouble, placed), *trouble.named.words[:1]])
    )
    columns = dict(zip(("street_id", "community_id", "grid_id", "micro_grid_id"), home, strict=True))
    values = {
        "name": name, "place": trouble.named.place, "people": trouble.named.group, "last_run": run,
        "alarm": trouble.growth.alarm.value, **columns,
    }  # fmt: skip
    if same is None:
        hotspot, before = Hotspot.objects.create(**values), Alarm.NONE
    else:
        hotspot = Hotspot.objects.get(pk=same)
        before = Alarm(hotspot.alarm)
        for name, value in values.items():
            setattr(hotspot, name, value)
        hotspot.save()
    if ORDER.index(trouble.growth.alarm) > ORDER.index(before):
        _tell(hotspot, trouble, home)
    return hotspot


def _kind(trouble: Trouble, placed: Sequence[Placed]) -> str | None:
    """The category that most of its cases have."""
    kinds = Counter(placed[row].category_id for row in trouble.members)
    kind, count = kinds.most_common(1)[0]
    return cases.category_name(kind) if count > len(trouble.members) / 2 else None


def _short(home: Sequence[UUID | None]) -> str:
    """The community, else the street, that a hot spot whose letters name no place lies in."""
    place = home[1] or home[0]
    return grid.grid_names({place}).get(place, "") if place else ""


def _version(
    run: HotspotRun, hotspot: Hotspot, rank: int, trouble: Trouble, voices: Sequence[Voice], placed: Sequence[Placed]
) -> dict[str, object]:
    own = [placed[row] for row in trouble.members]
    categories = [place.category_id for place in own if place.category_id is not None]
    middle = middle_of([place.point for place in own if place.point is not None])
    leading = next((place for place in own if place.is_open), own[0])
    return {
        "run": run, "hotspot": hotspot, "rank": rank, "heat": trouble.heat.total,
        "terms": [asdict(term) for term in trouble.heat.terms],
        "cases": len(trouble.members), "reporters": trouble.reporters, "supporters": trouble.supporters,
        "first_at": trouble.first_at, "last_at": trouble.last_at, "description": _description(trouble, voices),
        "words": list(trouble.named.words), "category_id": mode(categories) if categories else None,
        "alarm": trouble.growth.alarm.value, "recent": trouble.growth.recent, "expected": trouble.growth.expected,
        "chance": trouble.growth.chance,
        "by_day": by_day([voices[row].at for row in trouble.members], run.until, DAYS_DRAWN),
        "longitude": middle[0] if middle else None, "latitude": middle[1] if middle else None,
        "leading_case_id": leading.case_id,
    }  # fmt: skip


def _description(trouble: Trouble, voices: Sequence[Voice]) -> str:
    """What the likest case is called: the one that speaks for the others."""
    return voices[trouble.members[0]].title


def _tell(hotspot: Hotspot, trouble: Trouble, home: Sequence[UUID | None]) -> None:
    """A warning rose: those responsible for the place hear of it, community and street; for none alone where it lies in
    several streets.
    """
    place = next((one for one in (home[1], home[0]) if one is not None), None)
    line = grid.lineages([place]).get(place) if place else None
    if line is None:
        return
    posts = people.responsible_posts(line, timezone.localtime(clock.now()))
    accounts = [
        account
        for level in ("community", "street")
        if (card := posts.get(level)) is not None
        for account in people.accounts_of_post(card.id)
    ]
    if accounts:
        messaging.tell(
            accounts, f"hotspot.{trouble.growth.alarm}", f"热点预警：{hotspot.name}",
            f"近七天 {trouble.growth.recent} 件，以往每周 {trouble.growth.expected:g} 件",
            "hotspots.hotspot", hotspot.id,
        )  # fmt: skip
