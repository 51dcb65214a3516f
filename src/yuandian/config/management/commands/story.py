"""`yuandian story`: a real event of the documents, replayed on the sample district through the public API."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError

from yuandian.config.management.product import ProductCommand
from yuandian.sample import stories
from yuandian.sample.loading import sample


class Command(ProductCommand):
    """Ends with 1 when the product answers otherwise than the story goes."""

    help = "Replay a real story on the sample district."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Without a name the stories are listed."""
        parser.add_argument("name", nargs="?", choices=stories.NAMES)

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Prints each step with its date."""
        if options["name"] is None:
            for name in stories.NAMES:
                self.stdout.write(f"  {name:<10} {stories.TITLES[name]}")
            return
        if not sample.is_loaded():
            raise CommandError("没有示例区，先运行 yuandian up --sample。 Load the sample first.")
        try:
            stories.run(options["name"], self.stdout.write)
        except stories.StoryBroke as broke:
            raise CommandError(f"故事没有照原样走下去：{broke}") from broke
