from django.apps import AppConfig


class RepliesConfig(AppConfig):
    name = "yuandian.governance.triage.replies"
    label = "replies"
    verbose_name = "答复质量"
    default_auto_field = "django.db.models.BigAutoField"
