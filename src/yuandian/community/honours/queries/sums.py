"""What the ledgers say that somebody did within a period: the one source of tallies, snapshots and their proof."""

# Who did it: the person whose record it was, and theirs whose record turned out to be that person's; nobody any more
# once they are somebody else themselves.
WHOSE = """(
    SELECT bucket.subject_id AS person_id
    UNION ALL SELECT merged.person_id FROM points_personmerge merged WHERE merged.into_person_id = bucket.subject_id
) whose"""
STILL = "NOT EXISTS (SELECT FROM points_personmerge gone WHERE gone.person_id = bucket.subject_id)"

# Of buckets: (subject, period, from, until), in arrays. Points are what was earned or granted less what was reversed.
OF_PEOPLE = f"""
SELECT bucket.subject_id, bucket.period, bucket.starts_on, coalesce(served.minutes, 0)::bigint,
    coalesce(served.services, 0)::integer, coalesce(gained.points, 0)::bigint, 0
FROM unnest(%(subjects)s::uuid[], %(periods)s::text[], %(starts)s::date[], %(ends)s::date[])
    AS bucket(subject_id, period, starts_on, ends_on)
LEFT JOIN LATERAL (
    SELECT sum(entry.minutes) AS minutes, count(*) AS services
    FROM {WHOSE}
    JOIN points_servicerecord record ON record.person_id = whose.person_id
    JOIN points_hourentry entry ON entry.record_id = record.id
    WHERE entry.day >= bucket.starts_on AND entry.day < bucket.ends_on AND {STILL}
) served ON true
LEFT JOIN LATERAL (
    SELECT sum(posting.amount) AS points
    FROM {WHOSE}
    JOIN points_pointsaccount account ON account.kind = 'person' AND account.owner_id = whose.person_id
    JOIN points_movement movement ON movement.account_id = account.id
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= bucket.starts_on AND movement.day < bucket.ends_on AND {STILL}
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

# Everybody who served within a period, by what had been entered until a moment: ids tell the time they were made. Whose
# a record was is asked for that moment, too, so that a merge changes no board that was frozen before.
ALL_PEOPLE = """
WITH known AS (
    SELECT DISTINCT ON (person_id) person_id, into_person_id FROM points_personmerge
    WHERE id < %(before)s ORDER BY person_id, id DESC
), served AS (
    SELECT coalesce(known.into_person_id, record.person_id) AS subject_id,
        sum(entry.minutes)::bigint AS minutes, count(*)::integer AS services
    FROM points_hourentry entry
    JOIN points_servicerecord record ON record.id = entry.record_id
    LEFT JOIN known ON known.person_id = record.person_id
    WHERE entry.day >= %(since)s AND entry.day < %(until)s AND entry.id < %(before)s
    GROUP BY 1
), gained AS (
    SELECT coalesce(known.into_person_id, account.owner_id) AS subject_id, sum(posting.amount) AS points
    FROM points_movement movement
    JOIN points_pointsaccount account ON account.id = movement.account_id AND account.kind = 'person'
    JOIN points_posting posting ON posting.movement_id = movement.id AND posting.account_id = account.id
    LEFT JOIN known ON known.person_id = account.owner_id
    LEFT JOIN points_movement undone ON undone.id = movement.reverses_id
    WHERE movement.day >= %(since)s AND movement.day < %(until)s AND movement.id < %(before)s
        AND coalesce(undone.kind, movement.kind) IN ('earn', 'grant')
    GROUP BY 1
)
SELECT served.subject_id, served.minutes, served.services, coalesce(gained.points, 0)::bigint AS points, 0 AS people
FROM served LEFT JOIN gained ON gained.subject_id = served.subject_id
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
