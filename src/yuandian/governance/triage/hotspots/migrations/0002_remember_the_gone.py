import django.db.models.deletion
from django.db import migrations, models

SEEN = """
UPDATE hotspots_hotspot SET last_seen_at = (SELECT until FROM hotspots_hotspotrun run WHERE run.id = last_run_id)
"""


class Migration(migrations.Migration):
    """A hot spot knows when it was last seen, so that runs can be deleted; its alarm goes down after calm runs."""

    dependencies = [("hotspots", "0001_runs_and_hotspots")]

    operations = [
        migrations.AddField("hotspot", "calm_runs", models.IntegerField(default=0)),
        migrations.AddField("hotspot", "last_seen_at", models.DateTimeField(null=True)),
        migrations.RunSQL(SEEN, migrations.RunSQL.noop),
        migrations.AlterField("hotspot", "last_seen_at", models.DateTimeField()),
        migrations.AlterField(
            "hotspot",
            "last_run",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="hotspots.hotspotrun"
            ),
        ),
        migrations.AddIndex("hotspot", models.Index(fields=["last_seen_at"], name="hotspot_last_seen")),
    ]
