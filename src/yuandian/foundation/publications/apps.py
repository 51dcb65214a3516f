from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "yuandian.foundation.publications"
    label = "publications"
    verbose_name = "通知与指南"
    default_auto_field = "django.db.models.BigAutoField"
