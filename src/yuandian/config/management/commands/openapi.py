"""`yuandian openapi`: the document that both clients are generated from."""

import json
from typing import Any

from django.core.management.base import BaseCommand

from yuandian.config.urls import api


class Command(BaseCommand):
    """Needs no database."""

    help = "Print the OpenAPI document."
    requires_system_checks: list[str] = []

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Writes JSON with sorted keys, so that two versions can be compared line by line."""
        document = api.get_openapi_schema(path_prefix="/api/")
        self.stdout.write(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))
