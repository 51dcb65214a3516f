"""HTTP; the routers follow."""

from typing import Any

ROUTERS: dict[str, Any] = {}
