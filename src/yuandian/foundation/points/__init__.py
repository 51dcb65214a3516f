"""Points (活力值) and service hours (服务时长): two ledgers, never mixed.

Points move between accounts by balanced movements, once for each key, and nothing is ever changed in them; a person's
come in lots that expire. Hours are entered when somebody else has confirmed them and are never deducted. Every movement
and every entry stands in a hash-chained record, and `yuandian verify` proves sums, balances, lots and that the tables
say what the record says. What is rewarded is told by rules, which one person proposes and another approves. Who did
something worth a reward is known to other modules, which say so by an event.
"""

READS = {"grid": ("grid_grid",)}
