"""Real files for the tests: pictures made by Pillow with what phones and attackers put into them, and
others.
"""

import struct
import wave
import zipfile
import zlib
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw
from PIL.TiffImagePlugin import IFDRational

MAKE, GPS_BLOCK, EXIF_BLOCK, ORIENTATION = 0x010F, 0x8825, 0x8769, 0x0112
TAKEN, TAKEN_OFFSET, COMMENT = 0x9003, 0x9011, 0x9286


def scene(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """A red top left corner on grey, so that turning shows."""
    picture = Image.new(mode, (width, height), "grey")
    ImageDraw.Draw(picture).rectangle((0, 0, width // 4, height // 4), fill="red")
    return picture


def phone_exif(orientation: int = 1, taken: str = "2026:11:20 08:15:30", offset: str | None = None) -> Image.Exif:
    """What a phone writes: who made it, where, when, and which way it was held."""
    exif = Image.Exif()
    exif[MAKE] = "SECRETPHONE"
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS_BLOCK).update(
        {1: "N", 2: tuple(map(IFDRational, (34, 44, 59))), 3: "E", 4: tuple(map(IFDRational, (113, 36, 25)))}
    )
    block = {TAKEN: taken, COMMENT: b"ASCII\0\0\0home of Wang"}
    exif.get_ifd(EXIF_BLOCK).update(block | ({TAKEN_OFFSET: offset} if offset else {}))
    return exif


def encoded(picture: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    """The picture as a file."""
    body = BytesIO()
    picture.save(body, form, **options)
    return body.getvalue()


def photo(orientation: int = 1, width: int = 400, height: int = 300, **exif: str) -> bytes:
    """A JPEG as a phone sends it, with a place, a maker, a comment and a thumbnail's worth of metadata."""
    return encoded(scene(width, height), exif=phone_exif(orientation, **exif), comment=b"COMSECRET", quality=90)


def noise(width: int, height: int) -> bytes:
    """A JPEG that does not compress."""
    return encoded(Image.frombytes("RGB", (width, height), Random(1).randbytes(width * height * 3)))


def bomb(side: int = 60_000) -> bytes:
    """A PNG of a few hundred bytes that says it has billions of pixels."""
    body = encoded(Image.new("1", (1, 1)), "PNG")
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    end = body.index(b"IHDR")
    crc = struct.pack(">I", zlib.crc32(b"IHDR" + header))
    return body[:end] + b"IHDR" + header + crc + body[end + 4 + 13 + 4 :]


def office(*parts: str, size: int = 10) -> bytes:
    """A zip archive with these parts."""
    body = BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            archive.writestr(part, b"0" * size)
    return body.getvalue()


XLSX = office("[Content_Types].xml", "xl/workbook.xml")
DOCX = office("[Content_Types].xml", "word/document.xml")
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
CSV = "编号,内容\n1,路灯不亮\n".encode()
AMR = b"#!AMR\n" + bytes(64)
MP3 = b"ID3\x04\x00\x00\x00\x00\x00\x00" + b"\xff\xfb\x90\x00" + bytes(413)
BARE_MP3 = b"\xff\xfb\x90\x00" + bytes(413)
WEBM = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm" + bytes(40) + b"A_OPUS" + bytes(40)
FILM_WEBM = WEBM.replace(b"A_OPUS", b"V_VP8\0")


def box(kind: bytes, body: bytes) -> bytes:
    """An MP4 box."""
    return struct.pack(">I", len(body) + 8) + kind + body


def mp4(brand: bytes, *handlers: bytes) -> bytes:
    """An MP4 file with tracks of these kinds."""
    tracks = b"".join(box(b"hdlr", bytes(8) + handler + bytes(12)) for handler in handlers)
    return box(b"ftyp", brand + bytes(4) + b"isom") + box(b"moov", tracks)


M4A = mp4(b"M4A ", b"soun")


def wav() -> bytes:
    """A tenth of a second of silence."""
    body = BytesIO()
    with wave.open(body, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(1600))
    return body.getvalue()
