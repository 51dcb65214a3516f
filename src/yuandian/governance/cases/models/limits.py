"""What is counted because it is limited."""

from django.db import models

from yuandian.kernel.tables import Row


class CountedAct(Row):
    """That an account did something of which only so much may be done in a day. The record tells what it was."""

    account_id = models.UUIDField()
    act = models.TextField()  # urge, unmask

    class Meta:
        indexes = [models.Index(fields=["account_id", "act", "-created_at"], name="counted_act_latest")]
