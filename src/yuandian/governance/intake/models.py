"""The systems that send us orders, how their sheets are read, and the status reports to these systems."""

from django.db import models
from django.db.models import Q

from yuandian.governance.intake.rules import CallbackMode, ReportState
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.sealed import SealedText
from yuandian.kernel.signed import Algorithm
from yuandian.kernel.tables import Row


class Source(Row, Chained):
    """A system that orders come from. One row however many names it goes by (tension CON-9)."""

    code = models.TextField("代码", unique=True)
    name = models.TextField("名称")
    aliases = models.JSONField("别名", default=list, blank=True)
    channel = models.TextField("渠道")  # of cases: hotline or urban_management
    is_active = models.BooleanField("启用", default=True)
    algorithm = models.TextField(
        "签名算法", choices=[(a.value, a.value) for a in Algorithm], default=Algorithm.SM3.value
    )
    secret = SealedText("签名密钥", null=True, editable=False)  # shared with the source; it signs both ways
    callback_mode = models.TextField(
        "状态回传",
        choices=[
            (CallbackMode.NONE, "不回传"),
            (CallbackMode.STANDIN, "模拟（只留存）"),
            (CallbackMode.HTTP, "真实回传"),
        ],
        default=CallbackMode.NONE.value,
    )
    callback_url = models.TextField("回传地址", default="", blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name = "来源系统"
        verbose_name_plural = "来源系统"
        constraints = [
            models.CheckConstraint(
                condition=~Q(callback_mode=CallbackMode.HTTP.value) | ~Q(callback_url="") & Q(secret__isnull=False),
                name="callback_needs_url_and_secret",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class MappingProfile(Row):
    """How one kind of a source's sheets is read: a `SheetProfile`, saved under a name."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="profiles", verbose_name="来源系统")
    name = models.TextField("名称")
    content = models.JSONField("列对应关系")
    changed_at = models.DateTimeField("修改时间")
    changed_by_id = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["source", "name"]
        verbose_name = "导入方案"
        verbose_name_plural = "导入方案"
        constraints = [models.UniqueConstraint(fields=["source", "name"], name="profile_name_once_per_source")]

    def __str__(self) -> str:
        return self.name


class ReportTrail(models.Model):
    """How far the record of a case has been turned into reports; its row lock keeps them in order."""

    case_id = models.UUIDField(primary_key=True)
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    sequence = models.IntegerField(default=0)
    status = models.TextField(default="opened")  # of the case after that entry


class StatusReport(Row):
    """One step of a case as it is reported to its source. The id is the report's, and the source sees it as such."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    case_id = models.UUIDField()
    sequence = models.IntegerField()  # of the entry in the case's record
    external_number = models.TextField()
    action = models.TextField()
    body = models.JSONField()
    state = models.TextField(default=ReportState.WAITING.value)
    attempts = models.IntegerField(default=0)
    tried_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    delivered_to = models.TextField(null=True)  # standin or http
    failure = models.TextField(null=True)  # why the last attempt failed: a code, never an answer's text

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case_id", "sequence"], name="one_report_per_step"),
            models.CheckConstraint(condition=Q(state__in=[s.value for s in ReportState]), name="report_state_known"),
        ]
        indexes = [
            models.Index(
                fields=["case_id", "sequence"],
                condition=~Q(state=ReportState.DELIVERED.value),
                name="report_undelivered",
            ),
            models.Index(fields=["source", "state", "-id"], name="status_report_list"),
        ]


register_chain(Source, "code")
