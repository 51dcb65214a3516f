"""A person says whether boards may name them."""

from uuid import UUID

from django.db import transaction

from yuandian.community.honours.access import person_of
from yuandian.community.honours.models import Consent
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.history import append


def say_consent(actor: Actor, *, is_public: bool) -> Consent:
    """Agrees to one's full name on boards, or takes it back; it counts at once, on frozen boards too."""
    return _set(actor, person_of(actor), is_public=is_public)


def say_consent_of(person_id: UUID, *, is_public: bool) -> Consent:
    """What a person said elsewhere, on paper or in a sample."""
    return _set(system_actor("consent"), person_id, is_public=is_public)


@transaction.atomic
def follow_merge(person_id: UUID, into_person_id: UUID) -> None:
    """What the one record said holds for the other; where both said something, a no wins. Again changes nothing."""
    said = list(Consent.objects.filter(person__in=[person_id, into_person_id]))
    if any(one.person_id == person_id for one in said):
        _set(system_actor("register"), into_person_id, is_public=all(one.is_public for one in said))


@transaction.atomic
def _set(actor: Actor, person_id: UUID, *, is_public: bool) -> Consent:
    Consent.objects.get_or_create(person_id=person_id)
    consent = Consent.objects.select_for_update().get(person=person_id)
    if consent.is_public != is_public:
        consent.is_public = is_public
        consent.save(update_fields=["is_public"])
        append(consent, "honours.consent.give" if is_public else "honours.consent.withdraw", actor=actor)
    return consent
