"""HTTP out."""

from yuandian.foundation.wechat.rules import WechatMode
from yuandian.kernel.http.shapes import Schema


class WechatOut(Schema):
    """Who answers for WeChat: with `none` there is no signing in by it, with `standin` nothing leaves the machine."""

    mode: WechatMode
