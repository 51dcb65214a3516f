"""What waits for whoever asks: counted and listed, the longest first, over all modules.

What waits for whom each module says of its own kinds (`kernel.waiting`). Counting stops at `MOST_COUNTED`, so that its
cost does not grow with the city; nothing is stored, so that it cannot be out of date.
"""
