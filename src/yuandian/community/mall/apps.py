from django.apps import AppConfig


class MallConfig(AppConfig):
    name = "yuandian.community.mall"
    label = "mall"
    verbose_name = "活力值商城"
    default_auto_field = "django.db.models.BigAutoField"
