"""Who may look at what was learned, and change it."""

from uuid import UUID

from yuandian.governance.cases.facade import CasePermission
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden


def require_learning(actor: Actor) -> UUID | None:
    """The post that keeps the district's categories, and with them what is learned about them. Raises `Forbidden`."""
    post = actor.require(CasePermission.CATEGORY_MANAGE)
    scope = actor.scope_for(CasePermission.CATEGORY_MANAGE)
    if not scope.everything and not scope.ids_at("district"):
        raise Forbidden("What was learned is the district's.")
    return post.id if post else None
