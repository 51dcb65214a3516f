"""Digests and numbers of sign-in: what is stored in place of tokens and codes."""

import secrets

from cryptography.hazmat.primitives import hashes

from yuandian.foundation.people.rules.signing_in import CODE_DIGITS, TOKEN_BYTES


def new_token() -> str:
    """A fresh opaque token of 256 bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_digest(token: str) -> bytes:
    """SM3 of a token: what the table holds. A token is random, so it needs no salt."""
    sm3 = hashes.Hash(hashes.SM3())
    sm3.update(token.encode())
    return sm3.finalize()


def new_code() -> str:
    """A fresh code of six digits."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
