from django.apps import AppConfig


class WechatConfig(AppConfig):
    name = "yuandian.foundation.wechat"
    label = "wechat"
    default_auto_field = "django.db.models.BigAutoField"
