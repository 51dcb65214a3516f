"""A name in the OpenAPI document means one thing: the document keeps one definition a name, and the last one wins."""

import json
from collections import defaultdict
from enum import StrEnum
from typing import Any, Literal

import pytest
from ninja import NinjaAPI, Router, Schema
from ninja.openapi import schema as ninja_document
from ninja.schema import NinjaGenerateJsonSchema
from pydantic import computed_field

from yuandian.config.urls import api


class Kinds:
    """A place for a second type of a name that is taken."""

    class Kind(StrEnum):
        PAPER = "paper"


class Kind(StrEnum):
    PARTY = "party"


class PartyOut(Schema):
    kind: Kind


class PaperOut(Schema):
    kind: Kinds.Kind


class Square(Schema):
    side: int

    @computed_field
    def area(self) -> int:
        return self.side**2


class Names:
    """What each name of a document stands for: types of Python, and definitions."""

    def __init__(self) -> None:
        self.types: defaultdict[str, set[str]] = defaultdict(set)
        self.definitions: defaultdict[str, set[str]] = defaultdict(set)

    def with_two_meanings(self) -> dict[str, set[str]]:
        """Names of several types, or of one type whose definition differs between going in and coming out."""
        several = {name: types for name, types in self.types.items() if len(types) > 1}
        return several | {name: shapes for name, shapes in self.definitions.items() if len(shapes) > 1}


def names_in(interface: NinjaAPI, patch: pytest.MonkeyPatch) -> Names:
    """Makes the document as clients get it and writes down what every name in it was given to."""
    names = Names()

    class Recording(NinjaGenerateJsonSchema):
        def generate(self, schema: Any, mode: Literal["validation", "serialization"] = "validation") -> dict[str, Any]:
            made = super().generate(schema, mode)
            for reference in self.definitions:
                of = self.defs_to_core_refs[reference][0].rsplit(":", 1)[0]
                names.types[of.rsplit(".", 1)[-1]].add(of)
            for name, definition in made.get("$defs", {}).items():
                names.definitions[name].add(json.dumps(definition, sort_keys=True))
            return made

    patch.setattr(ninja_document, "NinjaGenerateJsonSchema", Recording)
    document = ninja_document.get_schema(interface, path_prefix="/api/")
    assert set(document["components"]["schemas"]) == set(names.definitions)
    return names


def of_routes(router: Router) -> NinjaAPI:
    """An interface with these routes only."""
    interface = NinjaAPI(urls_namespace="example")
    interface.add_router("", router)
    return interface


def test_every_name_means_one_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    names = names_in(api, monkeypatch)
    assert len(names.types) > 100
    assert names.with_two_meanings() == {}


def test_two_enums_of_one_name_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    router = Router()
    router.get("/parties", response=PartyOut)(lambda request: None)
    router.get("/papers", response=PaperOut)(lambda request: None)
    assert set(names_in(of_routes(router), monkeypatch).with_two_meanings()) == {"Kind"}


def test_a_schema_that_differs_on_its_way_out_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def measure(request: Any, body: Square) -> Square:
        return body

    router = Router()
    router.post("/squares", response=Square)(measure)
    assert set(names_in(of_routes(router), monkeypatch).with_two_meanings()) == {"Square"}
