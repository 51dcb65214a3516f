"""Figures as SVG, drawn from counts alone: no row of a file ever stands in one."""

from collections.abc import Sequence
from html import escape

from bench.evaluation.figures.scores import Score

INK, SECOND, LINE, ACCENT, CARD = "#1D2129", "#4E5969", "#E5E8EF", "#0B57C2", "#FFFFFF"
FONT = "font-family='Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif'"
CELL, LEFT, TOP = 64, 150, 110


def _text(x: float, y: float, words: str, *, size: int = 13, fill: str = INK, anchor: str = "middle") -> str:
    return (
        f"<text x='{x:.0f}' y='{y:.0f}' font-size='{size}' fill='{fill}' text-anchor='{anchor}'>{escape(words)}</text>"
    )


def _sheet(width: int, height: int, title: str, parts: Sequence[str]) -> str:
    head = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' {FONT} role='img'>"
    ground = f"<title>{escape(title)}</title><rect width='{width}' height='{height}' fill='{CARD}'/>"
    return "\n".join([head, ground, *parts, "</svg>", ""])


def confusion_matrix(score: Score, title: str) -> str:
    """Truth in rows, answers in columns; a cell is as dark as its share of the row."""
    size = len(score.labels)
    parts = [
        _text(LEFT, 28, title, size=16, anchor="start"),
        _text(LEFT + size * CELL / 2, 52, "研判结果 answer →", fill=SECOND),
    ]
    for column, label in enumerate(score.labels):
        parts.append(_text(LEFT + (column + 0.5) * CELL, TOP - 26 + 14 * (column % 2), label[:7], size=10, fill=SECOND))
    for row, label in enumerate(score.labels):
        y = TOP + row * CELL
        total = max(int(score.confusion[row].sum()), 1)
        parts.append(_text(LEFT - 8, y + CELL / 2, label[:9], size=12, anchor="end"))
        parts.append(_text(LEFT - 8, y + CELL / 2 + 16, f"F1 {score.f1[row]:.3f}", size=11, fill=SECOND, anchor="end"))
        for column in range(size):
            count = int(score.confusion[row, column])
            share = count / total
            x = LEFT + column * CELL
            fill = INK if share < 0.5 else CARD
            parts.append(
                f"<rect x='{x}' y='{y}' width='{CELL - 2}' height='{CELL - 2}' fill='{ACCENT}' "
                f"fill-opacity='{max(share, 0.02):.3f}'/>"
            )
            if count:
                parts.append(_text(x + CELL / 2, y + CELL / 2 + 5, str(count), fill=fill))
    return _sheet(LEFT + size * CELL + 20, TOP + size * CELL + 20, title, parts)


def line_chart(
    points: Sequence[tuple[float, float]], title: str, across: str, up: str, *, diagonal: bool = False
) -> str:
    """Points joined by a line; with `diagonal`, beside the line on which both are the same."""
    width, height, left, top = 640, 360, 70, 60
    most = 1.0 if diagonal else max((x for x, _ in points), default=1.0)

    def at(x: float, y: float) -> tuple[float, float]:
        return left + x / most * (width - left - 40), height - 60 - y * (height - top - 60)

    parts = [_text(left, 28, title, size=16, anchor="start"), _text(width / 2, height - 12, across, fill=SECOND)]
    parts.append(_text(left, top - 10, up, fill=SECOND, anchor="start"))
    for tenth in range(0, 11, 2):
        x, y = at(0, tenth / 10)
        parts.append(f"<line x1='{x:.0f}' y1='{y:.0f}' x2='{width - 40}' y2='{y:.0f}' stroke='{LINE}'/>")
        parts.append(_text(x - 8, y + 4, f"{tenth / 10:.1f}", size=11, fill=SECOND, anchor="end"))
        x, y = at(most * tenth / 10, 0)
        parts.append(_text(x, y + 18, f"{most * tenth / 10:.4g}", size=11, fill=SECOND))
    if diagonal:
        (x1, y1), (x2, y2) = at(0, 0), at(1, 1)
        parts.append(f"<line x1='{x1}' y1='{y1}' x2='{x2}' y2='{y2}' stroke='{SECOND}' stroke-dasharray='4 4'/>")
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in (at(*point) for point in points))
    parts.append(f"<polyline points='{line}' fill='none' stroke='{ACCENT}' stroke-width='2'/>")
    parts += [f"<circle cx='{x:.1f}' cy='{y:.1f}' r='4' fill='{ACCENT}'/>" for x, y in (at(*p) for p in points)]
    return _sheet(width, height, title, parts)
