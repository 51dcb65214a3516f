from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "yuandian.foundation.files"
    label = "files"
    verbose_name = "文件"
    default_auto_field = "django.db.models.BigAutoField"
