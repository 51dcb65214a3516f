from django.apps import AppConfig


class TriageConfig(AppConfig):
    name = "yuandian.governance.triage"
    label = "triage"
    verbose_name = "研判"
    default_auto_field = "django.db.models.BigAutoField"
