"""HTTP for everybody: whether WeChat is there, before anybody signs in by it."""

from django.http import HttpRequest

from yuandian.foundation.wechat.queries import WechatOut, mode_in_use
from yuandian.kernel.http import Router

router = Router(tags=["wechat"])
ROUTERS = {"open": router}


@router.get("/mode", response=WechatOut)
def mode(request: HttpRequest) -> WechatOut:
    """Who answers for WeChat here."""
    return WechatOut(mode=mode_in_use())
