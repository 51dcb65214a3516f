"""What a file is, by its bytes. The name counts for plain text alone, which has no mark of its own."""

import codecs
import zipfile
from typing import BinaryIO

from yuandian.foundation.files.errors import (
    FileBroken,
    FileTypeRefused,
    MacrosRefused,
    OldOfficeRefused,
    VideoRefused,
)
from yuandian.foundation.files.rules.kinds import (
    AMR,
    CSV,
    DOCX,
    HEIF,
    JPEG,
    M4A,
    MEGABYTE,
    MP3,
    MP4,
    PDF,
    PNG,
    WAV,
    WEBM,
    WEBP,
    XLSX,
    Format,
)

HEAD_BYTES = 64 * 1024
TAIL_BYTES = 2048
MOST_PARTS = 10_000
LARGEST_UNPACKED = 300 * MEGABYTE

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EBML = b"\x1a\x45\xdf\xa3"
HEIF_BRANDS = {b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"}
AUDIO_BRANDS = {b"M4A ", b"M4B "}
# Recorders on Android write general MP4 brands; these are taken when there is sound in the file and no
# picture.
MP4_BRANDS = {b"isom", b"iso2", b"mp41", b"mp42", b"3gp4", b"3gp5", b"dash"}
FILM_BRANDS = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1"}
VIDEO_CODECS = (b"V_VP8", b"V_VP9", b"V_AV1", b"V_MPEG")


def recognise(stream: BinaryIO, name: str, *, takes_films: bool = False) -> Format:
    """The type of the file; the stream stands at its beginning afterwards. A film is taken as MP4 alone, where asked.

    Raises `FileTypeRefused` or one of its kind for what is not taken, `FileBroken` for what only begins
    like its type.
    """
    stream.seek(0)
    head = stream.read(HEAD_BYTES)
    found = _by_mark(head) or _by_box(head, stream, takes_films=takes_films) or _by_content(head, stream, name)
    if found is None:
        raise FileTypeRefused
    stream.seek(0)
    return found


def _by_mark(head: bytes) -> Format | None:
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith((b"#!AMR\n", b"#!AMR-WB\n")):
        return AMR
    if head.startswith(b"RIFF"):
        return {b"WEBP": WEBP, b"WAVE": WAV}.get(head[8:12])
    if head.startswith(b"ID3") or _is_mp3_frame(head):
        return MP3
    return None


def _is_mp3_frame(head: bytes) -> bool:
    """Whether a frame of MPEG layer III begins here, with a bit rate and a sampling rate that exist."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    return version != 1 and layer == 1 and head[2] >> 4 not in {0, 15} and head[2] >> 2 & 3 != 3


def _by_box(head: bytes, stream: BinaryIO, *, takes_films: bool) -> Format | None:
    """MP4 and WebM, whose marks say the container and not whether it holds sound or a film."""
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in HEIF_BRANDS:
            return HEIF
        if brand not in AUDIO_BRANDS | MP4_BRANDS | FILM_BRANDS:
            return None
        handlers = _handlers(head + stream.read())
        if b"vide" in handlers:
            if takes_films and brand in FILM_BRANDS:
                return MP4
            raise VideoRefused
        return M4A if b"soun" in handlers or brand in AUDIO_BRANDS else None
    if head.startswith(EBML) and b"webm" in head[:64]:
        if any(codec in head for codec in VIDEO_CODECS):
            raise VideoRefused
        return WEBM
    return None


def _handlers(body: bytes) -> set[bytes]:
    """What the tracks of an MP4 file hold: the types named in its `hdlr` boxes."""
    found: set[bytes] = set()
    at = body.find(b"hdlr")
    while at >= 0:
        found.add(body[at + 12 : at + 16])
        at = body.find(b"hdlr", at + 4)
    return found


def _by_content(head: bytes, stream: BinaryIO, name: str) -> Format | None:
    if head.startswith(b"%PDF-"):
        return _pdf(stream)
    if head.startswith(b"PK\x03\x04"):
        return _office(stream)
    if head.startswith(OLD_OFFICE):
        raise OldOfficeRefused
    if name.lower().endswith((".csv", ".txt")) and _is_table_text(head, stream):
        return CSV
    return None


def _pdf(stream: BinaryIO) -> Format:
    size = stream.seek(0, 2)
    stream.seek(max(size - TAIL_BYTES, 0))
    if b"%%EOF" not in stream.read():
        raise FileBroken
    return PDF


def _office(stream: BinaryIO) -> Format | None:
    """Word or Excel, by the parts of the archive; one that would unpack to a flood is broken to us."""
    try:
        with zipfile.ZipFile(stream) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise FileBroken from error
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise FileBroken
    if "[Content_Types].xml" not in names:
        return None
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise MacrosRefused
    if "xl/workbook.xml" in names:
        return XLSX
    return DOCX if "word/document.xml" in names else None


def _is_table_text(head: bytes, stream: BinaryIO) -> bool:
    """Whether it is text in UTF-8 or GB18030 without control characters, and no page in disguise."""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"<", b""}:
        return False
    return any(_reads_as(encoding, stream) for encoding in ("utf-8-sig", "gb18030"))


def _reads_as(encoding: str, stream: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    stream.seek(0)
    try:
        while block := stream.read(MEGABYTE):
            text = decoder.decode(block)
            if any(letter < " " and letter not in "\t\r\n" for letter in text):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
