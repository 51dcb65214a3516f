"""What people may ask for of their own data, and how long anything about people is kept.

A *copy* is a file with everything about oneself, made in the background, fetched once within a week. A *period* is how
long a *kind* of what is kept stays; the file `reference/retention.toml` says, unless the district says otherwise. Every
night what is over is removed in batches, and each *removal* is noted. Which kinds there are, and what belongs into a
copy, every module says of its own (`kernel.retention`, `kernel.own_data`); nothing that a record proves goes.
"""
