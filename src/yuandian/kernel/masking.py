"""How personal details are shown to those who need not know them (domain practice: 138****1234, 李**)."""

import re

PHONE = re.compile(r"(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)")
SPACED = re.compile(r"(?<![0-9A-Za-z-])(1[3-9]\d)[ -]\d{4}[ -](\d{4})(?![0-9A-Za-z-])")  # no part of a UUID
ID_NUMBER = re.compile(r"(?<!\d)(\d{2})\d{12,13}(\d{2}[\dXx])(?!\d)")


def mask_phone(phone: str | None) -> str | None:
    """`13812341234` → `138****1234`; a landline keeps its last two digits."""
    if not phone:
        return phone
    if PHONE.fullmatch(phone):
        return f"{phone[:3]}****{phone[-4:]}"
    return "*" * max(len(phone) - 2, 0) + phone[-2:]


def mask_id_number(number: str | None) -> str | None:
    """Keeps the first two and the last three characters."""
    if not number:
        return number
    return number[:2] + "*" * max(len(number) - 5, 0) + number[-3:]


def mask_name(name: str | None) -> str | None:
    """`李桂兰` → `李**`."""
    if not name:
        return name
    return name[0] + "*" * max(len(name) - 1, 1)


def mask_address(address: str | None) -> str | None:
    """Keeps the road and the courtyard; building, unit and door go."""
    if not address:
        return address
    return re.sub(r"\d+\s*(号楼|栋|幢|单元|室|户|楼).*$", "**", address)


def mask_text(text: str) -> str:
    """Masks every mobile and ID number inside free text: the last defence of logs, lists and exports."""
    return SPACED.sub(r"\1****\2", PHONE.sub(r"\1****\2", ID_NUMBER.sub(r"\1*************\2", text)))
