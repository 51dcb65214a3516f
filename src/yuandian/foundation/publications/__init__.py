"""Publications: what the district, a street or a community tells everybody, to be read in the mobile application.

Nouns: *publication*, which is a *notice*, a *guide* or a *help page*; *block*, a piece of its text as screens draw it;
*read mark*. Promises: nobody is shown what is not theirs to read or not out yet, no HTML of a writer reaches a reader,
a notice is told once to each resident it is for, and staff learn how many read it and never who. Leaves pictures and
films to `files`, and how a message reaches people to `messaging`.
"""
