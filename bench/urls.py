"""The product's addresses and two of the bench's own."""

from django.urls import path

from bench import floor
from yuandian.config import urls

urlpatterns = [path("bench/ready", floor.ready), path("bench/floor", floor.write_rows), *urls.urlpatterns]
