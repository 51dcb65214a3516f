"""HTTP in (`inputs`) and out (`outputs`)."""
