"""Sheets: workbooks (.xlsx) and comma-separated text, read row by row, understood by their headings, and written.

`cells` reads one cell, `columns` says what columns a kind of sheet can have, `profiles` which of a sheet's columns is
which, `reading` and `workbooks` turn bytes into rows, `writing` rows into bytes.
"""
