"""What somebody reported, for their own copy of it; and how long reporters stay known."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from yuandian.governance.cases.models import Case, Remark, Report
from yuandian.kernel.history import subject_type_of
from yuandian.kernel.models import TypedNumber
from yuandian.kernel.own_data import Fact, OwnData
from yuandian.kernel.retention import RetentionKind


def _reports(account_id: UUID, _person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in Report.objects.filter(account_id=account_id).select_related("case").order_by("id"):
        yield {
            "编号": row.case.number, "时间": row.created_at.isoformat(timespec="seconds"),
            "内容": row.text or (row.case.description if row.is_first else ""), "地址": row.case.address,
            "答复": row.reply_for_reader, "已解决": row.is_solved, "满意": row.is_satisfied, "评价": row.rating_text,
        }  # fmt: skip


def _remarks(account_id: UUID, _person_id: UUID) -> Iterator[dict[str, Fact]]:
    for row in Remark.objects.filter(report__account_id=account_id).select_related("case").order_by("id"):
        yield {
            "编号": row.case.number, "时间": row.created_at.isoformat(timespec="seconds"),
            "谁写的": "我" if row.is_from_reporter else "承办人", "内容": row.text_in_full or row.text,
        }  # fmt: skip


def _reporters_over(border: datetime) -> QuerySet[Report]:
    written = Remark.objects.filter(text_in_full__isnull=False).values("report")
    known = Q(name__isnull=False) | Q(phone__isnull=False) | Q(reply_in_full__isnull=False) | Q(pk__in=written)
    return Report.objects.filter(known, case__is_open=False, case__closed_at__lt=border)


def _without_reporter(rows: QuerySet[Any]) -> None:
    Remark.objects.filter(report__in=rows.values("pk")).update(text_in_full=None)
    rows.update(name=None, phone=None, phone_index=None, reply_in_full=None)


def _numbers_over(border: datetime) -> QuerySet[TypedNumber]:
    ended = Case.objects.filter(is_open=False, closed_at__lt=border)
    return TypedNumber.objects.filter(subject_type=subject_type_of(Case), subject_id__in=ended.values("pk"))


CASES_OWN_DATA = (OwnData("reports", "我反映的事", _reports), OwnData("remarks", "留言", _remarks))
CASES_RETENTION = (
    RetentionKind("reporters", _reporters_over, _without_reporter),
    RetentionKind("typed_numbers", _numbers_over),
)
