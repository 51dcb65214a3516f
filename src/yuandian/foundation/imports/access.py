"""Which imports an actor may see."""

from django.db.models import Q, QuerySet

from yuandian.foundation.imports.errors import ImportKindUnknown
from yuandian.foundation.imports.models import ImportRun
from yuandian.foundation.imports.providers import import_kinds
from yuandian.kernel.actor import Actor
from yuandian.kernel.errors import Forbidden


def runs_visible_to(actor: Actor) -> QuerySet[ImportRun]:
    """One's own imports of the kinds one has to do with; everybody's of those kinds that one sees all of."""
    whole = [kind.code for kind in import_kinds if kind.sees_all(actor)]
    own = [kind.code for kind in import_kinds if kind.may_look(actor)]
    seen = Q(kind__in=whole)
    if actor.account_id is not None:
        seen |= Q(kind__in=own, started_by_id=actor.account_id)
    return ImportRun.objects.filter(seen)


def require_any(actor: Actor, kind: str | None = None) -> None:
    """Raises `Forbidden` unless the actor has to do with this kind of import, or with any; `ImportKindUnknown`."""
    kinds = list(import_kinds) if kind is None else [import_kinds.named(kind)]
    if not any(one.may_look(actor) for one in kinds):
        if kind is not None and any(one.may_look(actor) for one in import_kinds):
            raise ImportKindUnknown(kind=kind)
        raise Forbidden
