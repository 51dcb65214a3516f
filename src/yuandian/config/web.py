"""The web process: `granian --interface asgi yuandian.config.web:app`. What stands before Django is `front.py`."""

from django.conf import settings

from yuandian.config.bodies import BodyLimits
from yuandian.config.front import Front
from yuandian.config.wsgi import application
from yuandian.kernel.http.callers import address_behind

limits = BodyLimits(most_bytes=settings.MOST_BODY_BYTES, slow_an_address=settings.SLOW_BODIES_AN_ADDRESS)
app = Front(application, settings.WEB_THREADS, limits, address_behind)
