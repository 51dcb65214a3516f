from django.apps import AppConfig


class HotspotsConfig(AppConfig):
    name = "yuandian.governance.triage.hotspots"
    label = "hotspots"
    verbose_name = "热点"
    default_auto_field = "django.db.models.BigAutoField"
