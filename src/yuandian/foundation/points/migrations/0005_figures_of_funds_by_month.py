import django.db.models.deletion
from django.db import migrations, models

COUNT = """
INSERT INTO points_fundmonth (account_id, number, month, issued, paid)
SELECT posting.account_id, 0, date_trunc('month', movement.day)::date,
    coalesce(sum(posting.amount) FILTER (WHERE movement.kind = 'issue'), 0),
    coalesce(-sum(posting.amount) FILTER (WHERE movement.kind <> 'issue'), 0)
FROM points_posting posting
JOIN points_movement movement ON movement.id = posting.movement_id
JOIN points_pointsaccount fund ON fund.id = posting.account_id AND fund.kind = 'fund'
GROUP BY 1, 3
"""


class Migration(migrations.Migration):
    dependencies = [("points", "0004_hours_by_unit_and_day")]

    operations = [
        migrations.CreateModel(
            name="FundMonth",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "account_id", "number", "month", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.SmallIntegerField()),
                ("month", models.DateField()),
                ("issued", models.BigIntegerField(default=0)),
                ("paid", models.BigIntegerField(default=0)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="points.pointsaccount"
                    ),
                ),
            ],
        ),
        migrations.RunSQL(COUNT, migrations.RunSQL.noop),
    ]
