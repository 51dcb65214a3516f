"""Who looked at plain values is kept for three years at least (个人信息保护法 56); then a row may go, never change."""

from django.db import migrations

AFTER_THREE_YEARS = """
CREATE OR REPLACE FUNCTION people_unmasking_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.created_at < now() - interval '1095 days' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'rows of people_unmasking are never changed, nor deleted within three years';
END $$;
"""
NEVER = """
CREATE OR REPLACE FUNCTION people_unmasking_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of people_unmasking are never changed or deleted';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0009_leave_after_a_week")]
    operations = [migrations.RunSQL(AFTER_THREE_YEARS, NEVER)]
