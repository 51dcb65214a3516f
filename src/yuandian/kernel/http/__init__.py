"""HTTP in and out: one authenticator, one renderer of refusals, idempotent answers, request ids and logs."""

from ninja import Router

from yuandian.kernel.http.authenticators import actor_of, resident_auth, staff_auth
from yuandian.kernel.http.idempotency import idempotent

__all__ = ["Router", "actor_of", "idempotent", "resident_auth", "staff_auth"]
