"""`yuandian administrator`: the first account of a new district, opened where nobody could open one yet."""

import os
from argparse import ArgumentParser
from typing import Any

from yuandian.config.management.product import ProductCommand
from yuandian.config.management.refusals import told_in_words
from yuandian.foundation.grid import facade as grid
from yuandian.foundation.people import facade as people
from yuandian.kernel.actor import system_actor

PASSWORD_VARIABLE = "YUANDIAN_NEW_PASSWORD"  # noqa: S105 - the name of a variable; arguments show in process lists


class Command(ProductCommand):
    """An administrator is one of a district: its name and code are asked for where there is none yet."""

    help = "Open the first administrator's account."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The password comes in by the environment."""
        parser.add_argument("username")
        parser.add_argument("--name", required=True)
        parser.add_argument("--district", default="")
        parser.add_argument("--district-code", default="")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        """Opens the account."""
        with told_in_words():
            if options["district_code"]:
                grid.found_district(system_actor("setup"), options["district_code"], options["district"])
            password = os.environ[PASSWORD_VARIABLE]
            people.open_first_account(system_actor("setup"), options["name"], options["username"], password)
        self.stdout.write(f"✓ {options['username']} 可以登录了。 The account is open.")
