"""What every command of the product has in common."""

from django.core.management.base import BaseCommand


class ProductCommand(BaseCommand):
    """Starts without Django's checks, which load every route and page: `prepare` makes them for each edition."""

    requires_system_checks: list[str] = []
