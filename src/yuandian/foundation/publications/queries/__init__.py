"""What readers are shown (`readers`) and what staff see of it (`staff`)."""
