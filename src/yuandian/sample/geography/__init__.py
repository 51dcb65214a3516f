"""The land: the district's outline dealt out to streets, communities, third-level grids and micro-grids.

Pure and deterministic: the same files give the same land, to the last digit. Positions are WGS84 (longitude,
latitude); areas are compared on a local plane in metres.
"""
