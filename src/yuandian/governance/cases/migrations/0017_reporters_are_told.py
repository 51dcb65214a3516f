from django.db import migrations, models

# As far as it is known of answers that were given before: an account and a source tell, and whoever was asked knows.
KNOWN = """
UPDATE cases_report report SET
    told_at = coalesce(CASE WHEN report.account_id IS NOT NULL OR report.is_first AND c.source IS NOT NULL
        THEN report.replied_at END, report.rated_at),
    told_way = CASE WHEN report.account_id IS NOT NULL THEN 'app'
        WHEN report.is_first AND c.source IS NOT NULL THEN 'source' ELSE report.follow_up_way END,
    told_by_id = CASE WHEN report.account_id IS NULL AND NOT (report.is_first AND c.source IS NOT NULL)
        THEN report.follow_up_by_id END
FROM cases_case c
WHERE c.id = report.case_id AND report.replied_at IS NOT NULL AND (report.account_id IS NOT NULL
    OR report.is_first AND c.source IS NOT NULL OR report.rated_at IS NOT NULL AND report.follow_up_way IS NOT NULL)
"""
WAYS = [(way, way) for way in ("app", "source", "phone", "visit", "group", "unreachable")]


class Migration(migrations.Migration):
    dependencies = [("cases", "0016_answers_in_full")]

    operations = [
        migrations.AddField("report", "told_at", models.DateTimeField(null=True)),
        migrations.AddField("report", "told_by_id", models.UUIDField(null=True)),
        migrations.AddField("report", "told_way", models.TextField(null=True, choices=WAYS)),
        migrations.RunSQL(KNOWN, migrations.RunSQL.noop),
    ]
