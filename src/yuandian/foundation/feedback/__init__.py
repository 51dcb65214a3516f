"""Feedback: complaints and suggestions about this application itself, and what its operators answered.

Nouns: *feedback*, one person's matter with the application; *turn*, one thing said in it by either side. Promises:
words alone are enough, no position, device or path is taken along, every matter waits visibly until it is answered,
and only the person themselves says whether the answer helped. What is wrong in the district is no feedback but a case,
which `cases` deals with; why the two are apart stands in the decisions.
"""
