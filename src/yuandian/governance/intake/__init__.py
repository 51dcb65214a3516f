"""Intake: how cases come in from other systems, as files and over the wire, and how their progress goes back.

A *source* is a system that sends us orders, and a *profile* says which column of its sheets means what. An *import run*
reads one sheet in the background; every row it cannot take becomes a *bad row* with its line, column and reason, to be
corrected and sent again. A *status report* tells the source what became of its case, in order and until it is accepted.
This module promises that an order is taken once, by source and number, however often it is sent, that no row is
dropped in silence, and that phone numbers are sealed before they are stored and masked wherever they are listed. What
a case is, where it belongs and who deals with it is left to `cases`.
"""
