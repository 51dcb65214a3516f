"""Changes of the calendar: notices in `holidays`, working hours in `hours`, the first load in `reference`."""
