"""Map tiles by setting: which addresses, in which coordinate system, with whose credit.

Without the setting maps show our own lines alone and ask nobody for anything.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

SYSTEMS = ("wgs84", "cgcs2000", "gcj02", "bd09")  # those that grids know; settings come before any module
NEEDED = ("{z}", "{x}", "{y}")
HOSTS = re.compile(r"\{([0-9a-z])-([0-9a-z])\}")
LARGEST_ZOOM = 18


def tiles_from(environment: Mapping[str, str]) -> dict[str, Any] | None:
    """The tiles that the environment names, None where it names none. Raises `ImproperlyConfigured`.

    `YUANDIAN_TILES` holds addresses with spaces between, the lowest layer first; `{0-7}` stands for several hosts.
    """
    templates = environment.get("YUANDIAN_TILES", "").split()
    if not templates:
        return None
    system = environment.get("YUANDIAN_TILES_SYSTEM", "wgs84")
    if system not in SYSTEMS:
        raise ImproperlyConfigured(f"YUANDIAN_TILES_SYSTEM is one of {', '.join(SYSTEMS)}.")
    for template in templates:
        if not template.startswith(("https://", "http://")) or any(part not in template for part in NEEDED):
            raise ImproperlyConfigured("Each address of YUANDIAN_TILES is an https address with {z}, {x} and {y}.")
    return {
        "layers": [_hosts_of(template) for template in templates],
        "system": system,
        "credit": environment.get("YUANDIAN_TILES_CREDIT", ""),
        "largest_zoom": int(environment.get("YUANDIAN_TILES_ZOOM", str(LARGEST_ZOOM))),
    }


def _hosts_of(template: str) -> list[str]:
    found = HOSTS.search(template)
    if found is None:
        return [template]
    first, last = (ord(end) for end in found.groups())
    return [template.replace(found.group(), chr(place), 1) for place in range(first, last + 1)]


def origins_of(tiles: Mapping[str, Any] | None) -> list[str]:
    """Where a browser must be let through to for the tiles."""
    addresses = [address for layer in (tiles or {}).get("layers", []) for address in layer]
    return sorted({f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, addresses)})
