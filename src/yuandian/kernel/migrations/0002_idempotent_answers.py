"""The answers that are stored for retries carry the field's word for it: idempotent."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ("kernel", "0001_initial"),
    ]

    operations = [
        migrations.RenameModel("RememberedAnswer", "IdempotentAnswer"),
        migrations.AlterModelTable("IdempotentAnswer", "kernel_idempotent_answer"),
        migrations.RenameIndex("IdempotentAnswer", new_name="kernel_idempotent_at", old_name="kernel_remembered_at"),
    ]
