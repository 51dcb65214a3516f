"""Duplicates: the same trouble reported again, by another channel or in other words.

On entry a case is compared with the open cases nearby by time, place and text. What it finds is proposed for merging
and never merged silently. Repeats at one place are flagged for a lasting cure.
"""
