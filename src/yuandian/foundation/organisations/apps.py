from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "yuandian.foundation.organisations"
    label = "organisations"
    default_auto_field = "django.db.models.BigAutoField"
