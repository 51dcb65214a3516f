"""Replies: is this answer one?

Before a public reply goes out it is read against what was asked: does it speak of it, of every part of it, does it
explain, did it come in time. What is missing is told as hints with their reasons. Nothing is blocked: the writer
decides.
"""
