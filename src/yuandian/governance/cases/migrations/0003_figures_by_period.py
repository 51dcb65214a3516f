import django.db.models.functions.comparison
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_numbers_and_taxonomy_revision"),
        ("grid", "0002_revision_triggers"),
        ("organisations", "0001_initial"),
        ("people", "0002_unmaskings_only_grow"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                models.F("street"),
                django.db.models.functions.comparison.Least("handling_due_at", "handled_at"),
                condition=models.Q(("handling_due_at__isnull", False)),
                name="case_settled_street",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("response_due_at__isnull", False)),
                fields=["street", "response_due_at"],
                name="case_response_street",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("handled_at__isnull", False)),
                fields=["street", "handled_at"],
                name="case_handled_street",
            ),
        ),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(
                condition=models.Q(("closed_at__isnull", False)),
                fields=["street", "closed_at"],
                name="case_closed_street",
            ),
        ),
        migrations.AddIndex(
            model_name="report",
            index=models.Index(
                condition=models.Q(("rated_at__isnull", False)), fields=["rated_at"], name="report_rated"
            ),
        ),
    ]
