"""Rows that are not yet in a table: plain objects with a model's columns and defaults.

A year holds tens of thousands of them, and a model instance costs twenty times as much to make.
"""

from functools import cache
from types import SimpleNamespace
from typing import Any

from django.apps import apps

from yuandian.kernel.ids import id_made_at, new_id


@cache
def _defaults(label: str) -> dict[str, Any]:
    fields = apps.get_model(label)._meta.local_concrete_fields  # noqa: SLF001 - how Django tells a model's columns
    return {field.attname: None if field.primary_key else field.get_default() for field in fields}


def blank(model: str, **columns: Any) -> Any:
    """A row of a model of cases, with an id as if made when it was created, unless one is given.

    Lists in it are shared: assign, never append.
    """
    row = SimpleNamespace(**_defaults(f"cases.{model}"))
    row.id = id_made_at(columns["created_at"]) if "created_at" in columns else new_id()
    row.__dict__.update(columns)
    return row
