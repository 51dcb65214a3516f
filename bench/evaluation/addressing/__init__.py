"""How well addresses are read: questions made from real places, the measurement, and a large book to measure speed
on."""
