"""Hot spots: what is boiling up.

Cases are clustered by topic and place over time. Each cluster has a named place and group, a plain description and a
heat whose formula is shown. A cluster that grows faster than its history is a warning.
"""
