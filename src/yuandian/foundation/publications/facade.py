"""What other modules may call."""

from yuandian.foundation.publications.rules import PublicationKind
from yuandian.foundation.publications.services.publishing import Publishing, publish_publication
from yuandian.foundation.publications.services.writing import PublicationGiven, draft_publication

__all__ = ["PublicationGiven", "PublicationKind", "Publishing", "draft_publication", "publish_publication"]
