from django.apps import AppConfig


class HonoursConfig(AppConfig):
    name = "yuandian.community.honours"
    label = "honours"
    verbose_name = "荣誉榜"
    default_auto_field = "django.db.models.BigAutoField"
