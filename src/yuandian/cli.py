"""The `yuandian` command. It loads no Django: what needs the models runs in a process of its own."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from yuandian.serve import up as serve_up
from yuandian.serve.access import database_for_holder, reachable_database, run_django
from yuandian.serve.backup import write_backup
from yuandian.serve.errors import CannotServe
from yuandian.serve.folder import DataFolder
from yuandian.serve.keys import add_sealing_key, make_anchor_key
from yuandian.serve.restore import restore_backup
from yuandian.serve.terminal import Terminal

Command = TypeVar("Command", bound=Callable[..., Any])
PASSED_ON = {"ignore_unknown_options": True, "allow_interspersed_args": False, "help_option_names": []}


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
@click.option("--threads", default=4, show_default=True, help="Threads in each web process.")
@click.option("--sample", is_flag=True, help="Load the sample district, once.")
def up(data: DataFolder, host: str, port: int, workers: int, threads: int, sample: bool) -> None:
    """Run everything on this machine until Ctrl-C."""
    serve_up.run(serve_up.Wish(data.path, host, port, workers, threads, sample), Terminal())


@main.command()
@_data_option
@click.option("--anchors", type=click.Path(exists=True, file_okay=False, path_type=Path), help="A folder of anchors.")
@click.option(
    "--public-key", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Who signed them: a PEM file."
)
def verify(data: DataFolder, anchors: Path | None, public_key: Path | None) -> None:
    """Prove that no record was altered; name every one that was.

    With the anchors that somebody kept, and their public key, it holds against the database's owner, too. Without
    these options the installation's own are taken, if there are any.
    """
    named = {"--anchors": anchors, "--public-key": public_key}
    given = [f"{option}={path.resolve()}" for option, path in named.items() if path is not None]
    with reachable_database(data, "yuandian verify") as url:
        _end(run_django(data, url, "verify", *given))


@main.command(name="anchor-key")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def anchor_key(file: Path) -> None:
    """Make a key to sign anchors of the record with: FILE, and its public half beside it.

    YUANDIAN_ANCHOR_KEY names the file. Keep it where the database's owner cannot read it.
    """
    public = make_anchor_key(file.expanduser().resolve())
    click.echo(f"{file} 0600 → YUANDIAN_ANCHOR_KEY\n{public} → whoever checks anchors")


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


@main.command(name="rotate-keys")
@_data_option
def rotate_keys(data: DataFolder) -> None:
    """Seal every sealed field under a fresh key. Stop `up` first; back the keys up afterwards."""
    with data.held("yuandian rotate-keys"), database_for_holder(data) as url:
        add_sealing_key(data.keys)
        _end(run_django(data, url, "reseal"))


@main.command(name="seal-numbers")
@_data_option
def seal_numbers(data: DataFolder) -> None:
    """Mask phones and ID numbers in texts stored by older versions, and seal them beside. May be repeated."""
    with reachable_database(data, "yuandian seal-numbers") as url:
        _end(run_django(data, url, "seal_numbers"))


@main.command()
@_data_option
@click.argument("username")
@click.option("--name", prompt="姓名 Name", help="The administrator's own name.")
@click.password_option("--password", prompt="密码 Password", help="Asked for when not given.")
@click.option("--district", default="", help="The district's name, where it is not there yet, such as 中原区.")
@click.option("--district-code", default="", help="Its code of six digits, such as 410102.")
def administrator(data: DataFolder, username: str, name: str, password: str, district: str, district_code: str) -> None:
    """Open the first administrator's account; with a name and code also found the district."""
    with reachable_database(data, "yuandian administrator") as url:
        arguments = ["administrator", username, "--name", name]
        if district_code:
            arguments += ["--district", district, "--district-code", district_code]
        _end(run_django(data, url, *arguments, variables={"YUANDIAN_NEW_PASSWORD": password}))


@main.group(name="import")
def import_group() -> None:
    """Bring data in from files: grids, addresses, divisions; organisations, staff, households; cases."""


def _import_places(what: str, data: DataFolder, file: Path, options: dict[str, str | bool]) -> None:
    chosen = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is True]
    valued = [f"--{name}={value}" for name, value in options.items() if isinstance(value, str)]
    with reachable_database(data, "yuandian import") as url:
        _end(run_django(data, url, "import_places", what, str(file.resolve()), *chosen, *valued))


_file = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
_system = click.option(
    "--system",
    type=click.Choice(["wgs84", "cgcs2000", "gcj02", "bd09"]),
    default="wgs84",
    show_default=True,
    help="Coordinate system of the file.",
)
_dry_run = click.option("--dry-run", is_flag=True, help="Only report what would be done.")
_leave_out_bad = click.option("--leave-out-bad", is_flag=True, help="Save the good lines although others are at fault.")


@import_group.command(name="grid")
@_data_option
@_file
@_system
@click.option("--reason", default="import", show_default=True, help="Why the areas change; kept with each version.")
@_dry_run
@_leave_out_bad
def import_grid(data: DataFolder, file: Path, **options: Any) -> None:
    """Grids and their areas, from GeoJSON or CSV with WKT; reports gaps, overlaps and strays first."""
    _import_places("grid", data, file, options)


@import_group.command(name="addresses")
@_data_option
@_file
@_system
@_dry_run
@_leave_out_bad
def import_addresses(data: DataFolder, file: Path, **options: Any) -> None:
    """Courtyards, buildings, entrances and named places, from CSV."""
    _import_places("addresses", data, file, options)


@import_group.command(name="divisions")
@_data_option
@_file
@_dry_run
@_leave_out_bad
def import_divisions(data: DataFolder, file: Path, **options: Any) -> None:
    """Administrative divisions and the grids they meet, from CSV."""
    _import_places("divisions", data, file, options)


_bad_rows = click.option(
    "--bad-rows", type=click.Path(dir_okay=False, path_type=Path), help="Where rows with errors go."
)


def _import_sheet(kind: str, data: DataFolder, file: Path, bad_rows: Path | None, *options: str) -> None:
    given = [*options, *([f"--bad-rows={bad_rows.resolve()}"] if bad_rows else [])]
    with reachable_database(data, "yuandian import") as url:
        _end(run_django(data, url, "import_sheet", kind, str(file.resolve()), *given))


@import_group.command(name="cases")
@_data_option
@_file
@click.option("--source", required=True, help="Whose cases they are, such as 12345.")
@click.option("--profile", help="A saved mapping of columns; without it the headings are guessed.")
@_bad_rows
def import_cases(data: DataFolder, file: Path, source: str, profile: str | None, bad_rows: Path | None) -> None:
    """Cases from an Excel or CSV sheet; importing it again opens nothing twice."""
    _import_sheet("orders", data, file, bad_rows, f"--source={source}", *([f"--profile={profile}"] if profile else []))


REGISTERS = {
    "organisations": "Organisations with what they stand under and the grids they are tied to.",
    "staff": "Staff: persons, their posts, and accounts to sign in with (first passwords go into a file beside).",
    "households": "Residents, each behind a door: dwellings and households come to be with them.",
    "party-members": "Party members and the party organisations that they belong to.",
}


def _register_command(name: str, help_text: str) -> None:
    @import_group.command(name=name, help=f"{help_text} An Excel or CSV sheet; again it doubles nothing.")
    @_data_option
    @_file
    @_bad_rows
    def import_register(data: DataFolder, file: Path, bad_rows: Path | None) -> None:
        _import_sheet(name.replace("-", "_"), data, file, bad_rows)


for _name, _help in REGISTERS.items():
    _register_command(_name, _help)


@main.group()
def triage() -> None:
    """Learn what cases are about, and tell why."""


@triage.command()
@_data_option
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
def train(data: DataFolder, file: Path | None) -> None:
    """Learn a version now from what staff taught, and from a FILE of labelled texts if one is given."""
    with reachable_database(data, "yuandian triage train") as url:
        _end(run_django(data, url, "triage", "train", *([str(file.resolve())] if file else [])))


@triage.command()
@_data_option
@click.argument("text")
def explain(data: DataFolder, text: str) -> None:
    """Tell what a TEXT would be taken for here and which micro-grid it speaks of, how sure, and why."""
    with reachable_database(data, "yuandian triage explain") as url:
        _end(run_django(data, url, "triage", "explain", text))


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
    _end(run_django(data, None, "openapi"))


@main.command(context_settings=PASSED_ON)
@_data_option
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(data: DataFolder, arguments: tuple[str, ...]) -> None:
    """Run any Django command, such as `createsuperuser` or `dbshell`."""
    with reachable_database(data, "yuandian manage", may_create=True) as url:
        _end(run_django(data, url, *arguments))
