"""What other modules may call."""

from yuandian.governance.triage.queries.proposals import TriageProposal, proposal_for, suggest_categories
from yuandian.governance.triage.rules import Subject
from yuandian.governance.triage.rules.labelled import TableUnfit, labelled_in
from yuandian.governance.triage.rules.words import words_of
from yuandian.governance.triage.services.lessons import teach_categories
from yuandian.governance.triage.services.versions import learn

__all__ = [
    "Subject",
    "TableUnfit",
    "TriageProposal",
    "labelled_in",
    "learn",
    "proposal_for",
    "suggest_categories",
    "teach_categories",
    "words_of",
]
