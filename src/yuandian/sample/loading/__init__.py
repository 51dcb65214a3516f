"""Writes the sample to the tables: land, organisations, people, then the year of cases; all or nothing."""
