"""What other modules may call."""

from yuandian.community.mall.queries.own_data import MALL_OWN_DATA
from yuandian.community.mall.queries.proofs import faults as mall_faults
from yuandian.community.mall.queries.waiting import MALL_WAITING
from yuandian.community.mall.rules import MallPermission, OfferSort
from yuandian.community.mall.rules.steps import MerchantAction, OfferAction, StatementAction
from yuandian.community.mall.services.cabinets import CabinetGiven, fill_cell, set_up_cabinet
from yuandian.community.mall.services.merchants import (
    MerchantGiven,
    apply_as_merchant,
    decide_merchant,
    open_counter,
)
from yuandian.community.mall.services.offers import OfferGiven, change_stock, load_reference, move_offer, write_offer
from yuandian.community.mall.services.orders import order_offer
from yuandian.community.mall.services.redemptions import redeem_code
from yuandian.community.mall.services.statements import freeze_month

__all__ = [
    "MALL_OWN_DATA",
    "MALL_WAITING",
    "CabinetGiven",
    "MallPermission",
    "MerchantAction",
    "MerchantGiven",
    "OfferAction",
    "OfferGiven",
    "OfferSort",
    "StatementAction",
    "apply_as_merchant",
    "change_stock",
    "decide_merchant",
    "fill_cell",
    "freeze_month",
    "load_reference",
    "mall_faults",
    "move_offer",
    "open_counter",
    "order_offer",
    "redeem_code",
    "set_up_cabinet",
    "write_offer",
]
