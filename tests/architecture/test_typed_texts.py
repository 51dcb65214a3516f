"""Whatever people type freely masks the mobile and ID numbers in it, or stands here with the reason why not."""

from collections.abc import Iterable

from django.apps import apps
from django.db import models

from yuandian.kernel.models import Anchor
from yuandian.kernel.typed_text import TypedText

# Columns of these names hold what machines write or a list gives, in every table.
MADE_NAMES = (
    "action act alarm app_id category_by category_code channel client_key code coordinate_system device digest edition"
    " external_number failure field handled_level holder_level holder_role issuer key kind mime nonce number outcome"
    " parent_code place_by redirect_uri refusal_reason root_cause sha256 state status status_before_pause"
    " storage_name stored_as subject subject_type system template template_id text_digest thumbnail_name urban_code"
    " callback_url level page requirement"
)
MADE = frozenset(MADE_NAMES.split())
NAME = "the name of a thing or a person, kept as it is"
RULES = "rules and lists that administrators keep for everybody"
PUBLIC = "told to its readers on purpose, with whom to call"
MACHINE = "written by the platform, never typed"
MASKED = "masked by whatever writes it, or taken from a text that is"
READABLE: dict[str, dict[str, str]] = {
    NAME: {
        "imports.importrun": "of_name profile_name file_name", "imports.changedrow": "label",
        "organisations.organisation": "name short_name level_title", "organisations.namingscheme": "name",
        "organisations.leveltitle": "title", "grid.grid": "name", "grid.levelname": "name",
        "grid.courtyard": "name address", "grid.building": "name", "grid.entrance": "name",
        "grid.place": "name address",
        "grid.gridchange": "proposed_by_name approved_by_name", "grid.administrativedivision": "name source",
        "grid.gridfault": "building_name taken_by_name accepted_by_name",
        "people.person": "name", "people.role": "name name_en", "people.post": "title", "people.nomination": "title",
        "people.household": "register_number", "people.account": "password username",
        "files.storedfile": "name", "messaging.subscriptiontemplate": "name", "messaging.messagekind": "name",
        "points.pointsaccount": "name", "points.earningrule": "title", "cases.savedview": "name",
        "hotspots.hotspot": "name", "intake.source": "name", "intake.mappingprofile": "name",
        "mall.merchant": "name licence_number contact_name", "mall.offerkind": "name name_en",
        "mall.cabinet": "name", "mall.assistantrequest": "shown_as", "config.preparation": "name",
    },
    RULES: {
        "grid.grid": "range_text", "grid.standarditem": "note checked_by_name", "grid.dutyitem": "name note",
        "calendar.holidayyear": "source", "calendar.holidayday": "name",
        "calendar.workinghours": "name spans season_first season_last", "messaging.quiethours": "place",
        "points.ruleversion": "words", "cases.category": "name name_en advice", "cases.generaldeadlines": "label",
        "cases.replytemplate": "name text", "honours.merit": "rule",
    },
    PUBLIC: {
        "organisations.organisation": "address phone contact offers", "grid.grid": "activity_place supervising_phone",
        "publications.publication": "title summary body words film_address",
        "volunteering.task": "campaign need title words address risk_words",
        "mall.merchant": "address hours words", "mall.offer": "title words terms pick_up",
        "mall.cabinet": "address hours",
    },
    MACHINE: {
        "kernel.anchor": "text", "kernel.anchordelivery": "place problem", "kernel.access": "name address",
        "grid.gridboundary": "source_system", "audit.alarm": "address",
        "messaging.delivery": "provider_message_id reason",
        "messaging.dispatch": "reason", "cases.case": "source", "cases.report": "follow_up_way",
        "cases.assignment": "ended_by", "cases.casepicture": "stage", "cases.extension": "unit",
        "triage.example": "label proposed", "duplicates.distinctpair": "label", "duplicates.recurrence": "label",
        "intake.statusreport": "delivered_to", "honours.merit": "case_number",
    },
    MASKED: {
        "people.unmasking": "reason", "triage.example": "text", "addresses.learnedplace": "said wording",
    },
}  # fmt: skip


def plain_columns(every: Iterable[type[models.Model]]) -> set[tuple[str, str]]:
    """Text columns without choices, of names that may hold what people typed, that mask nothing."""
    return {
        (model._meta.label_lower, field.attname)
        for model in every
        for field in model._meta.local_fields
        if isinstance(field, models.TextField | models.CharField) and not isinstance(field, TypedText)
        if not field.choices and field.attname not in MADE
    }


def test_every_text_that_people_type_masks_numbers_or_says_why_not() -> None:
    plain = plain_columns(model for model in apps.get_models() if model.__module__.startswith("yuandian."))
    told = [
        (model, column)
        for tables in READABLE.values()
        for model, columns in tables.items()
        for column in columns.split()
    ]
    assert sorted(plain) == sorted(told)


def test_a_plain_text_is_seen() -> None:
    assert plain_columns([Anchor]) == {("kernel.anchor", "text")}
