"""An order as a source's own program sends it: JSON, read strictly, one order at a time. Pure."""

from datetime import datetime
from typing import Annotated, Any, Literal

import msgspec

from yuandian.governance.intake.rules.orders import LONGEST, LONGEST_NUMBER, MOST_PICTURES, FollowUp, Order
from yuandian.kernel.errors import Invalid
from yuandian.kernel.masking import mask_text
from yuandian.kernel.sheets.cells import CellWrong, check_point, text_of

MOST_ORDERS = 200
Long = Annotated[str, msgspec.Meta(max_length=LONGEST)]
Short = Annotated[str, msgspec.Meta(max_length=200)]
Moment = Annotated[datetime, msgspec.Meta(tz=True, description="ISO 8601 with its offset.")]


class OrderWrong(Invalid):
    """One order that cannot be read; `facts` say where."""

    code = "order_wrong"
    detail = "The order cannot be read; see facts."


class WireReporter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who brought it up."""

    name: Short = ""
    phone: Annotated[str, msgspec.Meta(max_length=40)] = ""
    is_anonymous: bool | None = None


class WireFollowUp(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the source found when it asked the reporter."""

    result: Long = ""
    is_solved: bool | None = None
    is_satisfied: bool | None = None


class WireUrban(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Class, code and component number of a digital urban management case."""

    kind: Literal["component", "event"] | None = msgspec.field(default=None, name="class")
    code: Short = ""
    component: Short = ""


class WireOrder(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One order. `category` is the source's own, the broadest class first, parted by `/`; or our code."""

    number: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_NUMBER)]
    description: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST)]
    summary: Long = ""
    address: Long = ""
    longitude: float | None = None
    latitude: float | None = None
    coordinate_system: Literal["wgs84", "cgcs2000", "gcj02", "bd09"] = "wgs84"
    category: Short = ""
    category_code: Short | None = None
    level: Literal["ordinary", "complex", "hard"] | None = None
    is_emergency: bool = False
    reporter: WireReporter | None = None
    received_at: Moment | None = None
    due_at: Moment | None = None
    follow_up: WireFollowUp | None = None
    pictures: Annotated[list[Annotated[str, msgspec.Meta(max_length=2_000)]], msgspec.Meta(max_length=20)] = []
    urban: WireUrban | None = None


def order_from(raw: Any) -> Order:
    """The order in a decoded JSON object. Raises `OrderWrong`."""
    try:
        wire = msgspec.convert(raw, WireOrder)
    except msgspec.ValidationError as error:
        raise OrderWrong(reason=str(error)) from error
    number, description = text_of(wire.number), text_of(wire.description)
    if not number or not description:
        raise OrderWrong(reason="number and description must say something")
    try:
        check_point(wire.longitude, wire.latitude)
    except CellWrong as wrong:
        raise OrderWrong(reason=wrong.fault.value) from wrong
    reporter, urban = wire.reporter or WireReporter(), wire.urban or WireUrban()
    follow_up = wire.follow_up
    return Order(
        number=number,
        description=description,
        summary=text_of(wire.summary),
        address=text_of(wire.address),
        longitude=wire.longitude,
        latitude=wire.latitude,
        coordinate_system=wire.coordinate_system,
        category=text_of(wire.category),
        category_code=wire.category_code,
        level=wire.level,
        is_emergency=wire.is_emergency,
        reporter_name=text_of(reporter.name),
        reporter_phone=text_of(reporter.phone),
        is_anonymous=reporter.is_anonymous,
        received_at=wire.received_at,
        due_at=wire.due_at,
        follow_up=FollowUp(mask_text(text_of(follow_up.result)), follow_up.is_solved, follow_up.is_satisfied)
        if follow_up
        else None,
        pictures=tuple(text_of(url) for url in wire.pictures[:MOST_PICTURES]),
        urban_class=urban.kind,
        urban_code=text_of(urban.code),
        component_number=text_of(urban.component),
    )


def orders_schema() -> dict[str, Any]:
    """The JSON Schema of a request, for the OpenAPI document."""
    schema = msgspec.json.schema(WireOrder)
    definitions: dict[str, Any] = schema["$defs"]
    order = _inlined(definitions["WireOrder"], definitions)
    return {
        "type": "object",
        "required": ["orders"],
        "additionalProperties": False,
        "properties": {"orders": {"type": "array", "minItems": 1, "maxItems": MOST_ORDERS, "items": order}},
    }


def _inlined(node: Any, definitions: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [_inlined(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inlined(definitions[node["$ref"].rpartition("/")[2]], definitions)
    return {name: _inlined(value, definitions) for name, value in node.items()}
