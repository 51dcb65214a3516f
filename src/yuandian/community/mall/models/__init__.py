"""Tables: merchants, what they offer, what was ordered, cabinets and stock, statements."""

from yuandian.community.mall.models.cabinets import Cabinet, Cell, HandOut
from yuandian.community.mall.models.gifts import Donation, Gift
from yuandian.community.mall.models.merchants import AssistantRequest, Merchant, Statement
from yuandian.community.mall.models.offers import Offer, OfferKind, StockChange, StockStripe
from yuandian.community.mall.models.redemptions import PersonCount, Redemption
from yuandian.kernel.history import register_chain

__all__ = [
    "AssistantRequest",
    "Cabinet",
    "Cell",
    "Donation",
    "Gift",
    "HandOut",
    "Merchant",
    "Offer",
    "OfferKind",
    "PersonCount",
    "Redemption",
    "Statement",
    "StockChange",
    "StockStripe",
]

register_chain(Merchant, "name")
register_chain(Offer, "title")
register_chain(Redemption, "number")
register_chain(Statement, "id")
register_chain(Cabinet, "code")
register_chain(Gift, "number")
