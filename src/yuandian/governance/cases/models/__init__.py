"""Tables of the closed loop."""

from yuandian.governance.cases.models.cases import (
    GRID_COLUMNS,
    Assignment,
    Case,
    CaseLink,
    CasePicture,
    Extension,
    Report,
)
from yuandian.governance.cases.models.categories import (
    Category,
    CategoryDeadline,
    GeneralDeadlines,
    ReplyTemplate,
    TaxonomyRevision,
)
from yuandian.governance.cases.models.papers import Paper
from yuandian.governance.cases.models.remarks import Remark
from yuandian.governance.cases.models.views import SavedView
from yuandian.governance.cases.models.whistles import Whistle, WhistleCall

__all__ = [
    "GRID_COLUMNS",
    "Assignment",
    "Case",
    "CaseLink",
    "CasePicture",
    "Category",
    "CategoryDeadline",
    "Extension",
    "GeneralDeadlines",
    "Paper",
    "Remark",
    "ReplyTemplate",
    "Report",
    "SavedView",
    "TaxonomyRevision",
    "Whistle",
    "WhistleCall",
]
