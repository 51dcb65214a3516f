"""What the mall refuses."""

from yuandian.kernel.errors import Conflict, DomainError, Forbidden, Invalid, NotVisible
from yuandian.kernel.limits import TooOften


class MerchantUnknown(NotVisible):
    """No such merchant, or not for you to see."""

    code = "merchant_unknown"
    detail = "There is no such merchant, or it is not for you to see."


class OfferUnknown(NotVisible):
    """No such offer, or not for you to see."""

    code = "offer_unknown"
    detail = "There is no such offer, or it is not for you to see."


class RedemptionUnknown(NotVisible):
    """No such redemption, or not yours."""

    code = "redemption_unknown"
    detail = "There is no such redemption, or it is not for you to see."


class GiftUnknown(NotVisible):
    """No such gift, or not for you to see."""

    code = "gift_unknown"
    detail = "There is no such gift, or it is not for you to see."


class GiftMisfit(Invalid):
    """No household, or goods that are not a community's own, priced and on offer now."""

    code = "gift_misfit"
    detail = (
        "Only priced goods that a community's counter offers now are given, to a household that the register knows."
    )


class GiftFundTooSmall(Conflict):
    """Less was given away than the goods cost."""

    code = "gift_fund_too_small"
    detail = "The gift fund holds less than these goods cost. Residents fill it by giving points away."


class OwnGift(Forbidden):
    """Nobody gives to their own household, nor decides what they proposed."""

    code = "own_gift"
    detail = "Somebody else has to do this: it is your own household or your own proposal."


class StatementUnknown(NotVisible):
    """No such statement, or not for you to see."""

    code = "statement_unknown"
    detail = "There is no such statement, or it is not for you to see."


class CabinetUnknown(NotVisible):
    """No such cabinet, or not for you to see."""

    code = "cabinet_unknown"
    detail = "There is no such cabinet, or it is not for you to see."


class CellUnknown(NotVisible):
    """No such cell in this cabinet."""

    code = "cell_unknown"
    detail = "There is no such cell in this cabinet."


class CodeUnknown(NotVisible):
    """No open code of this merchant."""

    code = "code_unknown"
    detail = "No redemption of yours has this code. Check the digits."


class CodesTooOften(TooOften):
    """Too many wrong codes within an hour."""

    code = "codes_too_often"
    detail = "Too many wrong codes within an hour. Wait a while."


class CodeGone(Conflict):
    """Redeemed, cancelled or expired before; the facts say which and when."""

    code = "code_gone"
    detail = "This code is not good any more."


class GoodsInCabinet(Conflict):
    """What lies in a cabinet is handed out there."""

    code = "goods_in_cabinet"
    detail = "These goods lie in a cabinet and are handed out there."


class OrderKeyUsed(Conflict):
    """The key was used for an order of something else."""

    code = "order_key_used"
    detail = "This key belongs to another order; make a new one."


class SamePersonTwice(Forbidden):
    """A second decision by the person who took the first, or in one's own matter."""

    code = "mall_same_person"
    detail = "Somebody else has to decide this."


class LicenceWrong(Invalid):
    """Not a licence number: its last character does not check."""

    code = "licence_wrong"
    detail = "This is no unified social credit code: 18 characters, the last of which checks the others."


class LicenceTaken(Conflict):
    """Another merchant has this licence, or has applied with it and waits."""

    code = "licence_taken"
    detail = "A merchant with this licence has applied already."


class MallPlaceForbidden(Forbidden):
    """A place that one's posts do not reach, or that is none."""

    code = "mall_place_forbidden"
    detail = "Your posts do not reach that place."


class OfferMisfit(Invalid):
    """What was said of an offer does not fit together."""

    code = "offer_misfit"
    detail = "What you said of the offer does not fit together; the facts say where."


class OfferNotOut(Conflict):
    """Not published, not begun or over, or its merchant is suspended."""

    code = "offer_not_out"
    detail = "This is not on offer at the moment."


class SoldOut(Conflict):
    """None left, or none left today."""

    code = "sold_out"
    detail = "There is none left."


class PersonalLimitReached(Conflict):
    """The person had as many as one may have."""

    code = "personal_limit_reached"
    detail = "You have had as many of these as one person may."


class OwnOffer(Forbidden):
    """A merchant's people do not redeem at their own counter."""

    code = "own_offer"
    detail = "You serve this merchant and cannot order from it."


class OwnRedemption(Forbidden):
    """Somebody else has to hand it to the person who ordered."""

    code = "own_redemption"
    detail = "You ordered this yourself; somebody else has to hand it out."


class StockTooFew(Conflict):
    """More would be taken out than is there."""

    code = "stock_too_few"
    detail = "There is less in stock than that."


class CellMisfit(Conflict):
    """The cell holds something else or is full."""

    code = "cell_misfit"
    detail = "The cell holds other goods, or not as many fit."


class DifferenceUnexplained(Invalid):
    """A count differs and nothing was said."""

    code = "difference_unexplained"
    detail = "The count differs from the book. Say why."


class DeviceUnknown(DomainError):
    """The request is not signed as agreed, or the cabinet is not known: the answer is the same."""

    code = "device_unknown"
    status = 401
    detail = "Send X-Timestamp, X-Nonce and X-Signature over method, path, moment, nonce and body."


class DeviceReplayed(Conflict):
    """The nonce was used before."""

    code = "device_replayed"
    detail = "This X-Nonce was used before; make a new one for every request."


class AssistantUnfit(Invalid):
    """No mobile number."""

    code = "assistant_unfit"
    detail = "This is no mobile number."


class AssistantsTooOften(TooOften):
    """Too many people asked to serve within a day."""

    code = "assistants_too_often"
    detail = "You have asked as many people as one may within a day."


class OwnerOnly(Forbidden):
    """Who serves a merchant is its owner's to say."""

    code = "merchant_owner_only"
    detail = "Only whoever applied for the merchant says who serves it."


class RequestUnknown(NotVisible):
    """No such open request to oneself."""

    code = "assistant_request_unknown"
    detail = "There is no such request, it has expired, or it was answered."
