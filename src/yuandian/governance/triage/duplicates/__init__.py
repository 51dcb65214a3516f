"""Duplicates: the same trouble reported again, by another channel or in other words.

A case is compared with the open cases nearby by place, time and text; what is probably one trouble is *proposed* with
its reasons, and never merged silently: a person merges, or keeps the two apart. A trouble of one kind that is at the
same spot for the third time is a *recurrence*, to be cured and not only mended. It promises an answer within
milliseconds however many cases there are, and shows nobody a case that they may not see. Merging itself is left to
`cases`.
"""

READS = {"cases": ("cases_case", "cases_report")}
