"""The list of those who looked at plain values may only grow: the database itself refuses anything else."""

from django.db import migrations

TRIGGER = """
CREATE FUNCTION people_unmasking_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of people_unmasking are never changed or deleted';
END $$;
CREATE TRIGGER people_unmasking_only_grows BEFORE UPDATE OR DELETE ON people_unmasking
    FOR EACH ROW EXECUTE FUNCTION people_unmasking_only_grows();
"""
BACK = """
DROP TRIGGER people_unmasking_only_grows ON people_unmasking;
DROP FUNCTION people_unmasking_only_grows();
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunSQL(TRIGGER, BACK)]
