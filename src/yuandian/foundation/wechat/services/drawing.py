"""The stand-in's codes: pictures that nobody can take for WeChat's."""

from io import BytesIO

import segno
from PIL import Image, ImageDraw, ImageFont

PIXELS = 600
MARK = "STAND-IN"
RED = "#C8322B"


def standin_code(scene: str, page: str) -> bytes:
    """A PNG that holds page and scene for any camera, framed and marked as the stand-in's."""
    drawn = BytesIO()
    segno.make(f"standin:{page}?scene={scene}", error="h").save(drawn, kind="png", scale=8, border=2)
    code = Image.open(drawn).convert("RGB").resize((PIXELS - 80, PIXELS - 80), Image.Resampling.NEAREST)
    sheet = Image.new("RGB", (PIXELS, PIXELS), "white")
    sheet.paste(code, (40, 8))
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((2, 2, PIXELS - 3, PIXELS - 3), outline=RED, width=4)
    pen.text((PIXELS / 2, PIXELS - 40), MARK, fill=RED, font=ImageFont.load_default(48), anchor="mm")
    body = BytesIO()
    sheet.save(body, "PNG", optimize=True)
    return body.getvalue()
