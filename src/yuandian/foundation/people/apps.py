from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "yuandian.foundation.people"
    label = "people"
    verbose_name = "人员与角色"
    default_auto_field = "django.db.models.BigAutoField"
