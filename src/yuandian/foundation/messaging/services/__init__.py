"""Messages are written to the `inbox` and go out as `deliveries` by `channels`."""
