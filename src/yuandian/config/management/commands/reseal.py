"""`yuandian rotate-keys`, second half: seals every sealed value again under the current key."""

from typing import Any

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.progress import Bars
from yuandian.kernel import sealed


class Command(ProductCommand):
    """Stopped half-way it can be run again: a value names the key it is sealed with."""

    help = "Seal every sealed value under the current key."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Shows how many values of which column are done."""
        with Bars() as bars:
            count = sealed.reseal(lambda column, done: bars(column, done, done))
        self.stdout.write(f"✓ {count} 个加密字段已改用新密钥。 Sealed again: {count}.")
