"""HTTP for staff: signing in, the register, posts, accounts."""

from yuandian.foundation.people.api.staff import (
    accounts,
    certifications,
    homes,
    nominations,
    persons,
    posts,
    responsibility,
    roles,
    sign_in,
)
from yuandian.kernel.http import Router, staff_auth

router = Router(tags=["people"], auth=staff_auth)
for part in (sign_in, persons, homes, accounts, posts, nominations, responsibility, roles, certifications):
    router.add_router("", part.router)
