from django.db import migrations, models
from django.db.models import F


def note_payers(apps, schema_editor):
    apps.get_model("mall", "Redemption").objects.filter(payer_id=None).update(payer_id=F("person_id"))


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("mall", "0001_merchants_offers_cabinets")]

    operations = [
        migrations.AddField("redemption", "payer_id", models.UUIDField(null=True)),
        migrations.RunPython(note_payers, migrations.RunPython.noop),
        migrations.AlterField("redemption", "payer_id", models.UUIDField()),
    ]
