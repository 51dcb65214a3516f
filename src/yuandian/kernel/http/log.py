"""Log lines as JSON, one a line, with the request's id and with every number that could be a person's masked."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from yuandian.kernel.masking import mask_text

request_id: ContextVar[str] = ContextVar("request_id", default="-")
STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonFormatter(logging.Formatter):
    """One JSON object a record: at, level, logger, message, request, and whatever the call gave as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request": request_id.get(),
        }
        line |= {name: value for name, value in vars(record).items() if name not in STANDARD and value is not None}
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return mask_text(json.dumps(line, ensure_ascii=False, default=str))
