"""A person says whether boards may name them."""

from django.db import transaction

from yuandian.community.honours.access import person_of
from yuandian.community.honours.models import Consent
from yuandian.kernel.actor import Actor
from yuandian.kernel.history import append


@transaction.atomic
def say_consent(actor: Actor, *, is_public: bool) -> Consent:
    """Agrees to one's full name on boards, or takes it back; it counts at once, on frozen boards too."""
    Consent.objects.get_or_create(person_id=person_of(actor))
    consent = Consent.objects.select_for_update().get(person=person_of(actor))
    if consent.is_public != is_public:
        consent.is_public = is_public
        consent.save(update_fields=["is_public"])
        append(consent, "honours.consent.give" if is_public else "honours.consent.withdraw", actor=actor)
    return consent
