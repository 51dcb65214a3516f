"""What is taken, how large it may be, and how it is named."""

import unicodedata
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import PurePosixPath

MEGABYTE = 1024 * 1024
UNCLAIMED_FOR = timedelta(hours=24)
MOST_UNCLAIMED = 100
LONGEST_NAME = 120


class FileKind(StrEnum):
    """What people call it."""

    PICTURE = "picture"
    DOCUMENT = "document"
    AUDIO = "audio"
    FILM = "film"


class Variant(StrEnum):
    """Which rendering of a file a link leads to."""

    WHOLE = "whole"
    THUMBNAIL = "thumbnail"


@dataclass(frozen=True, slots=True)
class Format:
    """One type of file as its bytes show it; pictures are stored as JPEG whatever they came as."""

    name: str
    kind: FileKind
    mime: str
    extension: str
    largest: int


def _picture(name: str) -> Format:
    return Format(name, FileKind.PICTURE, "image/jpeg", ".jpg", 20 * MEGABYTE)


def _document(name: str, mime: str, extension: str) -> Format:
    return Format(name, FileKind.DOCUMENT, mime, extension, 30 * MEGABYTE)


def _audio(name: str, mime: str, extension: str) -> Format:
    return Format(name, FileKind.AUDIO, mime, extension, 20 * MEGABYTE)


OFFICE = "application/vnd.openxmlformats-officedocument"
JPEG, PNG, WEBP, HEIF = (_picture(name) for name in ("JPEG", "PNG", "WEBP", "HEIF"))
PDF = _document("PDF", "application/pdf", ".pdf")
XLSX = _document("XLSX", f"{OFFICE}.spreadsheetml.sheet", ".xlsx")
DOCX = _document("DOCX", f"{OFFICE}.wordprocessingml.document", ".docx")
CSV = _document("CSV", "text/csv", ".csv")
MP3 = _audio("MP3", "audio/mpeg", ".mp3")
M4A = _audio("M4A", "audio/mp4", ".m4a")
WAV = _audio("WAV", "audio/wav", ".wav")
AMR = _audio("AMR", "audio/amr", ".amr")
WEBM = _audio("WEBM", "audio/webm", ".webm")

# Taken only where a module asks for films, up to a size that it names.
MP4 = Format("MP4", FileKind.FILM, "video/mp4", ".mp4", 0)

LARGEST = 30 * MEGABYTE


def shown_name(given: str, found: Format) -> str:
    """The name to show and to save under.

    It is the given one without folders, control characters and a false extension.
    """
    plain = "".join(letter for letter in unicodedata.normalize("NFC", given) if unicodedata.category(letter)[0] != "C")
    stem = PurePosixPath(plain.replace("\\", "/")).name.rstrip(". ")
    if stem.lower().endswith(found.extension):
        stem = stem[: -len(found.extension)]
    elif "." in stem:
        stem = stem.rpartition(".")[0]
    stem = stem.strip(". ")[: LONGEST_NAME - len(found.extension)]
    return f"{stem or found.kind.value}{found.extension}"
