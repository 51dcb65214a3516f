"""The product's addresses and three of the bench's own."""

from django.urls import path

from bench import views
from yuandian.config import urls

urlpatterns = [
    path("bench/ready", views.ready),
    path("bench/floor", views.write_rows),
    path("bench/locate", views.locate),
    *urls.urlpatterns,
]
