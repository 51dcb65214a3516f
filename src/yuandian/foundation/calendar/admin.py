"""Reference data in the Django admin: notices as people write them down, and working hours."""

from typing import Any

from django import forms
from django.contrib import admin

from yuandian.foundation.calendar.errors import DaysUnreadable
from yuandian.foundation.calendar.models import HolidayYear, WorkingHours
from yuandian.foundation.calendar.rules import Day, parse_days
from yuandian.foundation.calendar.rules.days import check_notice
from yuandian.foundation.calendar.services import HoursWanted, announce_year, change_hours, set_hours
from yuandian.kernel.actor import Actor
from yuandian.kernel.admin import RecordedAdmin


class NoticeForm(forms.ModelForm[HolidayYear]):
    """A year's notice as lines of text."""

    days = forms.CharField(
        label="放假与调休",
        widget=forms.Textarea(attrs={"rows": 12, "cols": 60}),
        help_text="每行一个节日,例如:春节 休 02-15..02-23 班 02-14 02-28",
    )

    class Meta:
        model = HolidayYear
        fields = ("year", "source")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:  # noqa: SLF001
            self.initial["days"] = self.instance.days_text

    def clean(self) -> dict[str, Any]:
        """The lines as days; what cannot be is said at the field."""
        cleaned = super().clean() or {}
        if "days" in cleaned and "year" in cleaned:
            try:
                cleaned["days"] = parse_days(cleaned["days"], cleaned["year"])
                check_notice(cleaned["year"], cleaned["days"])
            except DaysUnreadable as error:
                self.add_error("days", f"{error.detail} {error.facts}")
        return cleaned


@admin.register(HolidayYear)
class HolidayYearAdmin(RecordedAdmin):
    """Saving announces the year."""

    form = NoticeForm
    list_display = ("year", "is_announced", "source")

    def serve(self, actor: Actor, _row: HolidayYear, form: Any, _change: bool) -> HolidayYear:
        """Announces the year, or corrects its notice."""
        days: tuple[Day, ...] = form.cleaned_data["days"]
        return announce_year(actor, form.cleaned_data["year"], days, form.cleaned_data["source"])


@admin.register(WorkingHours)
class WorkingHoursAdmin(RecordedAdmin):
    """Saving makes open deadlines be computed again."""

    fields = ("name", "street", "spans", "season_first", "season_last", "valid_from", "valid_to")
    list_display = ("name", "street", "spans", "season_first", "season_last", "valid_from", "valid_to")
    raw_id_fields = ("street",)

    def serve(self, actor: Actor, row: WorkingHours, form: Any, change: bool) -> WorkingHours:
        """Sets the hours, or changes them."""
        given = form.cleaned_data
        wanted = HoursWanted(
            name=given["name"],
            spans=given["spans"],
            valid_from=given["valid_from"],
            valid_to=given["valid_to"],
            season_first=given["season_first"],
            season_last=given["season_last"],
            street_id=given["street"].id if given["street"] else None,
        )
        return change_hours(actor, row.pk, wanted) if change else set_hours(actor, wanted)
