from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mall", "0008_nonces_are_the_kernel_s")]

    operations = [
        migrations.RemoveConstraint("stocklane", "mall_lane_once"),
        migrations.RemoveConstraint("stocklane", "mall_lane_not_below_nought"),
        migrations.RenameModel("StockLane", "StockStripe"),
        migrations.AlterField(
            "stockstripe",
            "offer",
            models.ForeignKey("mall.Offer", models.PROTECT, related_name="stripes", db_index=False),
        ),
        migrations.AddConstraint(
            "stockstripe",
            models.UniqueConstraint(
                fields=["offer", "day", "number"], name="mall_stripe_once", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            "stockstripe",
            models.CheckConstraint(name="mall_stripe_not_negative", condition=models.Q(left__gte=0)),
        ),
    ]
