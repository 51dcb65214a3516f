from django.apps import AppConfig


class VolunteeringConfig(AppConfig):
    name = "yuandian.community.volunteering"
    label = "volunteering"
    verbose_name = "志愿服务"
    default_auto_field = "django.db.models.BigAutoField"
