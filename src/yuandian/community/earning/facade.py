"""What other modules may call."""

from yuandian.community.earning.rules import INVITING, SNAPSHOT

__all__ = ["INVITING", "SNAPSHOT"]
