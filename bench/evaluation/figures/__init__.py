"""What several measurements share: reading labelled files, scores, pictures."""
