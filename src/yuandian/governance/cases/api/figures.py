"""Figures: counts and rates of a period, side by side, over time. Each opens the list of the cases that it counts."""

from django.http import HttpRequest
from ninja import Query

from yuandian.governance.cases import schemas as s
from yuandian.governance.cases.queries import figures, maps, remarks, series
from yuandian.kernel.http import Router, actor_of, staff_auth

router = Router(tags=["cases"], auth=staff_auth)


@router.get("/figures", response=figures.PeriodFigures, summary="Counts and rates of a period, with formulas")
def period_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> figures.PeriodFigures:
    return figures.period_figures(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/places", response=series.FiguresByPlace, summary="Figures of the grids directly below one")
def place_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> series.FiguresByPlace:
    return series.figures_by_place(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/categories", response=list[series.CategoryFigures], summary="Figures by kind of trouble")
def category_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> list[series.CategoryFigures]:
    return series.figures_by_category(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/channels", response=list[series.ChannelFigures], summary="Figures by the way cases came in")
def channel_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> list[series.ChannelFigures]:
    return series.figures_by_channel(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/trend", response=series.FigureTrend, summary="Figures by day or by week")
def trend_figures(request: HttpRequest, asked: Query[s.TrendIn]) -> series.FigureTrend:
    return series.figures_over_time(actor_of(request), asked.grid_id, asked.since, asked.until, asked.step)


@router.get("/figures/response-times", response=series.ResponseTimes, summary="How long the first response takes")
def response_time_figures(request: HttpRequest, asked: Query[s.PeriodIn]) -> series.ResponseTimes:
    return series.response_times(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/remark-times", response=remarks.RemarkTimes, summary="How long reporters wait for an answer")
def remark_times(request: HttpRequest, asked: Query[s.PeriodIn]) -> remarks.RemarkTimes:
    return remarks.remark_times(actor_of(request), asked.grid_id, asked.since, asked.until)


@router.get("/figures/map", response=maps.MappedFigures, summary="Figures of the grids of a level in view")
def map_figures(request: HttpRequest, asked: Query[s.MappedIn]) -> maps.MappedFigures:
    return maps.figures_for_map(actor_of(request), asked.level, asked, asked.since, asked.until)
