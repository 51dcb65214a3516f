"""The directory is read in the order of titles."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_unmaskings_only_grow")]
    operations = [
        migrations.AddIndex(
            model_name="post",
            index=models.Index(fields=["title", "id"], name="people_post_title"),
        ),
    ]
