"""The product's addresses and some of the bench's own."""

from django.urls import path

from bench import redeeming, views, volunteers
from yuandian.config import urls

urlpatterns = [
    path("bench/ready", views.ready),
    path("bench/floor", views.write_rows),
    path("bench/locate", views.locate),
    path("bench/words", views.read_words),
    path("bench/ledger", redeeming.lay_out),
    *(path(f"bench/ledger/{name}/<int:number>", act) for name, act in redeeming.ACTS.items()),
    path("bench/grabbing/<int:people>", volunteers.lay_out),
    *urls.urlpatterns,
]
