"""Keeping what staff teach: a correction, a category chosen on entry, what they left as it was, a file of texts."""

import logging
from collections.abc import Collection, Iterable
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.models import Example, Version
from yuandian.governance.triage.rules import Lesson, Subject
from yuandian.governance.triage.rules.versions import MOST_EXAMPLES, SOON_SECONDS, wait_seconds
from yuandian.kernel import clock
from yuandian.kernel.masking import mask_text

logger = logging.getLogger("yuandian.triage")
MOST_ENTRIES = 20_000
LOOKED_BACK = timedelta(days=365)


@transaction.atomic
def note_correction(
    case_id: UUID, account_id: UUID | None, changed: Iterable[str], category: str | None, level: str
) -> list[Subject]:
    """Staff corrected a case: its category or level, as they stand now, are examples. A later word replaces an
    earlier. Gives what there is to learn about.
    """
    told = cases.case_texts([case_id]).get(case_id)
    if told is None:
        return []
    former = {Subject.CATEGORY: category, Subject.LEVEL: level}
    present = {Subject.CATEGORY: told.category_code, Subject.LEVEL: told.level.value}
    noted = [subject for subject in Subject if subject.value in set(changed) and present[subject] is not None]
    for subject in noted:
        _keep(subject, told, str(present[subject]), Lesson.CORRECTED, account_id, former[subject])
    return noted


@transaction.atomic
def note_entries() -> int:
    """Categories that staff chose as they entered cases, since the last look; corrected ones are left alone."""
    examples = Example.objects.filter(subject=Subject.CATEGORY.value)
    entered = examples.filter(lesson=Lesson.ENTERED.value).order_by("-case_id")
    since = entered.values_list("case_id", flat=True).first()
    told = cases.chosen_on_entry(since, MOST_ENTRIES)
    known = set(examples.filter(case_id__in=told).values_list("case_id", flat=True))
    new = [one for one in told.values() if one.case_id not in known and one.category_code is not None]
    Example.objects.bulk_create(
        Example(
            subject=Subject.CATEGORY.value, case_id=one.case_id, label=str(one.category_code),
            lesson=Lesson.ENTERED.value, given_at=one.opened_at,
        )
        for one in new
    )  # fmt: skip
    return len(new)


@transaction.atomic
def note_settled() -> int:
    """Cases that were replied to since the last look, and kept the category and level they had: what they were taken
    for was right. Without them a version would learn from mistakes alone. The latest count, and old ones go.
    """
    confirmed = Example.objects.filter(lesson=Lesson.CONFIRMED.value)
    newest = confirmed.order_by("-given_at").values_list("given_at", flat=True).first()
    settled = cases.settled_after(newest or clock.now() - LOOKED_BACK, MOST_ENTRIES)
    told = cases.case_texts(settled)
    new = []
    for subject in Subject:
        known = set(Example.objects.filter(subject=subject.value, case_id__in=told).values_list("case_id", flat=True))
        for one in told.values():
            label = one.category_code if subject is Subject.CATEGORY else one.level.value
            if one.case_id not in known and label is not None:
                new.append(
                    Example(
                        subject=subject.value, case_id=one.case_id, label=label, lesson=Lesson.CONFIRMED.value,
                        proposed=label, given_at=settled[one.case_id],
                    )
                )  # fmt: skip
        _delete_oldest(subject)
    Example.objects.bulk_create(new, batch_size=2000)
    return len(new)


def _delete_oldest(subject: Subject) -> None:
    """Of cases that were left as they were, twice as many are kept as a version reads."""
    kept = Example.objects.filter(subject=subject.value, lesson=Lesson.CONFIRMED.value).order_by("-given_at")
    border = kept.values_list("given_at", flat=True)[2 * MOST_EXAMPLES : 2 * MOST_EXAMPLES + 1].first()
    if border is not None:
        kept.filter(given_at__lte=border).delete()


def wait_to_learn(subject: Subject) -> float:
    """Seconds until a subject may be learned again; the longer the last learning took, the later."""
    last = (
        Version.objects.filter(subject=subject.value).order_by("-number").values_list("created_at", "seconds").first()
    )
    return wait_seconds((clock.now() - last[0]).total_seconds(), last[1]) if last else 0.0


def learn_soon(subjects: Collection[Subject]) -> None:
    """Asks for new versions, unless they are asked for already; within a caller's transaction or without."""
    for subject in subjects:
        _ask_for(subject, "triage.learn", max(SOON_SECONDS, wait_to_learn(subject)))


def learn_now(subject: Subject) -> None:
    """Asks for a new version without waiting: somebody is looking at the page."""
    _ask_for(subject, "triage.learn_now", 0)


def _ask_for(subject: Subject, task: str, seconds: float) -> None:
    asked = app.configure_task(
        task, queueing_lock=f"{task}.{subject.value}", lock="triage.learn", schedule_in={"seconds": round(seconds)}
    )
    try:
        with transaction.atomic():
            asked.defer(subject=subject.value)
    except AlreadyEnqueued:
        logger.debug("learning is asked for already")


def _keep(
    subject: Subject, told: cases.CaseText, label: str, lesson: Lesson, account_id: UUID | None, proposed: str | None
) -> None:
    Example.objects.update_or_create(
        subject=subject.value, case_id=told.case_id,
        defaults={
            "label": label, "lesson": lesson.value, "account_id": account_id, "proposed": proposed,
            "given_at": clock.now(),
        },
    )  # fmt: skip


@transaction.atomic
def teach_categories(labelled: Iterable[tuple[str, str]]) -> tuple[int, set[str]]:
    """Keeps texts with their categories, by code or by name; phones and ID numbers are masked.

    Gives how many were kept, and the labels that are no category here, whose texts were not. A text that is taught
    again gets its new label.
    """
    rows, unknown = {}, set()
    for text, label in labelled:
        card = cases.taxonomy().by_code.get(label) or cases.category_by_name(label)
        masked = mask_text(text).replace("\0", " ").strip()
        if card is None:
            unknown.add(label)
        elif masked:
            digest = sha256(masked.encode("utf-8", "replace")).hexdigest()
            rows[digest] = Example(
                subject=Subject.CATEGORY.value, text=masked, text_digest=digest, label=card.code,
                lesson=Lesson.TAUGHT.value, given_at=clock.now(),
            )  # fmt: skip
    examples = Example.objects.filter(subject=Subject.CATEGORY.value, case_id__isnull=True)
    examples.filter(text_digest__in=rows).delete()
    Example.objects.bulk_create(rows.values(), batch_size=1000)
    return len(rows), unknown
