"""One search for hot spots: read, cluster, recognise those of before, store, tell who is responsible."""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from statistics import mode
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.people import facade as people
from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.hotspots.models import Hotspot, HotspotMember, HotspotRun, HotspotVersion
from yuandian.governance.triage.hotspots.queries import Placed, voices_between
from yuandian.governance.triage.hotspots.rules.heat import Alarm, alarm_after, by_day
from yuandian.governance.triage.hotspots.rules.names import Named, letter_of, said_in
from yuandian.governance.triage.hotspots.rules.places import Line, home_of, lies_in, middle_of, same_as
from yuandian.governance.triage.hotspots.rules.ranking import Trouble, Voice, troubles_among
from yuandian.kernel import clock
from yuandian.kernel.advisory_locks import advisory_lock

PERIOD = timedelta(days=90)
MOST_CASES = 60_000
MOST_HOTSPOTS = 50
DAYS_DRAWN = 60
REMEMBERED = timedelta(days=1)  # a hot spot that some runs did not find is still the same
RUNS_KEPT = timedelta(days=180)
GONE_KEPT = timedelta(days=730)


def find_hotspots() -> HotspotRun:
    """Searches the cases of the last ninety days, at most the latest 60,000; the work does not grow beyond that.

    Reading and clustering hold no lock; what was found is stored in one transaction.
    """
    began = time.monotonic()
    until = clock.now()
    since = until - PERIOD
    voices, placed = voices_between(since, until, MOST_CASES)
    known_from = voices[0].at if voices else since
    found = troubles_among(voices, until, known_from, most=MOST_HOTSPOTS)
    with transaction.atomic():
        advisory_lock("hotspots.find")
        run = HotspotRun.objects.create(
            since=since, until=until, cases=len(voices), is_partial=len(voices) == MOST_CASES,
            milliseconds=round((time.monotonic() - began) * 1_000),
        )  # fmt: skip
        _store(run, voices, placed, found)
        _delete_old(until)
    return run


def _delete_old(now: datetime) -> None:
    """Runs go with their versions; of a hot spot not found since, its cases too, and in the end itself."""
    HotspotRun.objects.filter(until__lt=now - RUNS_KEPT).delete()
    # Asked first: joined to all its cases, PostgreSQL would read every one, once a hot spot.
    unseen = list(Hotspot.objects.filter(last_seen_at__lt=now - RUNS_KEPT).values_list("pk", flat=True))
    HotspotMember.objects.filter(hotspot__in=unseen).delete()
    Hotspot.objects.filter(last_seen_at__lt=now - GONE_KEPT).delete()


@dataclass(frozen=True, slots=True)
class _Found:
    """A trouble with its home, and what is told of it: by its cases at home alone, which its readers may see."""

    trouble: Trouble
    home: Line
    own: Sequence[int]
    named: Named
    alarm: Alarm
    calm_runs: int


def _store(run: HotspotRun, voices: Sequence[Voice], placed: Sequence[Placed], troubles: Sequence[Trouble]) -> None:
    known = _known_members(run.until)
    before = Hotspot.objects.in_bulk(list(known))
    taken: set[UUID] = set()
    for rank, trouble in enumerate(troubles, start=1):
        members = frozenset(voices[row].key for row in trouble.members)
        same = same_as(members, [one for one in known.items() if one[0] not in taken])
        former = before[same] if same is not None else None
        found = _found(trouble, former, voices, placed)
        hotspot = _hotspot(run, found, former, placed)
        taken.add(hotspot.id)
        HotspotVersion.objects.create(**_version(run, hotspot, rank, found, voices, placed))
        HotspotMember.objects.filter(hotspot=hotspot).delete()
        HotspotMember.objects.bulk_create(
            [
                HotspotMember(hotspot=hotspot, case_id=voices[row].key, likeness=likeness)
                for row, likeness in zip(trouble.members, trouble.likeness, strict=True)
            ]
        )


def _known_members(until: datetime) -> Mapping[UUID, frozenset[UUID]]:
    recent = HotspotMember.objects.filter(hotspot__last_seen_at__gte=until - REMEMBERED)
    grouped: dict[UUID, set[UUID]] = {}
    for hotspot_id, case_id in recent.values_list("hotspot_id", "case_id"):
        grouped.setdefault(hotspot_id, set()).add(case_id)
    return {hotspot_id: frozenset(members) for hotspot_id, members in grouped.items()}


def _found(trouble: Trouble, former: Hotspot | None, voices: Sequence[Voice], placed: Sequence[Placed]) -> _Found:
    home = home_of([placed[row].line for row in trouble.members])
    own = [row for row in trouble.members if lies_in(placed[row].line, home)]
    named = said_in(trouble.named, [letter_of(voices[row].title, voices[row].text) for row in own])
    alarm, calm_runs = trouble.growth.alarm, 0
    if former is not None:
        alarm, calm_runs = alarm_after(Alarm(former.alarm), former.calm_runs, trouble.growth)
    return _Found(trouble, home, own, named, alarm, calm_runs)


def _hotspot(run: HotspotRun, found: _Found, former: Hotspot | None, placed: Sequence[Placed]) -> Hotspot:
    place = found.named.place or _short(found.home)
    name = "·".join(filter(None, [place, _kind(found, placed), *found.named.words[:1]])) or found.named.group
    values = {
        "name": name, "place": found.named.place, "people": found.named.group, "last_run": run,
        "last_seen_at": run.until, "alarm": found.alarm.value, "calm_runs": found.calm_runs,
        **dict(zip(("street_id", "community_id", "grid_id", "micro_grid_id"), found.home, strict=True)),
    }  # fmt: skip
    was = Alarm(former.alarm) if former is not None else Alarm.NONE
    hotspot = former or Hotspot()
    for column, value in values.items():
        setattr(hotspot, column, value)
    hotspot.save()
    if found.alarm.severity > was.severity:
        _tell(hotspot, found)
    return hotspot


def _kind(found: _Found, placed: Sequence[Placed]) -> str | None:
    """The category that most of its cases have."""
    kinds = Counter(placed[row].category_id for row in found.own)
    kind, count = kinds.most_common(1)[0]
    return cases.category_name(kind) if count > len(found.own) / 2 else None


def _short(home: Sequence[UUID | None]) -> str:
    """The community, else the street, that a hot spot whose letters name no place lies in."""
    place = home[1] or home[0]
    return grid.grid_names({place}).get(place, "") if place else ""


def _version(
    run: HotspotRun, hotspot: Hotspot, rank: int, found: _Found, voices: Sequence[Voice], placed: Sequence[Placed]
) -> dict[str, object]:
    trouble, own = found.trouble, [placed[row] for row in found.own]
    categories = [place.category_id for place in own if place.category_id is not None]
    middle = middle_of([place.point for place in own if place.point is not None])
    leading = next((place for place in own if place.is_open), own[0])
    return {
        "run": run, "hotspot": hotspot, "rank": rank, "heat": trouble.heat.total,
        "terms": [asdict(term) for term in trouble.heat.terms],
        "cases": len(trouble.members), "reporters": trouble.reporters, "supporters": trouble.supporters,
        "first_at": trouble.first_at, "last_at": trouble.last_at, "description": voices[found.own[0]].title,
        "words": list(found.named.words), "category_id": mode(categories) if categories else None,
        "alarm": found.alarm.value, "recent": trouble.growth.recent, "expected": trouble.growth.expected,
        "chance": trouble.growth.chance,
        "by_day": by_day([voices[row].at for row in trouble.members], run.until, DAYS_DRAWN),
        "longitude": middle[0] if middle else None, "latitude": middle[1] if middle else None,
        "leading_case_id": leading.case_id,
    }  # fmt: skip


def _tell(hotspot: Hotspot, found: _Found) -> None:
    """A warning rose: those responsible for the place hear of it, community and street; for none alone where it lies in
    several streets.
    """
    place = next((one for one in (found.home[1], found.home[0]) if one is not None), None)
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
            accounts, f"hotspot.{found.alarm}", f"热点预警：{hotspot.name}",
            f"近七天 {found.trouble.growth.recent} 件，以往每周 {found.trouble.growth.expected:g} 件",
            "hotspots.hotspot", hotspot.id,
        )  # fmt: skip
