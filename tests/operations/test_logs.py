"""What a part says last is in its log, and the log is closed after it."""

import os
import threading
from pathlib import Path

from yuandian.serve.logs import PartLog


def test_last_words_are_taken_down_before_the_log_is_closed(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    log = PartLog(tmp_path, "web")
    reader = log.follow(os.fdopen(reading, encoding="utf-8"))
    with os.fdopen(writing, "w", encoding="utf-8") as part:
        closing = threading.Thread(target=log.close)
        closing.start()
        part.write('{"message": "goodbye"}\n')
    closing.join()

    assert not reader.is_alive()
    assert (tmp_path / "web.log").read_text("utf-8") == '{"message": "goodbye"}\n'
