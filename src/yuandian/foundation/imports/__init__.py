"""Imports bring whole sheets in: uploaded, looked at, started, run in the background, mended, brought in again.

What a sheet may hold, and what becomes of its rows, each module says of its own kinds (`providers.ImportKind`,
registered in `wiring.py`); a run, its counts, the rows that could not be taken and those that came differently stand
here, the same for all. A run that was killed goes on where it stopped, and no row is taken twice. Original cells are
sealed and kept for seven days, for the person who brought them alone. Which column means what is guessed from the
headings, and a person may say otherwise.
"""
