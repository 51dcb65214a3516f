from django.db import migrations

CHANGED = """
CREATE OR REPLACE FUNCTION cases_taxonomy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {change};
    RETURN NULL;
END $$;
"""
UPSERT = """INSERT INTO cases_taxonomyrevision AS known (id, revision) VALUES (1, 1)
        ON CONFLICT (id) DO UPDATE SET revision = known.revision + 1"""


class Migration(migrations.Migration):
    """Where the one row of the revision is gone, as after a table was emptied, the next change brings it back."""

    dependencies = [("cases", "0011_limits_count_in_the_kernel")]

    operations = [
        migrations.RunSQL(
            CHANGED.format(change=UPSERT),
            CHANGED.format(change="UPDATE cases_taxonomyrevision SET revision = revision + 1"),
        ),
    ]
