"""Measurements on labelled files, for `python -m bench.evaluation NAME`.

Each file here is one: it has a click command called `command`, under the file's own name, and imports no models, so
that it runs without a database. What several share stands in `figures/`.
"""
