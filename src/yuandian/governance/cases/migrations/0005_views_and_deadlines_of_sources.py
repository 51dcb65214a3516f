import datetime

import django.db.models.functions.comparison
import yuandian.kernel.clock
import yuandian.kernel.ids
from django.db import migrations, models

EXTERNAL_DUE = django.db.models.functions.comparison.Coalesce(
    "external_due_at", models.Value(datetime.datetime(9999, 1, 1, 0, 0, tzinfo=datetime.timezone.utc))
)
SENT = models.Q(("is_open", True), ("external_number__isnull", False))


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_records_of_reference_data"),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=yuandian.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("created_at", models.DateTimeField(default=yuandian.kernel.clock.now, editable=False)),
                ("account_id", models.UUIDField()),
                ("name", models.TextField()),
                ("query", models.JSONField(default=dict)),
                ("shared_place_id", models.UUIDField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("account_id", "name"), name="view_name_once_per_account")
                ],
                "indexes": [
                    models.Index(
                        condition=models.Q(("shared_place_id__isnull", False)),
                        fields=["shared_place_id"],
                        name="view_shared",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(EXTERNAL_DUE, models.F("id"), condition=SENT, name="case_sent_all"),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                models.F("street"), EXTERNAL_DUE, models.F("id"), condition=SENT, name="case_sent_street"
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                models.F("community"), EXTERNAL_DUE, models.F("id"), condition=SENT, name="case_sent_community"
            ),
        ),
    ]
