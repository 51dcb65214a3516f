"""What other modules may call."""

from yuandian.foundation.publications.rules import PublicationKind
from yuandian.foundation.publications.services.drafts import PublicationGiven, draft_publication
from yuandian.foundation.publications.services.publications import Publishing, publish_publication

__all__ = ["PublicationGiven", "PublicationKind", "Publishing", "draft_publication", "publish_publication"]
