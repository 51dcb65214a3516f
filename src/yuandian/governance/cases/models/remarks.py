"""What a reporter and the office write to each other."""

from django.db import models
from django.db.models import Q

from yuandian.governance.cases.models.cases import Case, Report
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row
from yuandian.kernel.typed_text import TypedText


class Remark(Row):
    """One thing that was written; each report has a conversation of its own, which no other reporter sees.

    `case` is the one in which it was dealt with when it was written: that of the report, or one it was merged into.
    """

    numbers_of = "case"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+", db_index=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="remarks", db_index=False)
    is_from_reporter = models.BooleanField()
    text = TypedText()
    text_in_full = SealedText(null=True)  # where it gives a number, which is for these two alone
    account_id = models.UUIDField(null=True)
    post_id = models.UUIDField(null=True)  # under which staff wrote it
    answered_at = models.DateTimeField(null=True)  # of a reporter's: when the office wrote next

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(is_from_reporter=True) | Q(answered_at__isnull=True), name="only_reporters_are_answered"
            ),
        ]
        indexes = [
            models.Index(fields=["report", "id"], name="remark_of_report"),
            models.Index(fields=["case", "id"], name="remark_of_case"),
            models.Index(fields=["created_at"], condition=Q(is_from_reporter=True), name="remark_asked"),
        ]
