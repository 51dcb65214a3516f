"""What the calendar says: compiled and kept in memory in `snapshot`, day by day for screens in `days`."""
