"""What the parts say, one JSON object a line, in files that don't grow without bound."""

import json
import logging
import threading
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO

LARGEST_BYTES = 20 * 1024 * 1024
KEPT_FILES = 5
LAST_WORDS_SECONDS = 2.0  # a child that outlives its part may hold the part's output open


class PartLog:
    """`log/<part>.log`, with five older files beside it."""

    def __init__(self, folder: Path, part: str) -> None:
        self.path = folder / f"{part}.log"
        self._part = part
        self._file = RotatingFileHandler(self.path, "a", LARGEST_BYTES, KEPT_FILES, encoding="utf-8", delay=True)
        self._readers: list[threading.Thread] = []

    def write(self, line: str) -> None:
        """Adds a line; what isn't JSON already is wrapped."""
        text = line if line.startswith("{") else self._wrapped(line)
        self._file.handle(logging.LogRecord("", logging.INFO, "", 0, text, None, None))

    def follow(self, stream: IO[str]) -> threading.Thread:
        """Adds every line of a part's output until that ends."""
        thread = threading.Thread(target=self._read, args=(stream,), name=f"log of {self._part}", daemon=True)
        thread.start()
        self._readers = [reader for reader in self._readers if reader.is_alive()] + [thread]
        return thread

    def close(self) -> None:
        """Takes down the last words of what it follows, and writes out what is held."""
        for reader in self._readers:
            reader.join(LAST_WORDS_SECONDS)
        self._file.close()

    def _read(self, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                if line.strip():
                    self.write(line.rstrip("\n"))

    def _wrapped(self, line: str) -> str:
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        return json.dumps({"at": at, "part": self._part, "message": line}, ensure_ascii=False)
