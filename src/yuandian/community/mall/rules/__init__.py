"""The mall without a database. Start with `steps`; `licences`, `codes` and `limits` are what they say."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from yuandian.kernel.permissions import Permission


class MallPermission(Permission):
    """What posts may entitle to."""

    VIEW = "mall.view"
    MANAGE = "mall.manage"
    APPROVE = "mall.approve"
    SETTLE = "mall.settle"
    SERVE = "mall.serve"


class OfferSort(StrEnum):
    """What somebody gets (MP-13)."""

    GOODS = "goods"
    SERVICE = "service"


class StockCause(StrEnum):
    """Why stock changed. What is ordered is gone from what can be ordered; a cell changes when it is opened."""

    TAKEN_IN = "taken_in"
    TAKEN_OUT = "taken_out"
    ORDERED = "ordered"
    PUT_BACK = "put_back"
    HANDED_OUT = "handed_out"
    COUNTED = "counted"
    GIVEN = "given"


OFFER_SORT_NAMES = {OfferSort.GOODS.value: "商品", OfferSort.SERVICE.value: "服务"}
STOCK_CAUSE_NAMES = {
    StockCause.TAKEN_IN.value: "入库",
    StockCause.TAKEN_OUT.value: "出库",
    StockCause.ORDERED.value: "下单占用",
    StockCause.PUT_BACK.value: "退回",
    StockCause.HANDED_OUT.value: "发放",
    StockCause.COUNTED.value: "盘点",
    StockCause.GIVEN.value: "爱心发放",
}

MOST_PICTURES = 6
MOST_POINTS = 100_000
MOST_STOCK = 100_000
MOST_IN_CELL = 1000
MOST_GIVEN = 20  # pieces for one household at once

# What people type, without spaces around it.
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
