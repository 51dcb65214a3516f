from django.apps import AppConfig


class PointsConfig(AppConfig):
    name = "yuandian.foundation.points"
    label = "points"
    verbose_name = "活力值与服务时长"
    default_auto_field = "django.db.models.BigAutoField"
