from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "yuandian.governance.intake"
    label = "intake"
    verbose_name = "来源与导入"
    default_auto_field = "django.db.models.BigAutoField"
