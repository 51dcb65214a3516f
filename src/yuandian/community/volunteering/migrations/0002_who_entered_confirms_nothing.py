from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    """What was confirmed twice before stays as it was; what waits for its second confirmation is asked anew."""

    dependencies = [("volunteering", "0001_tasks_and_enrolments")]

    operations = [
        migrations.RunSQL(
            "UPDATE volunteering_laterentry SET first_confirmer_id = NULL, status = 'asked'"
            " WHERE status = 'once_confirmed' AND first_confirmer_id = entered_by_id",
            migrations.RunSQL.noop,
        ),
        AddConstraintNotValid(
            "laterentry",
            models.CheckConstraint(
                name="volunteering_entry_not_who_entered",
                condition=(Q(first_confirmer=None) | ~Q(first_confirmer=F("entered_by")))
                & (Q(second_confirmer=None) | ~Q(second_confirmer=F("entered_by"))),
            ),
        )
    ]
