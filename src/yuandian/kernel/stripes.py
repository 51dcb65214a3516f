"""Striped counters: an amount that many take from at once lies in several rows, so that they need not wait in line.

A table of stripes has a `number` and what is `left` of each. Stripes come last in a transaction: one that is taken from
is locked until it ends. Of many they are locked by number.
"""

TAKE = """UPDATE {table} SET "left" = "left" - %(amount)s
WHERE {key} = (
    SELECT {columns} FROM {table} WHERE {where} AND "left" >= %(amount)s ORDER BY {order} LIMIT 1 FOR UPDATE {waiting}
)"""
PUT = """UPDATE {table} SET "left" = "left" + %(amount)s
WHERE {key} = (SELECT {columns} FROM {table} WHERE {where} ORDER BY {order} LIMIT 1 FOR UPDATE {waiting})"""


def taking(table: str, key: tuple[str, ...], where: str, *, waits_for: str = "number") -> tuple[str, str]:
    """The statements that take `%(amount)s` out of one stripe: of those that nobody holds any, else after waiting.

    Where neither changes a row, no stripe alone has as much. `waits_for` is the order of the second: by number where a
    transaction takes from several.
    """
    return (
        _filled(TAKE, table, key, where, "random()", "SKIP LOCKED"),
        _filled(TAKE, table, key, where, waits_for, ""),
    )


def putting(table: str, key: tuple[str, ...], where: str) -> tuple[str, str]:
    """The statements that put `%(amount)s` into one stripe: the emptiest that nobody holds, else after waiting."""
    return (
        _filled(PUT, table, key, where, '"left", random()', "SKIP LOCKED"),
        _filled(PUT, table, key, where, "number", ""),
    )


def shares(amount: int, stripes: int) -> list[int]:
    """An amount over stripes, as even as can be."""
    share, rest = divmod(amount, stripes)
    return [share + (number < rest) for number in range(stripes)]


def _filled(statement: str, table: str, key: tuple[str, ...], where: str, order: str, waiting: str) -> str:
    columns = ", ".join(key)
    return statement.format(
        table=table, key=f"({columns})", columns=columns, where=where, order=order, waiting=waiting
    ).rstrip()
