"""The stand-in's codes: pictures that nobody can take for WeChat's."""

from io import BytesIO

import segno
from PIL import Image, ImageDraw

PIXELS = 600
EDGE = 40
RED = "#C8322B"


def standin_code(scene: str, page: str) -> bytes:
    """A PNG that holds page and scene for any camera, in the thick red frame of the stand-in."""
    drawn = BytesIO()
    segno.make(f"standin:{page}?scene={scene}", error="h").save(drawn, kind="png", scale=8, border=2)
    code = Image.open(drawn).convert("RGB").resize((PIXELS - 2 * EDGE, PIXELS - 2 * EDGE), Image.Resampling.NEAREST)
    sheet = Image.new("RGB", (PIXELS, PIXELS), "white")
    sheet.paste(code, (EDGE, EDGE))
    ImageDraw.Draw(sheet).rectangle((2, 2, PIXELS - 3, PIXELS - 3), outline=RED, width=20)
    body = BytesIO()
    sheet.save(body, "PNG", optimize=True)
    return body.getvalue()
