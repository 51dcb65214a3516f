"""A year of cases, ending today: what goes wrong where and when, and what becomes of it.

`kinds` says what there is, `spots` where, `moments` when, `courses` what happens next, `book` keeps one case with its
record and its clocks, `year` makes them all. Everything happens by the rules of `governance.cases`: a course that
the step table does not allow is a fault here.
"""
