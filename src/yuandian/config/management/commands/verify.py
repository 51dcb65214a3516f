"""`yuandian verify`: proves that no step of any record was altered, removed or added by hand."""

from typing import Any

from django.core.management.base import CommandError

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.progress import Bars
from yuandian.kernel import history


class Command(ProductCommand):
    """Ends with 1 when anything does not fit."""

    help = "Verify every hash-chained record."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Prints one line for each fault, naming the subject as people know it."""
        faults = 0
        with Bars() as bars:
            for broken in history.verify(bars):
                faults += 1
                where = f"{broken.subject_type} {broken.subject_id}, step {broken.sequence}"
                bars.say(f"[red]✗ {broken.label}[/]  {broken.problem}  [dim]{where}[/]")
        if faults:
            raise CommandError(f"{faults} 处记录对不上，历史被改动过。 {faults} records do not fit.", returncode=1)
        self.stdout.write("✓ 全部记录完整，未被改动。 Every record is whole.")
