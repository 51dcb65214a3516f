"""Why the parts cannot run. Each sentence says what is wrong and what to do; the command prints it and ends."""


class CannotServe(Exception):
    """Something outside the program stands in the way."""


class FolderInUse(CannotServe):
    """Another command holds the data folder."""


class PortTaken(CannotServe):
    """Another program listens there."""


class NoAccountForDatabase(CannotServe):
    """PostgreSQL refuses to run as root and no other account can be made."""


class DatabaseDidNotStart(CannotServe):
    """The embedded database ended or stayed silent."""


class DatabaseNotEmpty(CannotServe):
    """A backup is never poured over what stands."""


class BackupUnreadable(CannotServe):
    """Not one of our backups, or one that was cut short."""
