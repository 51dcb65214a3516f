"""Messages: what people are told, and how it reaches them.

The *inbox* is the record: whatever an account is told stands there, whichever channel fails. Some *kinds* of messages
also go out by a *channel*, each as a *delivery* that is tried, put off over quiet hours, gathered into a digest where
the account wishes it, and given up in the end. This module promises that a message is told in the transaction of what
it tells of, that a delivery is sent once with effect, and that codes and phones are in no job and no log. Whom to tell,
and in which words, is left to those who tell.
"""
