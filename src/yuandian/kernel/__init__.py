"""What every module stands on: who acts, what they may, refusals, the clock, ids, paging, HTTP, events and the record.

No business word lives here. The kernel promises that every change can be told by its actor and post, that the record
of changes is hash-chained and provable, that what is sealed is never stored plain, and that news between modules is
stored in the same transaction as the change it tells of.
"""
