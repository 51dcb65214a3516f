"""What kinds of trouble there are and how long each may take: a tree that a district replaces with its own."""

from django.db import models

from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Clock, ClockUnit
from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row


def _choices(values: type) -> list[tuple[str, str]]:
    return [(member.value, member.value) for member in values]  # type: ignore[attr-defined]


class Category(Row, Chained):
    """One kind of trouble. `keywords` are words that point to it; the leaves are what a case carries."""

    code = models.TextField(unique=True)
    name = models.TextField()
    name_en = models.TextField()
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    keywords = models.JSONField(default=list, blank=True)
    default_level = models.TextField(default=CaseLevel.ORDINARY.value, choices=_choices(CaseLevel))
    is_urban_component = models.BooleanField(default=False)  # 部件 rather than 事件, in urban management's terms
    urban_code = models.TextField(null=True, blank=True)
    is_emergency = models.BooleanField(default=False)
    advice = models.TextField(null=True, blank=True)  # shown before reporting, such as "打119"
    reopen_days = models.IntegerField(default=15)
    duplicate_metres = models.IntegerField(default=100)
    is_active = models.BooleanField(default=True)
    position = models.IntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]
        verbose_name = "事件类别"
        verbose_name_plural = "事件类别"

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class CategoryDeadline(Row):
    """How long one clock may run for a category (or, with no category, for everything) at one level."""

    category = models.ForeignKey(Category, on_delete=models.CASCADE, null=True, blank=True, related_name="deadlines")
    level = models.TextField(choices=_choices(CaseLevel))
    clock = models.TextField(choices=_choices(Clock))
    amount = models.PositiveIntegerField()
    unit = models.TextField(choices=_choices(ClockUnit))
    is_sample = models.BooleanField(default=True)  # shown as 演示 until the district confirms it

    class Meta:
        verbose_name = "办理时限"
        verbose_name_plural = "办理时限"
        constraints = [
            models.UniqueConstraint(
                fields=["category", "level", "clock"], name="one_deadline_per_clock", nulls_distinct=False
            ),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="deadline_is_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.category or '全部'} {self.level} {self.clock}: {self.amount} {self.unit}"


class GeneralDeadlines(Row, Chained):
    """A single row: the subject in whose record changes of the deadlines stand that hold where no category says."""

    label = models.TextField(default="general", unique=True)

    def __str__(self) -> str:
        return self.label


class ReplyTemplate(Row, Chained):
    """A reply to start from; `{category}`, `{place}` and `{account}` are filled in."""

    category = models.ForeignKey(Category, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    name = models.TextField()
    text = models.TextField()
    is_active = models.BooleanField(default=True)

    class Meta:
        verbose_name = "答复模板"
        verbose_name_plural = "答复模板"

    def __str__(self) -> str:
        return self.name


class TaxonomyRevision(models.Model):
    """A single row, raised whenever a category or deadline changes, so that every process re-reads them."""

    id = models.IntegerField(primary_key=True, default=1)
    revision = models.BigIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="taxonomy_revision_single")]


register_chain(Category, "code")
register_chain(GeneralDeadlines, "label")
register_chain(ReplyTemplate, "name")
