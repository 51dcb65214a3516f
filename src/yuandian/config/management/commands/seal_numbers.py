"""`yuandian seal-numbers`: texts that were stored before their phones and ID numbers were masked."""

from typing import Any

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.progress import Bars
from yuandian.kernel.typed_text import seal_stored


class Command(ProductCommand):
    """In batches, each a transaction of its own; stopped half-way it can be run again."""

    help = "Mask phones and ID numbers in stored texts and seal them beside."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Shows how many rows of which table had any."""
        with Bars() as bars:
            count = seal_stored(lambda table, done: bars(table, done, done))
        self.stdout.write(f"✓ {count} 条文字中的手机号、证件号已加密。 Texts sealed: {count}.")
