"""What readers are shown (`reading`) and what staff see of it (`staff`)."""
