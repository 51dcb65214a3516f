"""Figures: counts and rates of a period, side by side, over time. Each opens the list of the cases that it counts."""

from dataclasses import asdict
from typing import Any

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import figures, lists, series
from yuandian.governance.cases.queries.filters import CaseFilter
from yuandian.governance.cases.rules.rates import RESPONSE_STEPS, Figure, rates_of
from yuandian.kernel import clock
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["cases"], auth=staff_auth)


@router.get("/figures", response=s.FiguresOut, summary="Counts and rates of a period, with formulas")
def period_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> dict[str, Any]:
    found = figures.counts_of(actor_of(request), asked.grid_id, asked.since, asked.until)
    rates = [
        s.RateOut(
            name=rate.formula.name, numerator=rate.numerator, denominator=rate.denominator, value=rate.value,
            formula=rate.formula.words, formula_zh=rate.formula.words_zh,
            numerator_figure=rate.formula.numerator, denominator_figure=rate.formula.denominator,
        )
        for rate in rates_of(found.counts)
    ]  # fmt: skip
    return {
        "since": asked.since, "until": asked.until, "taken_at": clock.now(), "counts": found.counts,
        "cases": found.cases, "rates": rates,
    }  # fmt: skip


@router.get("/figures/places", response=s.PlacesOut, summary="Figures of the grids directly below one")
def place_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> dict[str, Any]:
    return asdict(series.figures_by_place(actor_of(request), asked.grid_id, asked.since, asked.until))


@router.get("/figures/categories", response=list[s.CategoryFiguresOut], summary="Figures by kind of trouble")
def category_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> list[series.CategoryRow]:
    return series.figures_by_category(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/channels", response=list[s.ChannelFiguresOut], summary="Figures by the way cases came in")
def channel_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> list[series.ChannelRow]:
    return series.figures_by_channel(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/trend", response=s.TrendOut, summary="Figures by day or by week")
def trend_figures(request: HttpRequest, asked: Query[s.TrendIn]) -> dict[str, Any]:
    step, points = series.figures_over_time(actor_of(request), asked.grid_id, asked.since, asked.until, asked.step)
    return {"step": step, "points": [asdict(point) for point in points]}


@router.get("/figures/response-times", response=s.ResponseTimesOut, summary="How long the first response takes")
def response_time_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> s.ResponseTimesOut:
    found = series.response_times(actor_of(request), asked.grid_id, asked.since, asked.until)
    steps = [
        s.ResponseStepOut(figure=figure, more_than_minutes=low, up_to_minutes=high, count=found.counts[figure])
        for figure, (low, high) in RESPONSE_STEPS.items()
    ]
    return s.ResponseTimesOut(
        median_minutes=found.median_minutes, ninetieth_minutes=found.ninetieth_minutes, steps=steps,
        responded=found.counts[Figure.RESPONDED], unresponded=found.counts[Figure.UNRESPONDED],
    )  # fmt: skip


@router.get("/count", response=s.CaseCountOut, summary="How many cases a list holds")
def count_cases(request: HttpRequest, chosen: Query[s.FilterIn]) -> lists.Counted:
    return lists.count_cases(actor_of(request), CaseFilter(**dict(chosen)))
