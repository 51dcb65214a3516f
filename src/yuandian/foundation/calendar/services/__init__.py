"""Changes of the calendar: notices in `announcing`, working hours in `hours`, the first load in `reference`."""
