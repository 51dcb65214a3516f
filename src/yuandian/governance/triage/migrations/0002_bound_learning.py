"""Learning is bounded: pauses, votes that are remembered, and what a version said unseen stands with the version."""

import yuandian.kernel.clock
import yuandian.kernel.ids
from django.db import migrations, models

from yuandian.governance.triage.rules.versions import left_out_to_bytes


def move_unseen_answers(apps, _editor):
    """From the examples to the version that serves, which they are of."""
    for version in apps.get_model("triage", "Version").objects.filter(state="serving"):
        examples = apps.get_model("triage", "Example").objects.filter(subject=version.subject, unseen__isnull=False)
        version.left_out = left_out_to_bytes(dict(examples.values_list("id", "unseen")))
        version.save(update_fields=["left_out"])


class Migration(migrations.Migration):

    dependencies = [
        ('triage', '0001_learn_from_corrections'),
    ]

    operations = [
        migrations.CreateModel(
            name='OutsideVote',
            fields=[
                ('case_id', models.UUIDField(primary_key=True, serialize=False)),
                ('digest', models.TextField()),
                ('is_answer', models.BooleanField()),
                ('category_code', models.TextField(null=True)),
                ('asked_at', models.DateTimeField()),
            ],
        ),
        migrations.AddField(
            model_name='version',
            name='left_out',
            field=models.BinaryField(default=b''),
        ),
        migrations.RunPython(move_unseen_answers, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='example',
            name='unseen',
        ),
        migrations.AlterField(
            model_name='example',
            name='lesson',
            field=models.TextField(choices=[('corrected', 'corrected'), ('entered', 'entered'), ('confirmed', 'confirmed'), ('taught', 'taught')]),
        ),
        migrations.AlterField(
            model_name='version',
            name='model',
            field=models.BinaryField(null=True),
        ),
        migrations.CreateModel(
            name='LearningPause',
            fields=[
                ('id', models.UUIDField(default=yuandian.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=yuandian.kernel.clock.now, editable=False)),
                ('history_count', models.IntegerField(default=0, editable=False)),
                ('history_head', models.BinaryField(default=b'')),
                ('subject', models.TextField(choices=[('category', 'category'), ('level', 'level')])),
                ('account_id', models.UUIDField(null=True)),
                ('reason', models.TextField()),
                ('withdrawn', models.IntegerField(null=True)),
                ('resumed_at', models.DateTimeField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(condition=models.Q(('resumed_at__isnull', True)), fields=('subject',), name='one_learning_pause_at_a_time')],
            },
        ),
    ]
