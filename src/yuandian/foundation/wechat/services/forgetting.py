"""What the stand-in kept is forgotten."""

from datetime import datetime

from yuandian.foundation.wechat.models import KeptMessage


def forget_kept(before: datetime) -> int:
    """Forgets what was kept before a moment; gives the count."""
    forgotten, _ = KeptMessage.objects.filter(created_at__lt=before).delete()
    return forgotten
