"""Every list, card and check of people."""
