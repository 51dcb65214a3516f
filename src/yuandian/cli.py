"""The `yuandian` command. It loads no Django: what needs the models runs in a process of its own."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from yuandian.serve import up as serve_up
from yuandian.serve.access import reachable_database, run_django
from yuandian.serve.backup import write_backup
from yuandian.serve.errors import CannotServe
from yuandian.serve.folder import DataFolder
from yuandian.serve.restore import restore_backup
from yuandian.serve.terminal import Terminal

Command = TypeVar("Command", bound=Callable[..., Any])
PASSED_ON = {"ignore_unknown_options": True, "help_option_names": []}


class _Group(click.Group):
    """Ends with a sentence, not a trace, when something outside the program stands in the way."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except CannotServe as refusal:
            raise click.ClickException(str(refusal)) from refusal


def _data_option(command: Command) -> Command:
    option = click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        default=lambda: Path(os.environ.get("YUANDIAN_DATA", "./var")),
        show_default="./var",
        callback=lambda _context, _parameter, path: DataFolder(path.expanduser().resolve()),
        help="The data folder.",
    )
    return option(command)


def _end(code: int) -> None:
    if code:
        sys.exit(code)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="yuandian")
def main() -> None:
    """原点在线 Yuandian: an open platform on which a city district runs its communities.

    DATABASE_URL, where set, replaces the embedded database in every command.
    """


@main.command()
@_data_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 is every one.")
@click.option("--port", default=8000, show_default=True, help="Port of the web process; live takes the next one.")
@click.option("--workers", default=2, show_default=True, help="Web processes.")
@click.option("--threads", default=8, show_default=True, help="Threads in each web process.")
@click.option("--sample", is_flag=True, help="Load the sample district, once.")
def up(data: DataFolder, host: str, port: int, workers: int, threads: int, sample: bool) -> None:
    """Run everything on this machine until Ctrl-C."""
    serve_up.run(serve_up.Wish(data.path, host, port, workers, threads, sample), Terminal())


@main.command()
@_data_option
def verify(data: DataFolder) -> None:
    """Prove that no record was altered; name every one that was."""
    with reachable_database(data, "yuandian verify") as url:
        _end(run_django(data, url, "verify"))


@main.command()
@_data_option
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--with-keys/--without-keys",
    prompt="Put the keys into the backup? Whoever has both can read every sealed field",
    help="Whether the keys go into the backup.",
)
def backup(data: DataFolder, file: Path, with_keys: bool) -> None:
    """Write database, files and (if wished) keys into one FILE."""
    with reachable_database(data, "yuandian backup") as url:
        write_backup(data, url, file, with_keys, Terminal())


@main.command()
@_data_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Replace what is there.")
def restore(data: DataFolder, file: Path, replace: bool) -> None:
    """Bring back what `backup` wrote. Stop `up` first."""
    restore_backup(data, file, replace, Terminal())


@main.group(name="import")
def import_group() -> None:
    """Bring data in from files."""


@main.command()
@_data_option
@click.argument("name", required=False)
def story(data: DataFolder, name: str | None) -> None:
    """Replay a real story through the public API of the sample district; without NAME, list them."""
    with reachable_database(data, "yuandian story") as url:
        _end(run_django(data, url, "story", *([name] if name else [])))


@main.command()
@_data_option
def openapi(data: DataFolder) -> None:
    """Print the OpenAPI document."""
    _end(run_django(data, "", "openapi"))


@main.command(context_settings=PASSED_ON)
@_data_option
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(data: DataFolder, arguments: tuple[str, ...]) -> None:
    """Run any Django command, such as `createsuperuser` or `dbshell`."""
    with reachable_database(data, "yuandian manage", may_create=True) as url:
        _end(run_django(data, url, *arguments))
