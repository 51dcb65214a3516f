"""The law of triage, pure: how a text is taken apart, and what a classifier makes of the parts."""
