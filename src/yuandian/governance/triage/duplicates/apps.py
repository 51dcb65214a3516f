from django.apps import AppConfig


class DuplicatesConfig(AppConfig):
    name = "yuandian.governance.triage.duplicates"
    label = "duplicates"
    verbose_name = "重复识别"
    default_auto_field = "django.db.models.BigAutoField"
