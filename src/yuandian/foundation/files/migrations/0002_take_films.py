"""Films may be kept too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="storedfile",
            name="kind",
            field=models.TextField(
                choices=[("picture", "picture"), ("document", "document"), ("audio", "audio"), ("film", "film")]
            ),
        ),
        migrations.RemoveConstraint(model_name="storedfile", name="files_kind_known"),
        migrations.AddConstraint(
            model_name="storedfile",
            constraint=models.CheckConstraint(
                name="files_kind_known", condition=models.Q(kind__in=["picture", "document", "audio", "film"])
            ),
        ),
    ]
