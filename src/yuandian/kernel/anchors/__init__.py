"""Anchors: what the whole record was at a moment, signed, chained to the anchor before, and kept outside the database.

The record's chains (`kernel.history`) have no key: whoever owns the database could change an entry, compute its chain
anew and fit the head. An anchor takes that away for everything that came before it. It is a short text – how many
entries, of how many subjects, their digest, sums of the ledgers, the digest of the anchor before – signed by a key that
the database has not got, and written where its owner cannot reach: a folder, S3, a webhook, sixteen letters on paper.
Beside it goes the list of the digests of its entries, so that `verify` can name what was changed and what is gone.

`rules` says what an anchor is and can be read with nothing else; `making` makes one, `places` writes it, `proving`
compares the record with anchors that somebody kept.
"""
