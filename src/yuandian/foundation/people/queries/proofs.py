"""What `yuandian verify` proves of posts beyond their records: whose account exercises them."""

from collections.abc import Iterator

from django.db.models import F

from yuandian.foundation.people.models import Post
from yuandian.kernel.history import Broken, subject_type_of


def post_faults() -> Iterator[Broken]:
    """Posts that are exercised with somebody else's account: an account is tied to a post without an entry."""
    others = Post.objects.exclude(account=None).exclude(account__person=F("person")).order_by("id")
    for post_id, title in others.values_list("id", "title").iterator():
        yield Broken(subject_type_of(Post), post_id, 0, "it is exercised with somebody else's account", title)
