from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0012_keep_doors_moves_and_deaths'),
    ]

    operations = [
        migrations.AddField(
            model_name='session',
            name='origin',
            field=models.BinaryField(editable=False, null=True),
        ),
        migrations.RemoveField(model_name='account', name='failed_attempts'),
    ]
