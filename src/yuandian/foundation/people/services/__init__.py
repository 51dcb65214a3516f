"""Every change of accounts, persons, households and posts, one function per thing that somebody does."""
