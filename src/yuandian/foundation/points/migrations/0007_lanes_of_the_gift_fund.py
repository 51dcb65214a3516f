from django.db import migrations, models

LANES = """
INSERT INTO points_lane (account_id, number, "left")
SELECT charity.id, lane, CASE lane WHEN 0 THEN
    coalesce((SELECT sum(amount) FROM points_posting posted WHERE posted.account_id = charity.id), 0) ELSE 0 END
FROM points_pointsaccount charity CROSS JOIN generate_series(0, 31) AS lane
WHERE charity.kind = 'charity'
"""
MONTHS = """
INSERT INTO points_fundmonth (account_id, number, month, issued, paid, received)
SELECT posting.account_id, 0, date_trunc('month', movement.day)::date, 0,
    coalesce(-sum(posting.amount) FILTER (WHERE movement.kind <> 'donate'), 0),
    coalesce(sum(posting.amount) FILTER (WHERE movement.kind = 'donate'), 0)
FROM points_posting posting
JOIN points_movement movement ON movement.id = posting.movement_id
JOIN points_pointsaccount charity ON charity.id = posting.account_id AND charity.kind = 'charity'
GROUP BY 1, 3
"""
EMPTIED = """
DELETE FROM {table} USING points_pointsaccount charity
WHERE charity.id = {table}.account_id AND charity.kind = 'charity'
"""


class Migration(migrations.Migration):
    dependencies = [("points", "0006_forward_to_funds")]

    operations = [
        migrations.RunSQL(LANES, EMPTIED.format(table="points_lane")),
        migrations.RunSQL(MONTHS, EMPTIED.format(table="points_fundmonth")),
    ]
