"""HTTP for everybody: the home page, which is there before anybody signs in."""

from django.http import HttpRequest

from yuandian.foundation.mobile.queries.home import shown_modules
from yuandian.foundation.mobile.schemas import HomeOut
from yuandian.kernel.http import Router

router = Router(tags=["mobile"])


@router.get("/home", response=HomeOut)
def home(request: HttpRequest) -> HomeOut:
    """What stands on the home page, in the order that the district set."""
    return HomeOut.model_validate({"modules": shown_modules()}, from_attributes=True)
