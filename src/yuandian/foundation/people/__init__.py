"""People: who signs in, who lives where, and who holds which post.

Nouns: *account* (a way to sign in), *person*, *household*, *dwelling*, *residence*, *role* (what a post
entitles to), *post* (a person in a role at a place for a period), *absence* (with a deputy), *nomination*.
Promises: a token is turned into an `Actor` in one statement; phones and ID numbers are sealed, shown masked,
and unmasked only for a written reason that is kept; every change of a post is in its record. Leaves sending
messages to `messaging` and workloads to `cases`, both of which stand above it.
"""

READS = {"grid": ("grid_building", "grid_courtyard", "grid_entrance", "grid_grid", "grid_gridmanager")}
