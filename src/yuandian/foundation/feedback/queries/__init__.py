"""One's own feedback (`own`), and that which operators see (`operators`)."""
