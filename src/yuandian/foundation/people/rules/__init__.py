"""People without a database: start reading here.

`permissions` says what this module guards with, `accounts` how an account stands, `sign_in` the limits and arithmetic
of passwords, codes and tokens, `residents` ID numbers, ages and kinds of residents, `posts` where a role may stand,
`directory` what may be done about a post, `nominations` the steps from nomination to removal.
"""

from yuandian.foundation.people.rules.permissions import (
    AccountPermission,
    PeoplePermission,
    PostPermission,
    RolePermission,
)

__all__ = ["AccountPermission", "PeoplePermission", "PostPermission", "RolePermission"]
