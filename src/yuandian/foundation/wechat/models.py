"""The access token that all processes share, and what the stand-in kept."""

from django.db import models

from yuandian.kernel.sealed import SealedText
from yuandian.kernel.tables import Row


class AccessToken(Row):
    """The token of one mini-program. Who sets `refreshing_until` asks WeChat for the next; the others wait."""

    app_id = models.TextField(unique=True)
    token = SealedText(null=True)
    obtained_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    refreshing_until = models.DateTimeField(null=True)


class KeptMessage(Row):
    """A subscription message that the stand-in kept instead of sending it. Forgotten after a week."""

    key = models.UUIDField(unique=True)
    openid = SealedText()
    template_id = models.TextField()
    page = models.TextField(blank=True, default="")
    values = SealedText()  # JSON

    class Meta:
        verbose_name = verbose_name_plural = "替身订阅消息"
        indexes = [models.Index(fields=["created_at"], name="wechat_kept_at")]
