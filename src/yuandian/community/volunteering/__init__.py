"""Volunteering (志愿服务): tasks that organisations and residents publish, and who helps with them.

Nouns: *task*, something to be done at a place and a time, with so many *slots*; *enrolment*, one person in one task
from the grab to the confirmed hours; *later entry*, service that is entered after the fact; *certificate*, hours on
paper that anybody may check. Promises: a slot is never given twice, however many grab at once; who gets none
learns it at once; hours and points come when somebody other than the volunteer has confirmed them, each once; nobody
approves their own. Hours and points themselves are kept by `points`, which is asked through its facade. Boards are
for `honours`.
"""

READS = {"points": ("points_hourentry", "points_servicerecord")}
