"""HTTP for everybody: the home page, which is there before anybody signs in."""

from django.http import HttpRequest

from yuandian.foundation.mobile.queries.home import Home, shown_modules
from yuandian.kernel.http import Router

router = Router(tags=["mobile"])


@router.get("/home", response=Home)
def home(request: HttpRequest) -> Home:
    """What stands on the home page, in the order that the district set."""
    return Home(shown_modules())
