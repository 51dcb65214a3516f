"""The home page (`home`), codes (`codes`) and posters (`posters`)."""
