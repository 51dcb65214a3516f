"""The law of address reading, pure: what a text says of a place, and which places of a book it may mean."""
