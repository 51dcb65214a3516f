"""Pictures are re-encoded from their pixels: upright, in sRGB, of a bounded size, without any metadata."""

import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageCms, JpegImagePlugin, PngImagePlugin, WebPImagePlugin
from PIL.ImageFile import ImageFile

from yuandian.foundation.files.errors import FileBroken, HeicRefused, TooManyPixels
from yuandian.foundation.files.rules.kinds import HEIF, JPEG, PNG, WEBP, Format

LONGEST_SIDE = 2560
THUMBNAIL_SIDE = 480
QUALITY = 85
THUMBNAIL_QUALITY = 80
MEGAPIXEL = 1_000_000
# A JPEG is opened at an eighth to a half of its size where that suffices; other types are unpacked whole.
MOST_PIXELS_OF_JPEG = 64 * MEGAPIXEL
MOST_PIXELS = 25 * MEGAPIXEL
DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, OverflowError, IndexError, KeyError,
    Image.DecompressionBombError,
)  # fmt: skip
CAMERA_YEARS = range(2000, 2100)
WHITE = (255, 255, 255)

READERS: dict[Format, type[ImageFile]] = {
    JPEG: JpegImagePlugin.JpegImageFile,
    PNG: PngImagePlugin.PngImageFile,
    WEBP: WebPImagePlugin.WebPImageFile,
}

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
ORIENTATION, EXIF_BLOCK, TAKEN, TAKEN_OFFSET = 0x0112, 0x8769, 0x9003, 0x9011


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture re-encoded:

    JPEG bytes of it and of its thumbnail, its size, and when the camera says it was taken.
    """

    body: bytes
    thumbnail: bytes
    width: int
    height: int
    taken_at: datetime | None


def picture_from(stream: BinaryIO, found: Format, zone: tzinfo) -> Picture:
    """The picture in `stream`, which was recognised as `found`; cameras that name no offset are in `zone`.

    Only the reader of the recognised type touches the bytes, and it first tells the size, so that nothing
    is unpacked that would not fit in memory. Raises `TooManyPixels`, `HeicRefused`, `FileBroken`.
    """
    try:
        source = _open(stream, found)
        _check_size((source.width, source.height), found)
        turn, taken_at = _from_camera(source, zone)
        whole = _plain(source)
    except DAMAGE as error:
        raise FileBroken from error
    if turn in UPRIGHT:
        whole = whole.transpose(UPRIGHT[turn])
    small = whole.copy()
    small.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), Image.Resampling.LANCZOS)
    return Picture(_jpeg(whole, QUALITY), _jpeg(small, THUMBNAIL_QUALITY), whole.width, whole.height, taken_at)


def _check_size(size: tuple[int, int], found: Format) -> None:
    width, height = size
    if width * height > (MOST_PIXELS_OF_JPEG if found is JPEG else MOST_PIXELS):
        raise TooManyPixels(width=width, height=height)


def _open(stream: BinaryIO, found: Format) -> ImageFile:
    if found is WEBP:
        _check_size(_webp_size(stream), found)
    stream.seek(0)
    if found is HEIF:
        Image.init()
        if HEIF.name not in Image.OPEN:
            raise HeicRefused
        return Image.open(stream, formats=[HEIF.name])
    return READERS[found](stream)


def _webp_size(stream: BinaryIO) -> tuple[int, int]:
    """The size in the header: the reader of WebP takes memory for all of it before it can be asked."""
    stream.seek(0)
    head = stream.read(30)
    match head[12:16]:
        case b"VP8X":
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
        case b"VP8L":
            bits = int.from_bytes(head[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack("<HH", head[26:30])
            return width & 0x3FFF, height & 0x3FFF
    raise FileBroken


def _from_camera(source: ImageFile, zone: tzinfo) -> tuple[int, datetime | None]:
    """Which way up, and when it was taken. A picture whose metadata is damaged is still a picture."""
    try:
        exif = source.getexif()
        block = exif.get_ifd(EXIF_BLOCK)
        turn, written, offset = exif.get(ORIENTATION, 1), block.get(TAKEN), block.get(TAKEN_OFFSET)
    except DAMAGE:
        return 1, None
    return turn, _moment(written, offset, zone)


def _moment(written: object, offset: object, zone: tzinfo) -> datetime | None:
    """`2026:11:21 08:30:00` and `+08:00` as a moment; None for what cameras write whose clock was never set."""
    if not isinstance(written, str):
        return None
    try:
        moment = datetime.strptime(written.strip("\0 "), "%Y:%m:%d %H:%M:%S").replace(tzinfo=zone)
        if isinstance(offset, str) and offset.strip("\0 "):
            moment = moment.replace(tzinfo=datetime.strptime(offset.strip("\0 "), "%z").tzinfo)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.year in CAMERA_YEARS else None


def _plain(source: ImageFile) -> Image.Image:
    """The pixels in RGB, no larger than they need be, with nothing attached."""
    profile = source.info.get("icc_profile")
    bounds = (LONGEST_SIDE, LONGEST_SIDE)
    picture: Image.Image = source
    if source.mode.startswith(("I", "F")):
        raise FileBroken
    if source.mode in {"P", "PA", "1", "LA", "La", "RGBa"}:
        picture = source.convert("RGBA")
    picture.thumbnail(bounds, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if picture.mode == "RGBA":
        ground = Image.new("RGB", picture.size, WHITE)
        ground.paste(picture, mask=picture.getchannel("A"))
        picture = ground
    picture = _in_srgb(picture, profile)
    picture.info = {}
    return picture


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Phones photograph in wider gamuts; without its profile such a picture would look dull."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, TypeError, ValueError):
            return picture.convert("RGB")
        if turned is not None:
            return turned
    return picture.convert("RGB")


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    body = BytesIO()
    picture.save(body, "JPEG", quality=quality, optimize=True)
    return body.getvalue()
