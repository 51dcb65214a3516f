from django.apps import AppConfig


class MobileConfig(AppConfig):
    name = "yuandian.foundation.mobile"
    label = "mobile"
    verbose_name = "移动端"
    default_auto_field = "django.db.models.BigAutoField"
