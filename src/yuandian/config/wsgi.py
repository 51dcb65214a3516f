"""What the web process answers with, for any WSGI server that takes bodies in whole before it calls."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yuandian.config.settings")
application = get_wsgi_application()
from yuandian.foundation.grid.facade import listen_for_changes  # noqa: E402 - importable only once Django is set up

listen_for_changes()
