from django.db import migrations


class Migration(migrations.Migration):
    """Case numbers count on for ever, and every change of the taxonomy raises its revision, whoever makes it."""

    dependencies = [("cases", "0001_initial")]

    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION cases_taxonomy_changed() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                UPDATE cases_taxonomyrevision SET revision = revision + 1;
                RETURN NULL;
            END $$;
            CREATE TRIGGER category_changed AFTER INSERT OR UPDATE OR DELETE ON cases_category
                FOR EACH STATEMENT EXECUTE FUNCTION cases_taxonomy_changed();
            CREATE TRIGGER deadline_changed AFTER INSERT OR UPDATE OR DELETE ON cases_categorydeadline
                FOR EACH STATEMENT EXECUTE FUNCTION cases_taxonomy_changed();
            """,
            """
            DROP TRIGGER category_changed ON cases_category;
            DROP TRIGGER deadline_changed ON cases_categorydeadline;
            DROP FUNCTION cases_taxonomy_changed();
            """,
        ),
        migrations.RunSQL("CREATE SEQUENCE case_number", "DROP SEQUENCE case_number"),
        migrations.RunSQL("INSERT INTO cases_taxonomyrevision (id, revision) VALUES (1, 1)", migrations.RunSQL.noop),
    ]
