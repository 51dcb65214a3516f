from django.apps import AppConfig


class EarningConfig(AppConfig):
    name = "yuandian.community.earning"
    label = "earning"
    verbose_name = "活力值获得"
    default_auto_field = "django.db.models.BigAutoField"
