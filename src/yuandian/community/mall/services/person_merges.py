"""Two records of a person become one: what the one ordered, gave and may still have is the other's."""

from uuid import UUID

from django.db import connection, transaction

from yuandian.community.mall.models import AssistantRequest, Donation, Gift, Merchant, PersonCount, Redemption
from yuandian.foundation.points import facade as points
from yuandian.kernel.actor import system_actor

REGISTER = system_actor("register")

COUNTS = """
INSERT INTO mall_personcount (offer_id, person_id, count)
SELECT offer_id, %s, count FROM mall_personcount WHERE person_id = %s
ON CONFLICT (offer_id, person_id) DO UPDATE SET count = mall_personcount.count + excluded.count
"""


@transaction.atomic
def follow_merge(person_id: UUID, into_person_id: UUID) -> None:
    """Gives the other person all of it; again changes nothing. Who paid stays written: so the ledger knows them."""
    # Redemptions, counts, points: in the order in which one that is taken back locks them.
    list(Redemption.objects.select_for_update().filter(person=person_id).order_by("pk").values_list("pk"))
    list(PersonCount.objects.select_for_update().filter(person=person_id).order_by("offer_id"))
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, [into_person_id, person_id])
    PersonCount.objects.filter(person=person_id).delete()
    Redemption.objects.filter(person=person_id).update(person=into_person_id)
    Donation.objects.filter(person=person_id).update(person=into_person_id)
    Merchant.objects.filter(applicant=person_id).update(applicant=into_person_id)
    Gift.objects.filter(person=person_id).update(person=into_person_id)
    AssistantRequest.objects.filter(person=person_id).update(person=into_person_id)
    points.merge_accounts(REGISTER, person_id, into_person_id)  # what went back to the one in the meantime
