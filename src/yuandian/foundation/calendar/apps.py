from django.apps import AppConfig


class CalendarConfig(AppConfig):
    name = "yuandian.foundation.calendar"
    label = "calendar"
    verbose_name = "日历"
    default_auto_field = "django.db.models.BigAutoField"
