import django.db.models.deletion
import yuandian.kernel.clock
import yuandian.kernel.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0006_begin_work_on_ones_own_phone'),
        ('points', '0001_ledger'),
    ]

    operations = [
        migrations.CreateModel(
            name='Grant',
            fields=[
                ('id', models.UUIDField(default=yuandian.kernel.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=yuandian.kernel.clock.now, editable=False)),
                ('history_count', models.IntegerField(default=0, editable=False)),
                ('history_head', models.BinaryField(default=b'')),
                ('points', models.IntegerField()),
                ('words', models.TextField()),
                ('status', models.TextField(choices=[('proposed', '待审批'), ('approved', '已批准'), ('refused', '未批准')], default='proposed')),
                ('answer', models.TextField(default='')),
                ('decided_at', models.DateTimeField(null=True)),
                ('decider', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('fund', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='points.pointsaccount')),
                ('movement', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='points.movement')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('proposer', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
            ],
            options={
                'indexes': [models.Index(fields=['fund', '-id'], name='points_grants_of_fund'), models.Index(fields=['person', '-id'], name='points_grants_to')],
                'constraints': [models.CheckConstraint(condition=models.Q(('points__gte', 1)), name='points_grant_gives'), models.CheckConstraint(condition=models.Q(('decider', None), models.Q(models.Q(('decider', models.F('person')), _negated=True), models.Q(('proposer', None), models.Q(('decider', models.F('proposer')), _negated=True), _connector='OR')), _connector='OR'), name='points_grant_second_person'), models.CheckConstraint(condition=models.Q(('proposer', None), models.Q(('proposer', models.F('person')), _negated=True), _connector='OR'), name='points_grant_not_to_oneself'), models.CheckConstraint(condition=models.Q(('movement', None), ('status', 'approved'), _connector='OR'), name='points_grant_paid')],
            },
        ),
    ]
