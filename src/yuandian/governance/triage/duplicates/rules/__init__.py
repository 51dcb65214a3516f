"""The law of duplicates, pure: how likely two cases are one trouble, and when a trouble keeps coming back."""
