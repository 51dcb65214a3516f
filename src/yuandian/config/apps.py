from django.apps import AppConfig


class ConfigConfig(AppConfig):
    name = "yuandian.config"
    label = "config"
