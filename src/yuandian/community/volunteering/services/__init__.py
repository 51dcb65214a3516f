"""Changes: tasks in `publishing`, `deciding` and `ending`; enrolments in `grabbing`, `leaving`, `offering`,
`attending`, `confirming` and `rating`; hours without a task in `entering`, on paper in `certifying`;
lists that leave in `exporting`.
"""
