"""Whoever opens the Django admin reads Chinese: every page's name, column and field."""

import re

import pytest
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets, label_for_field
from django.db.models import Model
from django.test import RequestFactory

from yuandian.foundation.people.models import Account

CHINESE = re.compile(r"[\u4e00-\u9fff]")
SAME_IN_BOTH = {"id", "SHA-256"}


@pytest.mark.parametrize("model", list(admin.site._registry), ids=lambda model: model._meta.label)
def test_every_label_of_the_admin_is_chinese(model: type[Model]) -> None:
    page = admin.site._registry[model]
    request = RequestFactory().get("/admin/")
    request.user = Account(is_superuser=True, is_staff=True, is_active=True)  # type: ignore[assignment]
    fields = page.get_form(request)().fields
    shown = {*page.get_list_display(request), *flatten_fieldsets(page.get_fieldsets(request))} - SAME_IN_BOTH
    labels = {name: str(fields[name].label) if name in fields else label_for_field(name, model, page) for name in shown}
    for inline in page.get_inline_instances(request):
        names = flatten_fieldsets(inline.get_fieldsets(request))
        labels |= {f"{inline.model.__name__}.{name}": label_for_field(name, inline.model, inline) for name in names}
    labels["(page)"] = str(model._meta.verbose_name)
    assert [name for name, label in labels.items() if not CHINESE.search(label)] == []


def test_jobs_are_not_shown() -> None:
    assert {model._meta.app_label for model in admin.site._registry}.isdisjoint({"procrastinate"})
