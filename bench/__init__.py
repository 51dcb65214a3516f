"""Measurements that a reader can repeat: `make bench`, or `make bench ONLY=submit` for one; see `docs/bench.md`.

Real server processes over a scratch database with production durability, the load made in a process of its own. Each
figure is one line: name, value, unit, target, `ok` or `short`. Figures that depend on the machine are ratios against a
floor measured in the same run.
"""
