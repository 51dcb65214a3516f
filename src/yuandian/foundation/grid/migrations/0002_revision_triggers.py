"""What the tables themselves hold to, whoever writes to them: the revision, no deletions, one lead.

The first statement of a transaction that changes the tree takes the lock of the revision row, so that revisions are
in order of commit, draws a number that was never used before (a sequence: that of a transaction rolled back is not
given out again), writes it there and tells every listening process. All rows that the transaction changes are stamped
with it. Later statements draw numbers too, which only their own transaction sees, in a setting, so that it notices its
own changes. Changes to a grid's record (`history_*`) are no changes of the tree.
"""

from django.db import migrations

TREE_COLUMNS = {
    "grid_grid": (
        "level, parent_id, number, code, name, exclusive_kind, street_id, community_id, starts_on, ends_on, is_active"
    ),
    "grid_gridboundary": "grid_id, version, polygon, valid_from, valid_to",
}
PLACE_TABLES = ("grid_courtyard", "grid_courtyardgrid", "grid_building", "grid_entrance", "grid_place")

FUNCTIONS = """
CREATE SEQUENCE grid_revision_numbers;

CREATE FUNCTION grid_next_revision(counter text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    setting text := 'yuandian.' || counter || '_revision';
    is_first boolean := COALESCE(current_setting(setting, true), '') = '';
    number bigint;
BEGIN
    IF is_first THEN
        INSERT INTO grid_revision (id, revision, places) VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
        PERFORM 1 FROM grid_revision WHERE id = 1 FOR UPDATE;
    END IF;
    number := nextval('grid_revision_numbers');
    PERFORM set_config(setting, number::text, true);
    IF is_first THEN
        PERFORM set_config('yuandian.' || counter || '_stamp', number::text, true);
        IF counter = 'places' THEN
            UPDATE grid_revision SET places = number WHERE id = 1;
        ELSE
            UPDATE grid_revision SET revision = number WHERE id = 1;
        END IF;
        PERFORM pg_notify('grid_revision', counter);
    END IF;
END $$;

CREATE FUNCTION grid_count_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM grid_next_revision(TG_ARGV[0]);
    RETURN NULL;
END $$;

CREATE FUNCTION grid_stamp_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.revision := current_setting('yuandian.grids_stamp')::bigint;
    RETURN NEW;
END $$;

CREATE FUNCTION grid_touch_exclusive() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        UPDATE grid_grid SET is_active = is_active WHERE id = OLD.exclusive_id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        UPDATE grid_grid SET is_active = is_active WHERE id = NEW.exclusive_id;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION grid_require_one_lead() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE exclusive uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.exclusive_id ELSE NEW.exclusive_id END;
BEGIN
    IF (SELECT count(*) > 0 AND count(*) FILTER (WHERE is_lead) <> 1
        FROM grid_gridmanager WHERE exclusive_id = exclusive) THEN
        RAISE EXCEPTION 'An exclusive grid with managing communities has exactly one that leads.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'grid_manager_exactly_one_lead';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION grid_refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Grids and their boundaries end; they are never deleted.'
        USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER grid_touch_exclusive AFTER INSERT OR UPDATE OR DELETE ON grid_gridmanager
    FOR EACH ROW EXECUTE FUNCTION grid_touch_exclusive();
CREATE CONSTRAINT TRIGGER grid_manager_exactly_one_lead AFTER INSERT OR UPDATE OR DELETE ON grid_gridmanager
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION grid_require_one_lead();
CREATE TRIGGER grid_count_change BEFORE INSERT OR UPDATE OR DELETE ON grid_levelname
    FOR EACH STATEMENT EXECUTE FUNCTION grid_count_change('grids');
"""

TREE_TABLE = """
CREATE TRIGGER grid_count_change BEFORE INSERT OR UPDATE OF {columns} ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION grid_count_change('grids');
CREATE TRIGGER grid_stamp_row BEFORE INSERT OR UPDATE OF {columns} ON {table}
    FOR EACH ROW EXECUTE FUNCTION grid_stamp_row();
CREATE TRIGGER grid_refuse_deletion BEFORE DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION grid_refuse_deletion();
"""

PLACE_TABLE = """
CREATE TRIGGER grid_count_change BEFORE INSERT OR UPDATE OR DELETE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION grid_count_change('places');
"""

FORWARD = (
    FUNCTIONS
    + "".join(TREE_TABLE.format(table=table, columns=columns) for table, columns in TREE_COLUMNS.items())
    + "".join(PLACE_TABLE.format(table=table) for table in PLACE_TABLES)
)

BACKWARD = """
DROP FUNCTION grid_count_change, grid_stamp_row, grid_touch_exclusive, grid_require_one_lead, grid_refuse_deletion,
    grid_next_revision CASCADE;
DROP SEQUENCE grid_revision_numbers;
"""


class Migration(migrations.Migration):
    dependencies = [("grid", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
