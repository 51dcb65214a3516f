"""What a query shows, filled from a row: fields that are columns are named once, where the shape is declared."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

Shape = TypeVar("Shape")


def filled(shape: type[Shape], row: object, /, **said: Any) -> Shape:
    """A `shape` (a dataclass) with the values of `row` under the names of its fields, and of `said` for the others.

    Text becomes the enum that a field has. Raises AttributeError for a field that neither has.
    """
    values = {name: getattr(row, name) for name in names_of(shape) if name not in said}
    return shape(**typed(shape, values), **said)


def typed(shape: Callable[..., object], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, each that is text made the enum that the shape's field of its name has."""
    found = dict(values)
    for name, enum in _enums_of(shape):
        if (value := found.get(name)) is not None:
            found[name] = enum(value)
    return found


def names_of(shape: Callable[..., object]) -> tuple[str, ...]:
    """The names of a dataclass's fields."""
    return _names_of(shape)


@cache
def _names_of(shape: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(shape))


@cache
def _enums_of(shape: Any) -> tuple[tuple[str, type[StrEnum]], ...]:
    """The fields that hold an enum, or an enum or nothing."""
    return tuple(
        (name, one)
        for name, hint in get_type_hints(shape).items()
        for one in (hint, *get_args(hint))
        if isinstance(one, type) and issubclass(one, StrEnum)
    )
