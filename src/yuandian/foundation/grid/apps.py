from django.apps import AppConfig


class GridConfig(AppConfig):
    name = "yuandian.foundation.grid"
    label = "grid"
    verbose_name = "网格与地址"
    default_auto_field = "django.db.models.BigAutoField"
