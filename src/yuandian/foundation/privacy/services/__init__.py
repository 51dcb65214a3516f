"""Every change of this module."""
