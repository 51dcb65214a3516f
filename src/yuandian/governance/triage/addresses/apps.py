from django.apps import AppConfig


class AddressesConfig(AppConfig):
    name = "yuandian.governance.triage.addresses"
    label = "addresses"
    verbose_name = "地址识别"
    default_auto_field = "django.db.models.BigAutoField"
