from django.apps import AppConfig


class WaitingConfig(AppConfig):
    name = "yuandian.foundation.waiting"
    label = "waiting"
    verbose_name = "等我办理"
    default_auto_field = "django.db.models.BigAutoField"
