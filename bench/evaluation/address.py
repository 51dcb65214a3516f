"""`python -m bench.evaluation address`: questions made from places, put to a book of the same places."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import click

from bench.evaluation.addressing import measuring
from bench.evaluation.addressing.land import micro_grids_in, sample_micro_grids
from bench.evaluation.addressing.measuring import Answer, Asked, MicroGrids
from bench.evaluation.addressing.perturbing import questions, questions_of_two
from bench.evaluation.addressing.synthesising import large_book
from bench.evaluation.figures.pictures import line_chart
from yuandian.governance.triage.addresses.rules.book import Book, Spot
from yuandian.governance.triage.addresses.rules.regions import Home

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
HOME = Home(("河南省", "郑州市", "中原区"), ("二七区", "金水区", "管城回族区", "惠济区", "上街区", "中牟县"))
LARGE_GRIDS = 20_000
TITLE = "地址研判：说有几成把握，就有几成正确？"


@click.command(name="address")
@click.argument("places", type=FILE)
@click.option("--queries", type=FILE, help="Ask about the places of this file instead; the book stays the first.")
@click.option("--many", default=1000, show_default=True, help="How many questions.")
@click.option("--seed", default=1, show_default=True, help="Another seed, other questions.")
@click.option("--faults", type=click.IntRange(0, 6), help="So many faults in each question; else one to three.")
@click.option("--left-out", default=0.2, show_default=True, help="Share of places kept out of a second book.")
@click.option("--system", default="gcj02", show_default=True, help="Coordinate system of the files.")
@click.option("--grids", type=FILE, help="GeoJSON of micro-grids in WGS84; else those of the sample district.")
@click.option("--large", default=200_000, show_default=True, help="Addresses loaded for speed and memory; 0 for none.")
@click.option("--pictures", type=click.Path(file_okay=False, path_type=Path), help="A folder for the picture of it.")
@click.option("--wrong", is_flag=True, help="Show the questions answered wrongly, with the answer.")
def command(
    places: Path,
    queries: Path | None,
    many: int,
    seed: int,
    faults: int | None,
    left_out: float,
    system: str,
    grids: Path | None,
    large: int,
    pictures: Path | None,
    wrong: bool,
) -> None:
    """Share answered and right, wrong among the very sure, calibration, speed and memory of addresses."""
    land = micro_grids_in(grids) if grids else sample_micro_grids()
    spots = measuring.read_places(places, system, land.locate)
    subjects = measuring.read_places(queries, system, land.locate) if queries else spots
    if not spots or not subjects:
        raise click.ClickException("No place of these files lies in a micro-grid.")
    asked = measuring.asked_of(subjects, questions(_written(subjects), many, seed, faults))
    _say("places in the book", len(spots))
    answers = _ask("", Book(spots), asked, land)
    for mark, figures in measuring.by_mark(asked, answers):
        click.echo(f"  {mark}\t{figures.many}\tanswered {figures.answered:.3f}\tright {figures.right:.3f}")
    for confidence, share, count in measuring.reliability(answers):
        click.echo(f"  said {confidence:.2f}\tright {share:.2f}\tof {count}")
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        points = [(confidence, share) for confidence, share, _ in measuring.reliability(answers)]
        drawn = line_chart(points, TITLE, "所说的把握 confidence", "实际正确的份额 share right", diagonal=True)
        (pictures / "address-calibration.svg").write_text(drawn, encoding="utf-8")
    if wrong:
        _show_wrong(asked, answers, land)
    if left_out and not queries:
        _ask_of_unknown(spots, left_out, many, seed, land)
    if large:
        _measure_large(large, many, seed, land)


def _written(spots: Sequence[Spot]) -> list[tuple[str, str]]:
    return [(spot.name, spot.address) for spot in spots]


def _say(name: str, value: float | str) -> None:
    click.echo(f"{name}\t{value:.4g}" if isinstance(value, float) else f"{name}\t{value}")


def _ask(prefix: str, book: Book, asked: Sequence[Asked], land: MicroGrids) -> list[Answer]:
    answers = measuring.answers_to(book, asked, HOME, land.locate)
    figures = measuring.figures_of(answers)
    _say(f"{prefix}questions", figures.many)
    _say(f"{prefix}answered", figures.answered)
    _say(f"{prefix}right of answered", figures.right)
    _say(f"{prefix}right of all", figures.right_of_all)
    _say(f"{prefix}given with confidence >= 0.95", figures.very_sure)
    _say(f"{prefix}wrong with confidence >= 0.95", figures.very_sure_wrong)
    _say(f"{prefix}taken without asking", figures.taken)
    _say(f"{prefix}of these wrong", figures.taken_wrong)
    _say(f"{prefix}calibration error", figures.calibration_error)
    _say(f"{prefix}ms per text, median", figures.p50)
    _say(f"{prefix}ms per text, 95 %", figures.p95)
    return answers


def _ask_of_unknown(spots: Sequence[Spot], left_out: float, many: int, seed: int, land: MicroGrids) -> None:
    """Places that the book does not have: what is answered then rests on neighbours."""
    order = Random(seed).sample(range(len(spots)), len(spots))
    cut = int(len(spots) * left_out)
    unknown = [spots[place] for place in order[:cut]]
    asked = measuring.asked_of(unknown, questions(_written(unknown), many, seed))
    known = [spots[place] for place in order[cut:]]
    book = Book(known)
    _ask("unknown places: ", book, asked, land)
    for name, some in (("two places: ", known), ("two places, the one meant unknown: ", unknown)):
        asked = measuring.asked_of(some, questions_of_two(_written(some), _written(known), many, seed))
        _ask(name, book, asked, land)


def _show_wrong(asked: Sequence[Asked], answers: Sequence[Answer], land: MicroGrids) -> None:
    for one, answer in zip(asked, answers, strict=True):
        if not answer.is_right:
            first = answer.verdict.candidates[0] if answer.verdict.candidates else None
            said = f"{land.codes[first.grid]}\t{first.reason}" if first else "-"
            click.echo(f"  {answer.confidence:.2f}\t{one.text}\t{land.codes[one.grid]}\t{said}")


def _measure_large(large: int, many: int, seed: int, land: MicroGrids) -> None:
    before = measuring.memory()
    book = Book(large_book(large, LARGE_GRIDS))
    _say("large: addresses", len(book))
    _say("large: MB of the process", measuring.memory())
    _say("large: MB of the book", measuring.memory() - before)
    _say("large: MB at most, while it was loaded", measuring.most_memory())
    some = large_book(large, LARGE_GRIDS)[:: max(large // many, 1)]
    _ask("large: ", book, measuring.asked_of(some, questions(_written(some), many, seed)), land)
    _say("large: MB of the process after the questions", measuring.memory())
