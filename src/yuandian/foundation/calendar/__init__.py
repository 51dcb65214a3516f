"""The calendar: which minutes are working time, and when something that may take so long is due.

A *working day* is Monday to Friday unless the State Council's yearly notice says otherwise; *working hours*
are spans of the day that a district sets per season and a street may set for itself. A year whose notice is
not out yet is *unannounced*: it is reckoned by the law's own holidays and every deadline that leans on it
is *provisional*. This module promises that deadline arithmetic is exact to the microsecond, takes
microseconds and agrees in all processes within a second of a change, and it publishes `CalendarChanged` so
that others compute open deadlines again. Which deadlines there are, and what happens when they pass, is left
to those who set them.
"""
