"""Triage: from a few words to the right door.

It says what a case is about and how hard it is, with the three likeliest *categories*, how probable each is and the
words that decided, and asks a person where it is not sure. Its sub-modules are modules like any other: `addresses`
reads the micro-grid out of free text, `duplicates` finds what is being dealt with already, `hotspots` what is boiling
up, and `replies` gives hints on an answer before it goes out. Everything it says is a *proposal*: a person's word
outranks it, is learned from, and a new *version* of what was learned only serves if it is no worse on cases that it
has not seen. It promises an answer or a clear "don't know" for any text, offline and without training data, and it
changes no case itself: that is left to `cases`, which asks it through its `providers`.
"""
