"""HTTP in and out: one token door, one renderer of refusals, remembered answers, request ids and logs."""

from ninja import Router

from yuandian.kernel.http.doors import actor_of, resident_auth, staff_auth
from yuandian.kernel.http.remembered import idempotent

__all__ = ["Router", "actor_of", "idempotent", "resident_auth", "staff_auth"]
