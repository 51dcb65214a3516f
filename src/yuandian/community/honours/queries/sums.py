"""What the ledgers say that somebody did within a period: the one source of tallies, snapshots and their proof."""

# Of buckets: (subject, period, from, until), in arrays. Points are what was earned or granted less what was reversed.
OF_PEOPLE = """
SELECT bucket.subject_id, bucket.period, bucket.starts_on, coalesce(served.minutes, 0)::bigint,
    coalesce(served.services, 0)::integer, coalesce(gained.points, 0)::bigint, 0
FROM unnest(%(subjects)s::uuid[], %(periods)s::text[], %(starts)s::date[], %(ends)s::date[])
    AS bucket(subject_id, period, starts_on, ends_on)
LEFT JOIN LATERAL (
    SELECT sum(entry.minutes) AS minutes, count(*) AS services
    FROM points_servicerecord record
    JOIN points_hourentry entry ON entry.record_id = record.id
    WHERE record.person_id = bucket.subject_id AND entry.day >= bucket.starts_on AND entry.day < bucket.ends_on
) served ON true
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) AS points
    FROM points_pointsaccount account
    JOIN points_movement movement ON movement.account_id = account.id
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE account.kind = 'person' AND account.owner_id = bucket.subject_id
        AND movement.day >= bucket.starts_on AND movement.day < bucket.ends_on
        AND coalesce(undone.kind, movement.kind) IN ('earn', 'grant')
) gained ON true
"""
OF_ORGANISATIONS = """
SELECT bucket.subject_id, bucket.period, bucket.starts_on, coalesce(sum(entry.minutes), 0)::bigint,
    count(entry.id)::integer, 0::bigint, count(DISTINCT entry.record_id)::integer
FROM unnest(%(subjects)s::uuid[], %(periods)s::text[], %(starts)s::date[], %(ends)s::date[])
    AS bucket(subject_id, period, starts_on, ends_on)
LEFT JOIN points_hourentry entry ON entry.organisation_id = bucket.subject_id
    AND entry.day >= bucket.starts_on AND entry.day < bucket.ends_on
GROUP BY bucket.subject_id, bucket.period, bucket.starts_on
"""

# Everybody who served within a period, by what had been entered until a moment: ids tell the time they were made.
ALL_PEOPLE = """
SELECT record.person_id AS subject_id, sum(entry.minutes)::bigint AS minutes, count(*)::integer AS services,
    coalesce(gained.points, 0)::bigint AS points, 0 AS people
FROM points_hourentry entry
JOIN points_servicerecord record ON record.id = entry.record_id
LEFT JOIN (
    SELECT account.owner_id, sum(posting.amount) AS points
    FROM points_movement movement
    JOIN points_pointsaccount account ON account.id = movement.account_id AND account.kind = 'person'
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= %(since)s AND movement.day < %(until)s AND movement.id < %(before)s
        AND coalesce(undone.kind, movement.kind) IN ('earn', 'grant')
    GROUP BY account.owner_id
) gained ON gained.owner_id = record.person_id
WHERE entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
GROUP BY record.person_id, gained.points
"""
ALL_ORGANISATIONS = """
SELECT entry.organisation_id AS subject_id, sum(entry.minutes)::bigint AS minutes, count(*)::integer AS services,
    0::bigint AS points, count(DISTINCT entry.record_id)::integer AS people
FROM points_hourentry entry
JOIN organisations_organisation organisation ON organisation.id = entry.organisation_id
    AND organisation.kind = 'party'
WHERE entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
GROUP BY entry.organisation_id
"""
