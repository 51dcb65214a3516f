"""The house's own table: what was prepared in this database, and for which edition of the code."""

from django.db import models

from yuandian.kernel import clock


class Preparation(models.Model):
    """`tables` (migrations and reference data) or `sample`, and the edition it was done for."""

    name = models.TextField(primary_key=True)
    edition = models.TextField()
    at = models.DateTimeField(default=clock.now)
