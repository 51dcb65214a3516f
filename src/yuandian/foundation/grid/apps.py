from django.apps import AppConfig


class GridConfig(AppConfig):
    name = "yuandian.foundation.grid"
    label = "grid"
    default_auto_field = "django.db.models.BigAutoField"
