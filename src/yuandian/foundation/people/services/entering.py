"""What all ways share by which residents come in: one at a time, and to the account of their phone."""

from yuandian.foundation.people.models import Account, Person
from yuandian.foundation.people.records import AccountRecord
from yuandian.foundation.people.rules.signing_in import AccountKind
from yuandian.foundation.people.services.linking import link_posts
from yuandian.kernel.actor import system_actor
from yuandian.kernel.advisory_locks import advisory_lock
from yuandian.kernel.history import append
from yuandian.kernel.sealed import lookup

SIGN_IN = system_actor("sign-in")
NAMELESS = "居民"


def one_at_a_time(*indexes: bytes) -> None:
    """What concerns one phone or one WeChat user, or comes from one address, is done one after the other."""
    for index in sorted(indexes):
        advisory_lock(f"sign-in:{index.hex()}")


def resident_account_for(mobile: str) -> Account:
    """The resident account of a phone, made when there is none; the caller holds the lock on the phone."""
    index = lookup(mobile)
    account = Account.objects.filter(phone_index=index, kind=AccountKind.RESIDENT).first()
    if account is not None:
        return account
    known = (
        Person.objects.filter(phone_index=index, merged_into__isnull=True)
        .exclude(accounts__kind=AccountKind.RESIDENT)
        .order_by("created_at", "id")
        .first()
    )
    person = known or Person.objects.create(name=NAMELESS, phone=mobile, phone_index=index)
    account = Account(kind=AccountKind.RESIDENT.value, person=person, phone=mobile, phone_index=index)
    account.set_unusable_password()
    account.save(force_insert=True)
    append(account, AccountRecord.OPEN, actor=SIGN_IN, details={"kind": account.kind})
    link_posts(account)
    return account
