"""HTTP in (`given`) and out (`shown`)."""
