"""HTTP for everybody: whether a certificate is one, as data and as a page to print."""

from base64 import b64encode
from io import BytesIO

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from yuandian.community.volunteering.api.certificate_pdf import in_groups
from yuandian.community.volunteering.errors import CertificateUnknown
from yuandian.community.volunteering.queries import certificates
from yuandian.community.volunteering.queries.certificates import CertificateCard
from yuandian.kernel.http import Router

router = Router(tags=["volunteering"])


@router.get("/certificates/{str:code}", response=CertificateCard)
def check_certificate(request: HttpRequest, code: str) -> CertificateCard:
    """What the certificate of that code says: masked name, hours, period, for whom."""
    return certificates.certificate_with(code)


def certificate_page(request: HttpRequest, code: str = "") -> HttpResponse:
    """The same as a page to print, with a QR that leads back to it; without a code, or with a wrong one asks for it."""
    code = code or request.GET.get("code", "")
    try:
        card = certificates.certificate_with(code)
    except CertificateUnknown:
        status = 404 if code else 200
        return render(request, "volunteering/certificate_asked.html", {"code": code}, status=status)
    address = address_of(request, card)
    context = {
        "card": card, "hours": certificates.in_hours(card.minutes), "address": address, "picture": _drawn(address),
        "grouped": in_groups(card.code),
    }  # fmt: skip
    return render(request, "volunteering/certificate.html", context)


def address_of(request: HttpRequest, card: CertificateCard) -> str:
    """Where anybody checks a certificate: printed on it, in letters and as a QR."""
    return f"{settings.PUBLIC_URL or request.build_absolute_uri('/').rstrip('/')}/certificates/{card.code}"


def _drawn(address: str) -> str:
    drawn = BytesIO()
    segno.make(address, error="m").save(drawn, kind="png", scale=6, border=2)
    return f"data:image/png;base64,{b64encode(drawn.getvalue()).decode()}"


PAGES = [path("certificates/", certificate_page), path("certificates/<str:code>", certificate_page)]
