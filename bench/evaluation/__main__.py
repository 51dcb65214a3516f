"""`python -m bench.evaluation NAME`: how well triage tells categories, places, duplicates, hot spots and replies.

Measures on labelled files and needs no database. Each measurement is a file of this folder, read when it is asked for.
"""

import os
from importlib import import_module
from pathlib import Path

import click
import django


class Measurements(click.Group):
    """One sub-command for each file beside this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The one of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"bench.evaluation.{cmd_name}").command
        return command


@click.group(cls=Measurements)
def main() -> None:
    """Measure on labelled files; needs no database."""


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yuandian.config.settings")
    django.setup()
    main(prog_name="python -m bench.evaluation")
