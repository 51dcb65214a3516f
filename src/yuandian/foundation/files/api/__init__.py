"""HTTP: residents and staff send files by the same rules; links are fetched without signing in."""

from django.urls import path

from yuandian.foundation.files.api import resident, staff
from yuandian.foundation.files.api.open import serve_file

ROUTERS = {"resident": resident.router, "staff": staff.router}
PAGES = [path("files/<str:token>", serve_file, name="file")]
