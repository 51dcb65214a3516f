"""Reports whose reporter has not heard of the answer are found without reading the others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0017_reporters_are_told")]

    operations = [
        migrations.AddIndex(
            "report",
            models.Index(
                fields=["case"],
                condition=models.Q(("replied_at__isnull", False), ("told_at__isnull", True)),
                name="report_untold",
            ),
        ),
    ]
