"""`yuandian openapi`: the document that both clients are generated from."""

import json
from typing import Any

from yuandian.config.management.product import ProductCommand
from yuandian.config.urls import api
from yuandian.kernel.record_kinds import all_record_kinds


class Command(ProductCommand):
    """Needs no database."""

    help = "Print the OpenAPI document."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Writes JSON with sorted keys, so that two versions can be compared line by line.

        `x-record-kinds` has what the kinds of entries in the record are called, which answers give by their codes.
        """
        document = api.get_openapi_schema(path_prefix="/api/")
        document["x-record-kinds"] = {kind: {"zh-CN": kind.chinese, "en": kind.english} for kind in all_record_kinds()}
        self.stdout.write(json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True))
