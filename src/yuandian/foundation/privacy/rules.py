"""Permissions, states of a copy, and how a copy is written down. Pure."""

import html
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from yuandian.kernel.own_data import Fact
from yuandian.kernel.permissions import Permission

COPY_LASTS = timedelta(days=7)
ONE_COPY_IN = timedelta(days=1)


class PrivacyPermission(Permission):
    """What a post may entitle to, in the matter of personal data."""

    RETENTION = "privacy.retention"


class CopyStatus(StrEnum):
    """Where a copy stands."""

    ASKED = "asked"
    READY = "ready"
    FETCHED = "fetched"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a copy, read."""

    code: str
    name: str
    rows: Sequence[Mapping[str, Fact]]


HEAD = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>我的个人信息</title><style>
body{font:16px/1.6 sans-serif;max-width:900px;margin:24px auto;padding:0 16px;color:#1D2129}
table{border-collapse:collapse;width:100%;margin:8px 0 24px}th,td{border:1px solid #E5E8EF;padding:6px 8px;
text-align:left;vertical-align:top;font-size:14px}th{background:#F5F6F8}img{max-width:240px;margin:4px}</style></head><body>
"""


def page_of(parts: Iterable[Part], pictures: Sequence[str], made_at: str) -> str:
    """The copy as a page that opens without a network: one table a part, then the pictures beside it."""
    body = [HEAD, f"<h1>我的个人信息</h1><p>生成时间 {html.escape(made_at)}</p>"]
    for part in parts:
        body.append(f"<h2>{html.escape(part.name)}</h2>")
        body.append(_table(part.rows) if part.rows else "<p>没有</p>")
    if pictures:
        body.append("<h2>我上传的图片</h2>")
        body += [f'<img src="{html.escape(name)}" alt="">' for name in pictures]
    return "".join([*body, "</body></html>"])


def _table(rows: Sequence[Mapping[str, Fact]]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    head = "".join(f"<th>{html.escape(name)}</th>" for name in names)
    lines = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_words(row.get(name)))}</td>" for name in names) + "</tr>" for row in rows
    )
    return f"<table><tr>{head}</tr>{lines}</table>"


def _words(fact: Fact) -> str:
    if fact is None:
        return ""
    if isinstance(fact, bool):
        return "是" if fact else "否"
    return str(fact)


def json_of(parts: Iterable[Part], made_at: str) -> str:
    """The same for machines."""
    named = {part.code: {"name": part.name, "rows": [dict(row) for row in part.rows]} for part in parts}
    return json.dumps({"made_at": made_at, "parts": named}, ensure_ascii=False, indent=1)
