from django.db import migrations, models

# Those that wait already get the hours that rules/whistles.py gives to new ones.
WAITING = """
UPDATE cases_whistle SET decide_due_at = created_at
    + CASE kind WHEN 'emergency' THEN interval '1 hour' ELSE interval '4 hours' END
WHERE status = 'asked'
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0018_untold_reports")]

    operations = [
        migrations.AddField("whistle", "decide_due_at", models.DateTimeField(null=True)),
        migrations.AddField("whistle", "is_late", models.BooleanField(default=False)),
        migrations.AddIndex("whistle", models.Index(fields=["status", "-id"], name="whistle_status")),
        migrations.AddIndex(
            "whistle",
            models.Index(
                fields=["decide_due_at"],
                condition=models.Q(("is_late", False), ("status", "asked")),
                name="whistle_undecided",
            ),
        ),
        migrations.RunSQL(WAITING, migrations.RunSQL.noop),
    ]
