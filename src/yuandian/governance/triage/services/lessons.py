"""Keeping what staff teach: a correction, a category chosen on entry, a file of labelled texts."""

import logging
from collections.abc import Iterable
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yuandian.governance.cases import facade as cases
from yuandian.governance.triage.models import Example
from yuandian.governance.triage.rules import Lesson, Subject
from yuandian.kernel import clock
from yuandian.kernel.masking import mask_text

logger = logging.getLogger("yuandian.triage")
SOON_SECONDS = 5  # corrections that come in a row are learned together
MOST_ENTRIES = 20_000


@transaction.atomic
def note_correction(
    case_id: UUID, account_id: UUID | None, changed: Iterable[str], category: str | None, level: str
) -> bool:
    """Staff corrected a case: its category or level, as they stand now, are examples. A later word replaces an
    earlier.
    """
    told = cases.case_texts([case_id]).get(case_id)
    if told is None:
        return False
    former = {Subject.CATEGORY: category, Subject.LEVEL: level}
    present = {Subject.CATEGORY: told.category_code, Subject.LEVEL: told.level.value}
    noted = [subject for subject in Subject if subject.value in set(changed) and present[subject] is not None]
    for subject in noted:
        _keep(subject, told, str(present[subject]), Lesson.CORRECTED, account_id, former[subject])
    return bool(noted)


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


def learn_soon() -> None:
    """Asks for new versions, unless they are asked for already; within a caller's transaction or without."""
    try:
        with transaction.atomic():
            app.configure_task(
                "triage.learn", queueing_lock="triage.learn", lock="triage.learn",
                schedule_in={"seconds": SOON_SECONDS},
            ).defer()  # fmt: skip
    except AlreadyEnqueued:
        logger.debug("learning is asked for already")


def _keep(
    subject: Subject, told: cases.CaseText, label: str, lesson: Lesson, account_id: UUID | None, proposed: str | None
) -> None:
    Example.objects.update_or_create(
        subject=subject.value, case_id=told.case_id,
        defaults={
            "label": label, "lesson": lesson.value, "account_id": account_id, "proposed": proposed,
            "unseen": None, "given_at": clock.now(),
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
