from django.db import migrations, models

import yuandian.kernel.clock


class Migration(migrations.Migration):
    initial = True

    dependencies: list[tuple[str, str]] = []

    operations = [
        migrations.CreateModel(
            name="Preparation",
            fields=[
                ("name", models.TextField(primary_key=True, serialize=False)),
                ("edition", models.TextField()),
                ("at", models.DateTimeField(default=yuandian.kernel.clock.now)),
            ],
        ),
    ]
