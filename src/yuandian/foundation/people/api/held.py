"""Posts as whoever holds them is shown them."""

from collections.abc import Sequence
from uuid import UUID

from yuandian.foundation.grid.facade import grid_names
from yuandian.foundation.people.schemas.signing_in import HeldPostOut
from yuandian.kernel.actor import HeldPost


def held_posts_out(posts: Sequence[HeldPost]) -> list[HeldPostOut]:
    """Posts with the names of their places, a grid of the post's own before exclusive ones."""
    names = grid_names(area.id for post in posts for area in post.scope.areas)
    return [_post(post, names) for post in posts]


def _post(post: HeldPost, names: dict[UUID, str]) -> HeldPostOut:
    own_first = sorted(post.scope.areas, key=lambda area: (area.level == "exclusive", area.id))
    grid_ids = [area.id for area in own_first]
    return HeldPostOut(
        id=post.id,
        role=post.role,
        title=post.title,
        permissions=sorted(post.permissions),
        reaches_everything=post.scope.everything,
        grid_ids=grid_ids,
        places=[names[grid_id] for grid_id in grid_ids if grid_id in names],
        organisation_ids=sorted(post.scope.units),
    )
