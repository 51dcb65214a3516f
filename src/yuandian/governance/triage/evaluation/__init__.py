"""Measurements on labelled files, for `yuandian triage evaluate NAME`.

Each file here is one: it has a click command called `command`, under the file's own name, and imports no models, so
that it runs without a database. What several share stands in `figures/`.
"""
