"""Reference data of cases over HTTP: categories, deadlines, reply templates, and their records."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Field
from pydantic import StringConstraints

from yuandian.governance.cases.rules import CaseLevel
from yuandian.governance.cases.rules.clocks import Clock, ClockUnit
from yuandian.kernel.http.shapes import Schema

Name = Annotated[str, StringConstraints(max_length=60, pattern=r"^[^\x00]*$")]
Words = Annotated[str, StringConstraints(max_length=2_000, pattern=r"^[^\x00]*$")]
Code = Annotated[str, StringConstraints(min_length=1, max_length=60, pattern=r"^[A-Za-z0-9_\-]+$")]


class CategoryIn(Schema):
    """What a category is made of."""

    name: Name
    name_en: Name = ""
    parent_id: UUID | None = None
    keywords: Annotated[list[Name], Field(max_length=200)] = []
    default_level: CaseLevel = CaseLevel.ORDINARY
    is_emergency: bool = False
    advice: Annotated[str, StringConstraints(max_length=500, pattern=r"^[^\x00]*$")] | None = None
    reopen_days: Annotated[int, Field(ge=0, le=365)] = 15
    duplicate_metres: Annotated[int, Field(ge=0, le=5_000)] = 100
    is_active: bool = True
    position: Annotated[int, Field(ge=0, le=100_000)] = 0


class NewCategoryIn(CategoryIn):
    """A new category, with the code that stays its own."""

    code: Code


class DeadlineIn(Schema):
    """How long one clock may run at one level."""

    level: CaseLevel
    clock: Clock
    amount: Annotated[int, Field(ge=1, le=1_000)]
    unit: ClockUnit


class DeadlinesTriedIn(Schema):
    """The deadlines that a category says itself; without a category, those where none says."""

    category_id: UUID | None = None
    deadlines: Annotated[list[DeadlineIn], Field(max_length=9)]


class DeadlinesIn(DeadlinesTriedIn):
    """Deadlines to set, and whether open cases follow."""

    is_for_open_cases: bool = False


class DeadlineEntryOut(Schema):
    """How long one clock may run at one level; a sample until the district confirms it."""

    level: CaseLevel
    clock: Clock
    amount: int
    unit: ClockUnit
    is_sample: bool


class CategoryPageOut(Schema):
    """A category whole, with the deadlines that it says itself."""

    id: UUID
    code: str
    name: str
    name_en: str
    parent_id: UUID | None
    keywords: list[str]
    default_level: CaseLevel
    is_emergency: bool
    advice: str | None
    reopen_days: int
    duplicate_metres: int
    is_active: bool
    position: int
    deadlines: list[DeadlineEntryOut]


class TaxonomyOut(Schema):
    """Every category, and the deadlines where none says."""

    categories: list[CategoryPageOut]
    general: list[DeadlineEntryOut]


class DeadlineEffectOut(Schema):
    """What deadlines would do to open cases; `kept` would move, had they not been extended or paused."""

    moved: int
    sooner: int
    later: int
    overdue_at_once: int
    kept: int
    is_partial: bool


class ReplyTemplateIn(Schema):
    """A reply to start from, with `{category}`, `{place}` and `{account}` to be filled."""

    name: Name
    text: Words
    category_id: UUID | None = None
    is_active: bool = True


class ReplyTemplateOut(Schema):
    """A template."""

    id: UUID
    name: str
    text: str
    category_id: UUID | None
    is_active: bool


class FilledReplyOut(Schema):
    """A template filled for one case."""

    id: UUID
    name: str
    text: str
    is_for_category: bool


class ReferenceMomentOut(Schema):
    """An entry of a record: what was done, by whom under which post; `details` say before and after."""

    sequence: int
    at: datetime
    action: str
    by: str
    post: str | None
    details: dict[str, Any]
