"""PDF documents: their letters travel with them, and one that no font has is not left out unseen."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from yuandian.kernel.pdf import BUNDLED, PdfDocument, font_with


def test_letters_are_embedded_and_unknown_ones_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # a server without fontconfig
    font_with.cache_clear()
    pdf = PdfDocument("证明", "兹证明婧玥𠮷")
    pdf.page.set_font(BUNDLED, size=12)
    pdf.page.cell(text=pdf.printable("兹证明婧玥𠮷"))
    page = PdfReader(BytesIO(pdf.content())).pages[0]
    assert page.extract_text().replace("\0", "") == "兹证明婧玥〓"
    (font,) = page["/Resources"]["/Font"].values()
    described = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
    assert len(described["/FontFile3"].get_object().get_data()) < 20_000
    font_with.cache_clear()
