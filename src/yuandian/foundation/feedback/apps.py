from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "yuandian.foundation.feedback"
    label = "feedback"
    verbose_name = "投诉建议"
    default_auto_field = "django.db.models.BigAutoField"
