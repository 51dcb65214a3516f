"""Addresses: the micro-grid that free text speaks of.

The local address book is matched inside the text, exactly and in spite of typing errors, nicknames and missing parts.
Each candidate has a confidence and the reason for it. What is unknown goes to a person, and the answer is learned.
"""
