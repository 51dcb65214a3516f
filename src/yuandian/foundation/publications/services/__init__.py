"""Changes of publications: written in `drafts`; put out, taken back and marked as read in `publications`."""
