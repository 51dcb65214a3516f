"""The home page (`home`) and posters (`posters`)."""
