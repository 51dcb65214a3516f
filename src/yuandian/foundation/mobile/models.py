"""The arrangement of the home page, and codes that WeChat made for us."""

from django.db import models

from yuandian.kernel.history import Chained, register_chain
from yuandian.kernel.tables import Row


class Arrangement(Row, Chained):
    """How the district arranged a page; there is one row, of the home page, once somebody has."""

    page = models.TextField(unique=True)
    modules = models.JSONField(default=list)

    class Meta:
        verbose_name = verbose_name_plural = "首页模块"


class MiniProgramCode(Row):
    """The code that leads from a place into one mini-program: asked for once, kept for good."""

    app_id = models.TextField()
    state = models.TextField()
    grid = models.ForeignKey("grid.Grid", models.CASCADE, related_name="+")
    image = models.BinaryField()
    mime = models.TextField()

    class Meta:
        verbose_name = verbose_name_plural = "小程序码"
        constraints = [models.UniqueConstraint(fields=["app_id", "state", "grid"], name="mobile_code_once")]


register_chain(Arrangement, "page")
