"""The web process: `granian --interface wsgi yuandian.config.wsgi:application`."""

import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yuandian.config.settings")
application = get_wsgi_application()
import_module("yuandian.foundation.grid.facade").listen_for_changes()  # importable only once Django is set up
