"""Messages are told (`telling`), go out (`sending`, by `channels` and `providers`), and are read (`reading`)."""
