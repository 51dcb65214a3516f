#!/usr/bin/env python3
"""Checks a folder of anchors with nothing but the public key: signatures, chain, lists of entries, a printed code.

Stands alone, so that a stranger may read it whole and run it anywhere: Python 3.9 or later with `cryptography`.

    python check_anchors.py FOLDER PUBLIC_KEY.pem [--code ABCD-EFGH-JKLM-NPQR]

Ends with 1 at the first fault. It says nothing about a database; `yuandian verify --anchors FOLDER --public-key FILE`
compares one with the anchors.
"""

import argparse
import base64
import gzip
import hashlib
import json
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

END = "-----END PUBLIC KEY-----"


def keys_in(pem):
    """Name → key: the name is the beginning of the SHA-256 of the key's 32 bytes."""
    keys = [load_pem_public_key((part.strip() + "\n" + END + "\n").encode()) for part in pem.split(END)[:-1]]
    return {hashlib.sha256(k.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()[:16]: k for k in keys}


def code_of(digest):
    """The first 80 bits of an anchor's digest in groups of four letters."""
    letters = base64.b32encode(bytes.fromhex(digest)).decode()[:16]
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


def list_digest(file):
    """The SHA-256 of the lines in a list of entries, and how many there are."""
    digest, count = hashlib.sha256(), 0
    with gzip.open(file, "rb") as lines:
        for line in lines:
            digest.update(line)
            count += 1
    return digest.hexdigest(), count


def check(folder, keys):
    """Yields number, moment, entries, digest and whether there is a list, of each anchor. Ends at a fault."""
    number, previous, after, entries = 0, "", 0, 0
    for file in sorted(folder.glob("anchor-*.json")):
        outer = json.loads(file.read_text(encoding="utf-8"))
        text = outer["signed"].encode()
        if outer["key"] not in keys:
            sys.exit(f"{file.name}: signed by an unknown key {outer['key']}")
        try:
            keys[outer["key"]].verify(bytes.fromhex(outer["signature"]), text)
        except InvalidSignature:
            sys.exit(f"{file.name}: the signature does not fit the text")
        told = json.loads(text)
        number, entries = number + 1, entries + told["segment"]["count"]
        if told["number"] != number:
            sys.exit(f"{file.name}: anchor {number} is missing")
        if (told["previous"], told["segment"]["after"], told["entries"]) != (previous, after, entries):
            sys.exit(f"{file.name}: it does not follow from the anchor before")
        listed = folder / f"anchor-{number:08d}.entries.gz"
        if listed.exists() and list_digest(listed) != (told["segment"]["sha256"], told["segment"]["count"]):
            sys.exit(f"{listed.name}: not the list that was signed")
        previous, after = hashlib.sha256(text).hexdigest(), told["segment"]["to"]
        yield number, told["made_at"], entries, previous, listed.exists()


def main():
    """Reads the folder; prints what was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("public_key", type=Path)
    parser.add_argument("--code", help="the letters on a sheet of the day")
    asked = parser.parse_args()
    last, lists, coded = None, 0, None
    for last in check(asked.folder, keys_in(asked.public_key.read_text())):
        lists += last[4]
        if asked.code and code_of(last[3]) == asked.code.upper():
            coded = last
    if last is None:
        sys.exit("there are no anchors in that folder")
    print(f"{last[0]} anchors, {lists} lists, all signed and chained; the last of {last[1]}: {last[2]} entries")
    print(f"its code: {code_of(last[3])}")
    if asked.code and coded is None:
        sys.exit(f"no anchor has the code {asked.code}")
    if coded:
        print(f"{asked.code.upper()} is anchor {coded[0]} of {coded[1]}: {coded[2]} entries")


if __name__ == "__main__":
    main()
