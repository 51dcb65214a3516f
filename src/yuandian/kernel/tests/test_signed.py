"""Signed requests: the values that openssl gives, of the whole request, once."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from yuandian.kernel import clock
from yuandian.kernel.models import UsedNonce
from yuandian.kernel.signed import (
    Algorithm,
    OutsideWindow,
    Replayed,
    SignatureMissing,
    SignatureWrong,
    check_signature,
    headers_for,
    read_headers,
    request_line,
    signature_of,
    use_nonce,
)
from yuandian.kernel.tasks import purge_counts


class TestSignatures:
    secret = "correct horse battery staple"
    body = b'{"orders":[]}'

    @pytest.mark.parametrize(
        ("algorithm", "expected"),
        [
            (Algorithm.SHA256, "dc2ac8fd9c8d8280efba4658470d16241860c18310fbc2f60100e7badd49d4e2"),
            (Algorithm.SM3, "b6fad161973e414b2631c0834a7b7533614910d6c6ac9f6b2570384da60b83ff"),
        ],
    )
    def test_the_values_that_openssl_gives(self, algorithm: Algorithm, expected: str) -> None:
        # printf '1\nnonce\nbody' | openssl dgst -sm3 -hmac key
        assert signature_of("key", algorithm, 1, "nonce", b"body") == expected

    @pytest.mark.parametrize("algorithm", Algorithm)
    def test_what_we_sign_we_accept(self, algorithm: Algorithm) -> None:
        headers = headers_for(self.secret, algorithm, 1_000, "abcdefgh", self.body)
        check_signature(read_headers(headers), self.secret, Algorithm, self.body, 1_300)

    @pytest.mark.parametrize(
        ("change", "refusal"),
        [
            ({"body": b"{}"}, SignatureWrong),
            ({"secret": "other"}, SignatureWrong),
            ({"algorithms": [Algorithm.SHA256]}, SignatureWrong),
            ({"line": request_line("POST", "/")}, SignatureWrong),
            ({"now": 1_301}, OutsideWindow),
            ({"now": 699}, OutsideWindow),
        ],
    )
    def test_what_we_do_not(self, change: dict[str, Any], refusal: type[Exception]) -> None:
        headers = headers_for(self.secret, Algorithm.SM3, 1_000, "abcdefgh", self.body)
        given = {"secret": self.secret, "algorithms": [Algorithm.SM3], "body": self.body, "now": 1_000, **change}
        with pytest.raises(refusal):
            check_signature(read_headers(headers), **given)

    @pytest.mark.parametrize(
        "change",
        [{"X-Timestamp": ""}, {"X-Timestamp": "1e3"}, {"X-Timestamp": "²"}, {"X-Nonce": "short"},
         {"X-Nonce": "x" * 65}, {"X-Nonce": "中文中文中文中文"}, {"X-Signature": "hmac-sm3="}, {"X-Signature": ""}],
    )  # fmt: skip
    def test_headers_that_are_none(self, change: dict[str, str]) -> None:
        headers = headers_for(self.secret, Algorithm.SM3, 1_000, "abcdefgh", self.body)
        with pytest.raises(SignatureMissing):
            read_headers({**headers, **change})

    @pytest.mark.parametrize("change", [{"line": request_line("PUT", "/a")}, {"line": request_line("POST", "/b")},
                                        {"line": ""}, {"body": b"{ }"}])  # fmt: skip
    def test_the_request_line_is_signed_where_partners_do(self, change: dict[str, Any]) -> None:
        line = request_line("POST", "/a")
        signed = read_headers(headers_for(self.secret, Algorithm.SM3, 1_000, "abcdefgh", self.body, line))
        given = {"secret": self.secret, "algorithms": Algorithm, "body": self.body, "now": 1_000, "line": line}
        check_signature(signed, **given)
        with pytest.raises(SignatureWrong):
            check_signature(signed, **given | change)


@pytest.mark.django_db
def test_a_word_is_taken_once_from_each_until_its_window_is_over() -> None:
    one, other = uuid4(), uuid4()
    use_nonce(one, "abcdefgh")
    use_nonce(other, "abcdefgh")
    with pytest.raises(Replayed):
        use_nonce(one, "abcdefgh")
    purge_counts(0)
    assert UsedNonce.objects.count() == 2
    with clock.at(clock.now() + timedelta(minutes=11)):
        purge_counts(0)
    assert not UsedNonce.objects.exists()
