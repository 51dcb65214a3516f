"""The audit room: who looked at which phone, took what away, signed in from where, changed which role, post or account.

What leaves an entry in the record (`kernel.history`) is gathered from there by its position; sign-ins and everything
that is downloaded are written down with the request itself (`kernel.http.accesses`). Alarms speak up where amounts are
unusual; their thresholds are data. Auditors stand apart: whoever keeps roles or accounts cannot be one, nobody makes
themselves one, and looking into the audit leaves a trace in it.
"""

READS: dict[str, tuple[str, ...]] = {}
