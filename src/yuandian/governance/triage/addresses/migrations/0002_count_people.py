import django.db.models.deletion
from django.db import migrations, models

import yuandian.kernel.clock

# Who said so since the words were taught, or came back, last; who took them back is none of them.
PEOPLE = """
INSERT INTO addresses_learnedvoice (learned_id, account_id, said_at)
SELECT said.subject_id, said.account_id, min(said.at)
FROM kernel_history said JOIN addresses_learnedplace learned ON learned.id = said.subject_id AND learned.is_active
WHERE said.action = 'address.learned' AND said.account_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM kernel_history gone WHERE gone.subject_id = said.subject_id
                  AND gone.action = 'address.unlearned' AND gone.sequence > said.sequence)
GROUP BY said.subject_id, said.account_id
"""
COUNTED = """
UPDATE addresses_learnedplace learned SET confirmed = greatest(1, (
    SELECT count(*) FROM addresses_learnedvoice voice WHERE voice.learned_id = learned.id))
"""


class Migration(migrations.Migration):
    """Those who taught a place are counted, not how often they pressed the button."""

    dependencies = [
        ("addresses", "0001_learned_places"),
        ("kernel", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="LearnedVoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("said_at", models.DateTimeField(default=yuandian.kernel.clock.now)),
                (
                    "account",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                        to="people.account",
                    ),
                ),
                (
                    "learned",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="voices",
                        to="addresses.learnedplace",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("learned", "account"), name="addresses_voice_once")
                ],
            },
        ),
        migrations.RunSQL([PEOPLE, COUNTED], migrations.RunSQL.noop),
    ]  # fmt: skip
