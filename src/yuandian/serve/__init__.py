"""How the parts of the product run on one machine: `yuandian up` and the commands beside it.

A *part* is a process that must be there: database, web, worker, live. A *data folder* holds everything that one
installation keeps: the embedded database, uploaded files, keys and logs. This package promises that a part that dies
comes back, that nothing outlives `up`, that two commands never open one data folder's database at once, and that no
permission outside the data folder changes. It knows no business word, and none of it loads Django: what needs the
models runs as a Django command in a process of its own. On several machines each part is started by other means (see
`docs/operations.md`) and this package is not needed.
"""
