"""Imports are no longer intake's alone: its runs and their rows go over to `imports`."""

from django.db import migrations

RUNS = """
INSERT INTO imports_importrun (
    id, created_at, history_count, history_head, kind, of_id, of_name, profile_name, content, state, started_by_id,
    file_name, stored_as, size, headings, heading_line, rows_expected, position, rows_read, added, known, changed, bad,
    started_at, heartbeat_at, ended_at, failure, expires_at, is_purged)
SELECT run.id, run.created_at, run.history_count, run.history_head, 'orders', run.source_id, source.name,
    COALESCE(profile.name, ''), run.content, run.state, run.started_by_id,
    run.file_name, run.stored_as, run.size, run.headings, run.heading_line, run.rows_expected, run.position,
    run.rows_read, run.opened, run.known, run.changed, run.bad,
    run.started_at, run.heartbeat_at, run.ended_at, run.failure, run.expires_at, run.is_purged
FROM intake_importrun run
JOIN intake_source source ON source.id = run.source_id
LEFT JOIN intake_mappingprofile profile ON profile.id = run.profile_id;
"""
REST = """
INSERT INTO imports_changedrow (id, created_at, line, subject_id, label, fields, run_id)
SELECT id, created_at, line, case_id, external_number, fields, run_id FROM intake_changedrow;

DELETE FROM intake_changedrow;
DELETE FROM intake_importrun;
UPDATE procrastinate_jobs SET task_name = 'imports.run_import'
WHERE task_name = 'intake.run_import' AND status IN ('todo', 'doing');
SET CONSTRAINTS ALL IMMEDIATE;  -- or the tables could not go in the same transaction
"""


def move_bad_rows(apps, _schema_editor):
    """Their cells are sealed for the table that they stand in, so each is unsealed and sealed again."""
    columns = ("id", "created_at", "line", "faults", "cells", "run_id")
    old, new = apps.get_model("intake", "BadRow"), apps.get_model("imports", "BadRow")
    for row in old.objects.order_by("id").iterator(500):
        new.objects.create(**{column: getattr(row, column) for column in columns})
    old.objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ("intake", "0002_nonces_are_the_kernel_s"),
        ("imports", "0001_initial"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        migrations.RunSQL(RUNS, migrations.RunSQL.noop),
        migrations.RunPython(move_bad_rows, migrations.RunPython.noop),
        migrations.RunSQL(REST, migrations.RunSQL.noop),
        migrations.DeleteModel("BadRow"),
        migrations.DeleteModel("ChangedRow"),
        migrations.DeleteModel("ImportRun"),
    ]
