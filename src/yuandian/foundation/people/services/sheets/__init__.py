"""Sheets of people: staff with posts and accounts, households with their residents, party members.

Each is an `ImportKind`: taken for the whole district, row by row known or new, so that the same sheet again takes
nothing twice.
"""
