"""Posts and the account they are exercised with."""

from django.db.models import Q

from yuandian.foundation.people.models import Account, Post
from yuandian.foundation.people.rules.signing_in import AccountKind


def link_posts(account: Account) -> int:
    """Gives a new account the posts of its person: a staff account all of them, a resident's those without one."""
    free = Q(account__isnull=True)
    if account.kind == AccountKind.STAFF:
        free |= Q(account__kind=AccountKind.RESIDENT)
    posts = Post.objects.filter(free, person_id=account.person_id).values_list("id", flat=True)
    return Post.objects.filter(id__in=list(posts)).update(account=account)
