from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("points", "0009_who_a_record_turned_out_to_be")]

    operations = [
        migrations.RemoveConstraint("lane", "points_lane_not_below_nought"),
        migrations.RenameModel("Lane", "Stripe"),
        migrations.AlterField(
            "stripe",
            "account",
            models.ForeignKey("points.PointsAccount", models.PROTECT, related_name="stripes"),
        ),
        migrations.AddConstraint(
            "stripe",
            models.CheckConstraint(name="points_stripe_not_negative", condition=models.Q(left__gte=0)),
        ),
    ]
