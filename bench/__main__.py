"""`python -m bench [NAME …] [--quick]`: measures, prints one line a figure, ends with 1 when any falls short."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import (
    anchors,
    boards,
    console,
    duplicates,
    grabbing,
    imports,
    ledger,
    lifecycle,
    lists,
    locate,
    memory,
    overview,
    phone,
    spikes,
    start,
    submit,
)
from bench.figures import Figure, say
from bench.ground import Ground, ground

Measure = Callable[[Ground], Iterator[Figure]]
MEASURES: dict[str, Measure] = {
    "submit": submit.figures,
    "lists": lists.figures,
    "overview": overview.figures,
    "lifecycle": lifecycle.figures,
    "spikes": spikes.figures,
    "console": console.figures,
    "duplicates": duplicates.figures,
    "ledger": ledger.figures,
    "grabbing": grabbing.figures,
    "boards": boards.figures,
    "locate": locate.figures,
    "memory": memory.figures,
    "import": imports.figures,
    "phone": phone.figures,
    "start": start.figures,
    "anchors": anchors.figures,
}


def main() -> int:
    """Runs the measurements that were asked for, all of them by default."""
    asked = argparse.ArgumentParser(prog="bench", description=__doc__)
    asked.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(MEASURES)}")
    asked.add_argument("--quick", action="store_true", help="a tenth of the cases and of the time; figures are rough")
    options = asked.parse_args()
    names = options.names or list(MEASURES)
    if unknown := set(names) - set(MEASURES):
        asked.error(f"unknown: {', '.join(sorted(unknown))}; there is {', '.join(MEASURES)}")
    folder = Path(tempfile.mkdtemp(prefix="yuandian-bench-"))
    folder.chmod(0o711)  # an account of its own runs PostgreSQL, and must pass
    short = 0
    try:
        with ground(folder / "data", is_quick=options.quick) as laid:
            for name in names:
                say(f"— {name}")
                for figure in MEASURES[name](laid):
                    print(figure.line, flush=True)
                    short += not figure.is_met
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
