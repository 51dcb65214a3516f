from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from yuandian.foundation.files.errors import (
    FileBroken,
    FileTypeRefused,
    HeicRefused,
    MacrosRefused,
    OldOfficeRefused,
    TooManyPixels,
    VideoRefused,
)
from yuandian.foundation.files.rules import FileKind, Picture, picture_from, recognise
from yuandian.foundation.files.rules.kinds import JPEG, LONGEST_NAME, shown_name
from yuandian.foundation.files.rules.pictures import _webp_size
from yuandian.foundation.files.rules.stretches import NothingThere, Stretch, stretch_of
from yuandian.foundation.files.tests import samples
from yuandian.kernel.errors import DomainError

CHINA = timezone(timedelta(hours=8))


def made_anew(body: bytes) -> Picture:
    stream = BytesIO(body)
    return picture_from(stream, recognise(stream, "x"), CHINA)


def opened(body: bytes) -> Image.Image:
    picture = Image.open(BytesIO(body))
    picture.load()
    return picture


@pytest.mark.parametrize(
    ("body", "name", "expected"),
    [
        (samples.photo(), "a.jpg", "JPEG"),
        (samples.photo(), "lies.pdf", "JPEG"),
        (samples.encoded(samples.scene(), "PNG"), "a", "PNG"),
        (samples.encoded(samples.scene(), "WEBP"), "a", "WEBP"),
        (samples.PDF, "a.pdf", "PDF"),
        (samples.XLSX, "a.docx", "XLSX"),
        (samples.DOCX, "a", "DOCX"),
        (samples.CSV, "a.csv", "CSV"),
        (b"\xef\xbb\xbf" + samples.CSV, "a.CSV", "CSV"),
        (samples.CSV.decode().encode("gb18030"), "a.csv", "CSV"),
        (samples.MP3, "a", "MP3"),
        (samples.BARE_MP3, "a", "MP3"),
        (samples.wav(), "a", "WAV"),
        (samples.AMR, "a", "AMR"),
        (samples.M4A, "a", "M4A"),
        (samples.mp4(b"mp42", b"soun"), "a", "M4A"),
        (samples.WEBM, "a", "WEBM"),
    ],
)
def test_a_file_is_what_its_bytes_say(body: bytes, name: str, expected: str) -> None:
    stream = BytesIO(body)
    assert recognise(stream, name).name == expected
    assert stream.tell() == 0


@pytest.mark.parametrize(
    ("body", "name", "refusal"),
    [
        (samples.encoded(samples.scene(), "GIF"), "a.gif", FileTypeRefused),
        (b"GIF89a/*<script>alert(1)</script>*/", "a.gif", FileTypeRefused),
        (b"<html><script>alert(1)</script></html>", "a.csv", FileTypeRefused),
        (b"  \n<?php echo 1;", "a.csv", FileTypeRefused),
        (b"a,b\x00c", "a.csv", FileTypeRefused),
        (b"a,\xff\xff", "a.csv", FileTypeRefused),
        (samples.CSV, "a.html", FileTypeRefused),
        (b"MZ\x90\x00" + bytes(100), "a.jpg", FileTypeRefused),
        (b"\x7fELF" + bytes(100), "a.pdf", FileTypeRefused),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", FileTypeRefused),
        (b"RIFF\x00\x00\x00\x00AVI ", "a.wav", FileTypeRefused),
        (samples.office("readme.txt"), "a.docx", FileTypeRefused),
        (samples.office("[Content_Types].xml", "ppt/presentation.xml"), "a.docx", FileTypeRefused),
        (samples.office("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "a.xlsx", MacrosRefused),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.doc", OldOfficeRefused),
        (samples.XLSX[:-30], "a.xlsx", FileBroken),
        (samples.PDF[:-8], "a.pdf", FileBroken),
        (samples.mp4(b"isom", b"vide", b"soun"), "a.m4a", VideoRefused),
        (samples.mp4(b"M4A ", b"vide"), "a.m4a", VideoRefused),
        (samples.mp4(b"isom"), "a.m4a", FileTypeRefused),
        (samples.mp4(b"qt  ", b"soun"), "a.m4a", FileTypeRefused),
        (samples.FILM_WEBM, "a.webm", VideoRefused),
        (b"\xff\xfb\xf0\x00" + bytes(50), "a.mp3", FileTypeRefused),
    ],
)
def test_what_is_not_taken(body: bytes, name: str, refusal: type[DomainError]) -> None:
    with pytest.raises(DomainError) as caught:
        recognise(BytesIO(body), name)
    assert type(caught.value) is refusal


def test_an_archive_that_would_unpack_to_a_flood_is_refused() -> None:
    flood = samples.office("[Content_Types].xml", "xl/workbook.xml", *(f"xl/{n}" for n in range(5)), size=50_000_000)
    assert len(flood) < 1_000_000
    with pytest.raises(FileBroken):
        recognise(BytesIO(flood), "a.xlsx")


def test_heic_is_refused_with_advice() -> None:
    with pytest.raises(HeicRefused, match="Most Compatible"):
        made_anew(samples.box(b"ftyp", b"heic" + bytes(8)) + bytes(100))


def test_nothing_of_the_metadata_is_left() -> None:
    source = samples.photo()
    assert b"SECRETPHONE" in source
    assert b"COMSECRET" in source
    picture = made_anew(source)
    for body in (picture.body, picture.thumbnail):
        again = opened(body)
        assert dict(again.getexif()) == {}
        assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
        assert not any(word in body for word in (b"SECRET", b"Exif", b"GPS", b"Wang", b"ICC_PROFILE"))


def test_metadata_of_png_goes_too() -> None:
    info = Image.new("RGB", (9, 9))
    exif = samples.phone_exif()
    picture = made_anew(samples.encoded(info, "PNG", exif=exif))
    assert b"SECRET" not in picture.body


RED_CORNER = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_pictures_stand_upright(orientation: int) -> None:
    picture = made_anew(samples.photo(orientation))
    assert (picture.width, picture.height) == ((400, 300) if orientation < 5 else (300, 400))
    image = opened(picture.body)
    right, lower = RED_CORNER[orientation]
    red, green, _ = image.getpixel((10 + right * (image.width - 21), 10 + lower * (image.height - 21)))
    assert (red > 200, green < 60) == (True, True)


@pytest.mark.parametrize(
    ("taken", "offset", "expected"),
    [
        ("2026:11:20 08:15:30", None, datetime(2026, 11, 20, 0, 15, 30, tzinfo=UTC)),
        ("2026:11:20 08:15:30", "+09:00", datetime(2026, 11, 19, 23, 15, 30, tzinfo=UTC)),
        ("0000:00:00 00:00:00", None, None),
        ("1970:01:01 00:00:00", None, None),
        ("yesterday", None, None),
        ("2026:11:20 08:15:30", "noon", None),
    ],
)
def test_when_the_camera_says_it_was_taken(taken: str, offset: str | None, expected: datetime | None) -> None:
    assert made_anew(samples.photo(taken=taken, offset=offset)).taken_at == expected


def test_large_pictures_shrink_and_small_ones_stay() -> None:
    large = made_anew(samples.encoded(samples.scene(4000, 3000)))
    assert (large.width, large.height, opened(large.thumbnail).size) == (2560, 1920, (480, 360))
    small = made_anew(samples.encoded(samples.scene(30, 20)))
    assert (small.width, small.height, opened(small.thumbnail).size) == (30, 20, (30, 20))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "CMYK"])
def test_every_mode_becomes_rgb(mode: str) -> None:
    form = {"CMYK": "JPEG"}.get(mode, "PNG")
    picture = made_anew(samples.encoded(samples.scene().convert(mode), form))
    assert opened(picture.body).mode == "RGB"


def test_what_is_transparent_becomes_white() -> None:
    picture = made_anew(samples.encoded(Image.new("RGBA", (20, 20), (255, 0, 0, 0)), "PNG"))
    assert opened(picture.body).getpixel((10, 10)) == (255, 255, 255)


def test_of_a_moving_picture_the_first_frame_is_kept() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    body = samples.encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    assert opened(made_anew(body).body).getpixel((10, 10))[0] > 200


def test_a_profile_is_applied_and_not_attached() -> None:
    """In a profile whose red and green are swapped, what is stored as red is meant to be green."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"****").replace(b"gXYZ", b"rXYZ").replace(b"****", b"gXYZ")
    picture = opened(made_anew(samples.encoded(Image.new("RGB", (20, 20), "red"), icc_profile=swapped)).body)
    red, green, _ = picture.getpixel((10, 10))
    assert (red < 50, green > 200, "icc_profile" in picture.info) == (True, True, False)


def test_a_damaged_profile_is_passed_over() -> None:
    body = samples.encoded(Image.new("RGB", (20, 20), "red"), icc_profile=b"nonsense" * 20)
    assert opened(made_anew(body).body).getpixel((10, 10))[0] > 250


@pytest.mark.parametrize("options", [{}, {"lossless": True}, {"exif": b"Exif"}])
def test_the_size_of_webp_is_known_before_it_is_opened(options: dict[str, object]) -> None:
    body = samples.encoded(samples.scene(301, 77), "WEBP", **options)
    assert _webp_size(BytesIO(body)) == (301, 77)


def test_a_webp_bomb_is_not_opened() -> None:
    body = bytearray(samples.encoded(samples.scene(20, 20), "WEBP", exif=b"Exif"))
    body[24:30] = (16_000).to_bytes(3, "little") * 2
    with pytest.raises(TooManyPixels):
        made_anew(bytes(body))


def test_a_bomb_is_not_opened() -> None:
    assert len(samples.bomb()) < 200
    with pytest.raises(TooManyPixels) as caught:
        made_anew(samples.bomb())
    assert caught.value.facts == {"width": 60_000, "height": 60_000}


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_truncated_picture_is_refused(form: str) -> None:
    body = samples.encoded(opened(samples.noise(200, 200)), form)
    with pytest.raises(FileBroken):
        made_anew(body[: len(body) // 2])


def test_what_hides_behind_a_picture_is_gone() -> None:
    polyglot = (
        samples.photo() + samples.office("[Content_Types].xml", "word/document.xml") + b"<script>alert(1)</script>"
    )
    picture = made_anew(polyglot)
    assert not any(word in picture.body for word in (b"PK\x03\x04", b"<script>", b"document.xml"))


def test_a_page_that_begins_like_a_picture_is_refused() -> None:
    with pytest.raises(FileBroken):
        made_anew(b"\xff\xd8\xff/*" + b"<script>alert(1)</script>" * 10)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's way of saying that metadata is damaged
@settings(deadline=None, max_examples=60)
@given(st.data())
def test_no_damage_brings_anything_but_a_refusal(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"]))
    body = bytearray(samples.encoded(samples.scene(60, 40), form, exif=samples.phone_exif()))
    for _ in range(data.draw(st.integers(1, 30))):
        body[data.draw(st.integers(12, len(body) - 1))] = data.draw(st.integers(0, 255))
    stream = BytesIO(bytes(body))
    try:
        picture = picture_from(stream, recognise(stream, "x"), CHINA)
    except DomainError:
        return
    assert opened(picture.body).size == (picture.width, picture.height)


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("墙体.jpg", "墙体.jpg"),
        ("墙体.HEIC", "墙体.jpg"),
        ("../../etc/passwd", "passwd.jpg"),
        ("C:\\Users\\me\\x.png", "x.jpg"),
        ("a\x00b\r\nc\u202egpj.exe", "abcgpj.jpg"),
        ("", "picture.jpg"),
        (".htaccess", "picture.jpg"),
        ("....", "picture.jpg"),
        ("长" * 300 + ".jpg", "长" * (LONGEST_NAME - 4) + ".jpg"),
    ],
)
def test_names_are_made_harmless(given_name: str, shown: str) -> None:
    assert shown_name(given_name, JPEG) == shown


def test_pictures_are_stored_as_jpeg_whatever_they_came_as() -> None:
    found = recognise(BytesIO(samples.encoded(samples.scene(), "PNG")), "a.png")
    assert (found.kind, found.mime, found.extension) == (FileKind.PICTURE, "image/jpeg", ".jpg")


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, None),
        ("", None),
        ("bytes=0-", Stretch(0, 99)),
        ("bytes=0-1", Stretch(0, 1)),
        ("bytes=90-200", Stretch(90, 99)),
        ("bytes=-10", Stretch(90, 99)),
        ("bytes=-1000", Stretch(0, 99)),
        ("bytes=5-4", None),
        ("bytes=0-1,3-4", None),
        ("bytes=-", None),
        ("lines=0-1", None),
    ],
)
def test_stretches(header: str | None, expected: Stretch | None) -> None:
    assert stretch_of(header, 100) == expected


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=100-200", "bytes=-0"])
def test_stretches_beyond_the_end(header: str) -> None:
    with pytest.raises(NothingThere):
        stretch_of(header, 100)


def test_films_are_taken_where_they_are_asked_for() -> None:
    film = BytesIO(samples.mp4(b"isom", b"vide", b"soun"))
    assert recognise(film, "a.mp4", takes_films=True).kind is FileKind.FILM
    with pytest.raises(VideoRefused):
        recognise(film, "a.mp4")
    with pytest.raises(VideoRefused):
        recognise(BytesIO(samples.FILM_WEBM), "a.webm", takes_films=True)
