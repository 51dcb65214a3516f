"""The statements that find what looks wrong. Each gives: a subject, all persons, a figure, the first and the last day.

The subject, with the kind, is what a finding is known by: who joins a group within its month or week changes nothing of
it. `sight` is whom the reader may see: of what is found one person at least is among them.
"""

from collections.abc import Mapping

from yuandian.community.earning.rules import AnomalyKind
from yuandian.kernel.distance import EARTH_METRES

SIGHT = "WITH sight(id) AS (%(sight)s)"
RINGS = (
    SIGHT
    + """, confirmed AS (
    SELECT account.person_id AS by_id, record.person_id AS of_id, entry.minutes, entry.day
    FROM points_hourentry entry
    JOIN points_servicerecord record ON record.id = entry.record_id
    JOIN people_account account ON account.id = entry.confirmed_by
    WHERE entry.day >= %(since)s
)
SELECT concat_ws(':', one.by_id, one.of_id, max(one.day)), ARRAY[one.by_id, one.of_id],
    sum(one.minutes)::integer, min(one.day), max(one.day)
FROM confirmed one
WHERE EXISTS (SELECT FROM confirmed other WHERE other.by_id = one.of_id AND other.of_id = one.by_id)
    AND (one.by_id IN (SELECT id FROM sight) OR one.of_id IN (SELECT id FROM sight))
GROUP BY least(one.by_id, one.of_id), greatest(one.by_id, one.of_id), one.by_id, one.of_id
HAVING one.by_id < one.of_id
ORDER BY 5 DESC LIMIT %(most)s
"""
)
LONG_DAYS = (
    SIGHT
    + """
SELECT concat_ws(':', record.person_id, entry.day), ARRAY[record.person_id], sum(entry.minutes)::integer,
    entry.day, entry.day
FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
WHERE entry.day >= %(since)s AND record.person_id IN (SELECT id FROM sight)
GROUP BY record.person_id, entry.day
HAVING sum(entry.minutes) > %(minutes)s
ORDER BY 5 DESC LIMIT %(most)s
"""
)
BUSY_INVITERS = (
    SIGHT
    + """
SELECT concat_ws(':', inviter_id, date_trunc('week', created_at)::date), ARRAY[inviter_id], count(*)::integer,
    min(created_at)::date, max(created_at)::date
FROM earning_invitation
WHERE created_at >= %(since)s AND inviter_id IN (SELECT id FROM sight)
GROUP BY inviter_id, date_trunc('week', created_at)
HAVING count(*) >= %(invited)s
ORDER BY 5 DESC LIMIT %(most)s
"""
)
# What phones showed for having been there, with the digests that the record keeps of phone and point.
SHOWN = (
    SIGHT
    + """, shown AS (
    SELECT enrolment.person_id, entry.at, entry.details ->> 'device' AS device, entry.details ->> 'point' AS point
    FROM volunteering_enrolment enrolment
    JOIN kernel_history entry ON entry.subject_id = enrolment.id AND entry.subject_type = 'volunteering.enrolment'
        AND entry.action IN ('volunteering.enrolment.check_in', 'volunteering.enrolment.check_out')
    WHERE enrolment.checked_in_at >= %(since)s
)
"""
)
SAME_DEVICE = (
    SHOWN
    + """
SELECT concat_ws(':', device, to_char(max(at), 'YYYY-MM')), array_agg(DISTINCT person_id),
    count(DISTINCT person_id)::integer, min(at)::date, max(at)::date
FROM shown
WHERE device IS NOT NULL
GROUP BY device
HAVING count(DISTINCT person_id) >= %(devices)s AND bool_or(person_id IN (SELECT id FROM sight))
ORDER BY 5 DESC LIMIT %(most)s
"""
)
SAME_POINT = (
    SHOWN
    + """
SELECT concat_ws(':', point, to_char(max(at), 'YYYY-MM')), array_agg(DISTINCT person_id), count(*)::integer,
    min(at)::date, max(at)::date
FROM shown
WHERE point IS NOT NULL
GROUP BY point
HAVING count(*) >= %(points)s AND bool_or(person_id IN (SELECT id FROM sight))
ORDER BY 5 DESC LIMIT %(most)s
"""
)
# Between two tasks at which one proved to be, less what either lets one stand apart; a minute at least.
FAR_APART = (
    SIGHT
    + f""", been AS (
    SELECT enrolment.person_id, proved.at, radians(task.longitude) AS x, radians(task.latitude) AS y, task.metres
    FROM volunteering_enrolment enrolment
    JOIN volunteering_task task ON task.id = enrolment.task_id AND task.longitude IS NOT NULL
    CROSS JOIN LATERAL (VALUES (enrolment.checked_in_at, enrolment.checked_in_by),
                               (enrolment.checked_out_at, enrolment.checked_out_by)) AS proved(at, by)
    WHERE enrolment.checked_in_at >= %(since)s AND proved.by IN ('place', 'code')
        AND enrolment.person_id IN (SELECT id FROM sight)
), leg AS (
    SELECT person_id, at, lag(at) OVER turn AS before,
        2 * {EARTH_METRES} * asin(least(1, sqrt(
            sin((y - lag(y) OVER turn) / 2) ^ 2 + cos(y) * cos(lag(y) OVER turn) * sin((x - lag(x) OVER turn) / 2) ^ 2
        ))) - metres - lag(metres) OVER turn AS metres
    FROM been WINDOW turn AS (PARTITION BY person_id ORDER BY at)
), speed AS (
    SELECT person_id, at, before, metres / greatest(extract(epoch FROM at - before), 60) * 3.6 AS kmh FROM leg
)
SELECT concat_ws(':', person_id, max(at)::date), ARRAY[person_id], max(kmh)::integer, min(before)::date, max(at)::date
FROM speed
WHERE kmh > %(kmh)s
GROUP BY person_id, at::date
ORDER BY 5 DESC LIMIT %(most)s
"""
)
FOUND_BY: Mapping[AnomalyKind, str] = {
    AnomalyKind.MUTUAL: RINGS,
    AnomalyKind.LONG_DAY: LONG_DAYS,
    AnomalyKind.MANY_INVITED: BUSY_INVITERS,
    AnomalyKind.SAME_DEVICE: SAME_DEVICE,
    AnomalyKind.SAME_POINT: SAME_POINT,
    AnomalyKind.FAR_APART: FAR_APART,
}
