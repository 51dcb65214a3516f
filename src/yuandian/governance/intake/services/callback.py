"""Sending one signed report to a source. Outside any transaction; one try, no retry of its own."""

import secrets
from typing import Any

import msgspec

from yuandian.governance.intake.models import Source
from yuandian.kernel import clock
from yuandian.kernel.signed import Algorithm, headers_for

TIMEOUT_SECONDS, CONNECT_SECONDS = 10.0, 5.0


def send(source: Source, body: dict[str, Any]) -> str | None:
    """Posts `body` to the source's address; None when it answered 2xx, else a short code of what went wrong.

    The receiver tells a repeated report by its `report_id`, also in the header `X-Report-Id`, and answers 2xx again.
    """
    import httpx

    content = msgspec.json.encode(body)
    timestamp, nonce = int(clock.now().timestamp()), secrets.token_hex(16)
    headers = {
        "Content-Type": "application/json",
        "X-Report-Id": body["report_id"],
        **headers_for(source.secret or "", Algorithm(source.algorithm), timestamp, nonce, content),
    }
    timeout = httpx.Timeout(TIMEOUT_SECONDS, connect=CONNECT_SECONDS)
    try:
        with httpx.Client(timeout=timeout, follow_redirects=False) as client:
            answer = client.post(source.callback_url, content=content, headers=headers)
    except httpx.TimeoutException:
        return "timeout"
    except (httpx.TransportError, httpx.InvalidURL):
        return "unreachable"
    return None if answer.is_success else f"status_{answer.status_code}"
