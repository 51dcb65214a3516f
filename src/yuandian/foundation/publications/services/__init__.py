"""Changes of publications: written in `writing`, put out and taken back in `publishing`, read in `reading`."""
