"""The sample district: Zhongyuan as fourteen streets, with invented people and a year of cases.

`data/` holds the facts and their sources, `geography` deals the land out to grids, `organisations` and
`people` fill it, `loading` writes it to the tables, `cast` says who may be signed in as. Everything is made
by chance that is the same each time: no name, number or position in it belongs to anybody. The layer stands
above all modules; nothing imports it but the `yuandian` command and the landing page.
"""

from yuandian.sample.loading.sample import is_loaded, load

__all__ = ["is_loaded", "load"]
