"""Reading: the hall and one's own in `hall`, one task in `pages`, who is in it in `participants`, hours in `served`."""
