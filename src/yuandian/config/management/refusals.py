"""A refusal of the product ends a command with its sentence, not with a trace."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError

from yuandian.kernel.errors import DomainError


@contextmanager
def told_in_words() -> Iterator[None]:
    """Turns a `DomainError` into the end of the command."""
    try:
        yield
    except DomainError as refusal:
        facts = "".join(f" {name}={value}" for name, value in refusal.facts.items())
        raise CommandError(f"{refusal.detail} ({refusal.code}{facts})") from refusal
