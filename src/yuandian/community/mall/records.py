"""Kinds of entries that this module writes in the record."""

from yuandian.kernel.record_kinds import RecordKind


class MerchantRecord(RecordKind):
    """Of a merchant."""

    APPLY = "mall.merchant.apply", "申请加入商家联盟", "Merchant applied"
    CHANGE = "mall.merchant.change", "修改商家申请", "Application changed"
    APPROVE = "mall.merchant.approve", "通过商家申请", "Merchant approved"
    REFUSE = "mall.merchant.refuse", "未通过商家申请", "Merchant refused"
    SUSPEND = "mall.merchant.suspend", "暂停商户", "Merchant suspended"
    RESUME = "mall.merchant.resume", "恢复商户", "Merchant resumed"
    END = "mall.merchant.end", "终止商户合作", "Merchant ended"


class CounterRecord(RecordKind):
    """Of a community's own counter."""

    OPEN = "mall.counter.open", "开设社区服务点", "Community counter opened"


class AssistantRecord(RecordKind):
    """Of who serves a merchant."""

    ASK = "mall.assistant.ask", "邀请店员", "Assistant asked"
    ACCEPT = "mall.assistant.accept", "同意担任店员", "Assistant accepted"
    REFUSE = "mall.assistant.refuse", "谢绝担任店员", "Assistant refused"
    REMOVE = "mall.assistant.remove", "移除店员", "Assistant removed"


class OfferRecord(RecordKind):
    """Of an offer."""

    WRITE = "mall.offer.write", "录入商品", "Offer written"
    CHANGE = "mall.offer.change", "修改商品", "Offer changed"
    PROPOSE = "mall.offer.propose", "提交上架", "Offer proposed"
    PUBLISH = "mall.offer.publish", "商品上架", "Offer published"
    REFUSE = "mall.offer.refuse", "未通过上架", "Offer refused"
    WITHDRAW = "mall.offer.withdraw", "商品下架", "Offer withdrawn"
    STOCK = "mall.offer.stock", "调整库存", "Stock changed"


class RedemptionRecord(RecordKind):
    """Of what somebody ordered."""

    ORDER = "mall.redemption.order", "下单兑换", "Ordered"
    REDEEM = "mall.redemption.redeem", "核销", "Redeemed"
    OPEN = "mall.redemption.open", "打开格口", "Cell opened"
    CONFIRM = "mall.redemption.confirm", "确认取货", "Hand-out confirmed"
    FAIL = "mall.redemption.fail", "取货未成", "Hand-out failed"
    CANCEL = "mall.redemption.cancel", "取消兑换", "Cancelled"
    EXPIRE = "mall.redemption.expire", "兑换过期", "Expired"


class StatementRecord(RecordKind):
    """Of a merchant's month."""

    FREEZE = "mall.statement.freeze", "生成对账单", "Statement frozen"
    CONFIRM = "mall.statement.confirm", "商户确认对账单", "Statement confirmed"
    DISPUTE = "mall.statement.dispute", "商户提出差异", "Statement disputed"
    SETTLE = "mall.statement.settle", "完成对账", "Statement settled"


class GiftRecord(RecordKind):
    """Of goods for a household in need."""

    PROPOSE = "mall.gift.propose", "提出爱心发放", "Gift proposed"
    GIVE = "mall.gift.give", "爱心发放", "Gift given"
    REFUSE = "mall.gift.refuse", "未通过爱心发放", "Gift refused"


class CabinetRecord(RecordKind):
    """Of a cabinet."""

    SET_UP = "mall.cabinet.set_up", "设置兑换柜", "Cabinet set up"
    RENEW_SECRET = "mall.cabinet.renew_secret", "更换设备密钥", "Device secret renewed"
    FILL = "mall.cabinet.fill", "补货入柜", "Cell filled"
    COUNT = "mall.cabinet.count", "盘点", "Stock counted"
