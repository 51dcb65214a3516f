from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    """What was confirmed before stays as it was."""

    dependencies = [("volunteering", "0001_tasks_and_enrolments")]

    operations = [
        AddConstraintNotValid(
            "laterentry",
            models.CheckConstraint(
                name="volunteering_entry_not_who_entered",
                condition=(Q(first_confirmer=None) | ~Q(first_confirmer=F("entered_by")))
                & (Q(second_confirmer=None) | ~Q(second_confirmer=F("entered_by"))),
            ),
        )
    ]
