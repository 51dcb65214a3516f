import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('kernel', '0005_count_in_a_function'),
    ]

    operations = [
        migrations.RunSQL("CREATE SEQUENCE kernel_history_position AS bigint", "DROP SEQUENCE kernel_history_position"),
        migrations.CreateModel(
            name='Anchor',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('signature', models.BinaryField()),
                ('key', models.TextField()),
                ('digest', models.BinaryField()),
                ('position', models.BigIntegerField()),
                ('entries', models.BigIntegerField()),
                ('made_at', models.DateTimeField()),
                ('closes_on', models.DateField(null=True)),
            ],
            options={
                'db_table': 'kernel_anchor',
            },
        ),
        migrations.CreateModel(
            name='AnchorDelivery',
            fields=[
                ('pk', models.CompositePrimaryKey('anchor', 'place', blank=True, editable=False, primary_key=True, serialize=False)),
                ('anchor', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='kernel.anchor')),
                ('place', models.TextField()),
                ('tries', models.IntegerField(default=0)),
                ('problem', models.TextField(default='')),
                ('try_at', models.DateTimeField(null=True)),
                ('written_at', models.DateTimeField(null=True)),
            ],
            options={
                'db_table': 'kernel_anchor_delivery',
            },
        ),
        migrations.CreateModel(
            name='Verification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('faults', models.IntegerField()),
                ('anchors', models.IntegerField()),
                ('entries', models.BigIntegerField()),
                ('since', models.BigIntegerField()),
                ('last_number', models.BigIntegerField(null=True)),
            ],
            options={
                'db_table': 'kernel_verification',
            },
        ),
        migrations.AddField(
            model_name='historyentry',
            name='position',
            field=models.BigIntegerField(db_default=models.Func(template="CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('kernel_history_position') END"), editable=False),
        ),
        migrations.AddField(
            model_name='historyentry',
            name='state',
            field=models.BinaryField(null=True),
        ),
        migrations.AddConstraint(
            model_name='historyentry',
            constraint=models.UniqueConstraint(fields=('position',), name='kernel_history_position_once'),
        ),
        migrations.AddIndex(
            model_name='anchor',
            index=models.Index(condition=models.Q(('closes_on__isnull', False)), fields=['-closes_on'], name='kernel_anchor_days'),
        ),
        migrations.AddIndex(
            model_name='anchordelivery',
            index=models.Index(condition=models.Q(('try_at__isnull', False)), fields=['try_at'], name='kernel_anchor_to_write'),
        ),
    ]
