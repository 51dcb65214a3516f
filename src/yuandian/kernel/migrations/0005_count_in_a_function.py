from django.db import migrations

# Of two that count at the same moment the later one waits for the row and is judged with the earlier one counted.
COUNT = """
CREATE FUNCTION kernel_count_act(
    counted_act text, counted_subject text, moment timestamptz, forgotten timestamptz, latest timestamptz,
    most int[], within interval[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO kernel_act_count AS counter (act, subject, times)
    VALUES (counted_act, counted_subject, ARRAY[moment])
    ON CONFLICT (act, subject) DO UPDATE
    SET times = EXCLUDED.times || ARRAY(SELECT at FROM unnest(counter.times) AS at WHERE at > forgotten)
    WHERE NOT EXISTS (
        SELECT FROM unnest(most, within) AS allowed(times, span)
        WHERE allowed.times <= (
            SELECT count(*) FROM unnest(counter.times) AS at WHERE at > moment - allowed.span AND at <= latest
        )
    );
    RETURN FOUND;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_nonces_of_signed_requests")]
    operations = [migrations.RunSQL(COUNT, "DROP FUNCTION kernel_count_act")]
