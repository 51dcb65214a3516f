"""The revision rises with every change of the calendar, whoever makes it.

The number is drawn from a sequence, so that one drawn by a change that was rolled back is never given out again. A
change to a record (`history_*`) is none of the calendar.
"""

from django.db import migrations

CHANGES = {
    "calendar_holidayyear": "INSERT OR DELETE OR UPDATE OF year, is_announced",
    "calendar_holidayday": "INSERT OR DELETE OR UPDATE",
    "calendar_workinghours": (
        "INSERT OR DELETE OR UPDATE OF street_id, spans, season_first, season_last, valid_from, valid_to"
    ),
}

FUNCTION = """
CREATE SEQUENCE calendar_revision_numbers;

CREATE FUNCTION calendar_next_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO calendar_calendarrevision (id, revision) VALUES (1, nextval('calendar_revision_numbers'))
        ON CONFLICT (id) DO UPDATE SET revision = nextval('calendar_revision_numbers');
    RETURN NULL;
END $$;
"""

TRIGGERS = "".join(
    f"""
CREATE TRIGGER calendar_changed AFTER {change} ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION calendar_next_revision();
"""
    for table, change in CHANGES.items()
)

UNDO = "".join(f"DROP TRIGGER calendar_changed ON {table};\n" for table in CHANGES) + (
    "DROP FUNCTION calendar_next_revision();\nDROP SEQUENCE calendar_revision_numbers;\n"
)


class Migration(migrations.Migration):
    dependencies = [("calendar", "0001_initial")]

    operations = [migrations.RunSQL(FUNCTION + TRIGGERS, UNDO)]
