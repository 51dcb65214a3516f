"""Portraits of those whom the cast meets in their grids: drawn, invented, and shown because they agreed (GRD-29)."""

from collections.abc import Mapping
from uuid import UUID

from django.apps import apps

from yuandian.foundation.files.facade import claim
from yuandian.kernel.actor import system_actor
from yuandian.sample.cast import DIANYE_XINCUN, SHENG_WUJIAN, TONGFU, WUMIAN_BEI, YIHE_LU
from yuandian.sample.loading.people import TO_BE_CALLED
from yuandian.sample.loading.publications import picture_of
from yuandian.sample.people.population import Population

PLACES = (YIHE_LU, WUMIAN_BEI, SHENG_WUJIAN, DIANYE_XINCUN, TONGFU)
DRAWN = {"male": ("man-1", "man-2", "man-3"), "female": ("woman-1", "woman-2", "woman-3")}
SIDE = 320
WITHOUT = 4  # one of so many has none, and is shown by the first letter of the name
MOST = 60


def load_portraits(everybody: Population, persons: Mapping[int, UUID]) -> None:
    """Gives a portrait to those who are called first in the communities of the cast."""
    shown = {
        post.person.number: post.person.sex
        for post in everybody.posts
        if post.role in TO_BE_CALLED and (post.grid or "").startswith(PLACES)
    }
    table = apps.get_model("people.Person").objects
    for place, (number, sex) in enumerate(list(shown.items())[:MOST]):
        if place % WITHOUT == WITHOUT - 1:
            continue
        drawings = DRAWN[sex]
        photo = picture_of(f"portrait-{drawings[number % len(drawings)]}", None, (SIDE, SIDE))
        claim(system_actor("sample"), [photo], "people.person", persons[number])
        table.filter(pk=persons[number]).update(photo_id=photo, is_photo_public=True)
