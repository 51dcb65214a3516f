from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "yuandian.foundation.calendar"
    label = "calendar"
    default_auto_field = "django.db.models.BigAutoField"
