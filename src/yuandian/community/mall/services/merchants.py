"""Merchants apply, are approved by somebody else, suspended and ended; their people come and go."""

from dataclasses import asdict, dataclass
from uuid import UUID

from django.db import IntegrityError, transaction

from yuandian.community.mall.access import Standing, is_reached, merchants_within
from yuandian.community.mall.errors import (
    LicenceTaken,
    LicenceWrong,
    MallPlaceForbidden,
    MerchantUnknown,
)
from yuandian.community.mall.models import Merchant
from yuandian.community.mall.records import CounterRecord, MerchantRecord
from yuandian.community.mall.rules import MallPermission
from yuandian.community.mall.rules.licences import normal_licence
from yuandian.community.mall.rules.steps import (
    MERCHANTS,
    MerchantAction,
    MerchantStatus,
    Side,
    normal_reason,
    reason_details,
)
from yuandian.foundation.files import facade as files
from yuandian.foundation.messaging import facade as messaging
from yuandian.foundation.organisations import facade as organisations
from yuandian.foundation.organisations.facade import place_in_force
from yuandian.foundation.people import facade as people
from yuandian.foundation.points import facade as points
from yuandian.kernel import clock
from yuandian.kernel.actor import Actor, system_actor
from yuandian.kernel.errors import NotSignedIn
from yuandian.kernel.history import append
from yuandian.kernel.lifecycle import standing
from yuandian.kernel.moves import begin, finish

SUBJECT = "mall.merchant"
ROLE = "enterprise"
MALL = system_actor("mall")


@dataclass(frozen=True, slots=True, kw_only=True)
class MerchantGiven:
    """What a merchant says of itself."""

    name: str
    grid_id: UUID
    address: str
    contact_name: str
    contact_phone: str
    licence_number: str = ""
    licence_file_id: UUID | None = None
    hours: str = ""
    words: str = ""
    longitude: float | None = None
    latitude: float | None = None


@transaction.atomic
def apply_as_merchant(actor: Actor, given: MerchantGiven) -> Merchant:
    """A resident applies for their shop. Raises `LicenceWrong`, `LicenceTaken`, `MallPlaceForbidden`, `FileUnknown`."""
    if actor.person_id is None or actor.account_id is None:
        raise NotSignedIn
    row = Merchant(applied_by=actor.account_id, applicant_id=actor.person_id)
    _fill(row, given)
    _save(row)
    _claim(actor, row)
    append(row, MerchantRecord.APPLY, actor=actor, details=_audit_details(row))
    return row


@transaction.atomic
def change_application(actor: Actor, merchant_id: UUID, given: MerchantGiven) -> Merchant:
    """The applicant corrects what was refused or not yet decided; it is applied for again. Raises as applying does."""
    row = Merchant.objects.select_for_update().filter(pk=merchant_id, applicant=actor.person_id).first()
    if row is None:
        raise MerchantUnknown
    before = MerchantStatus(row.status)
    move = begin(MERCHANTS, actor, row, MerchantAction.CHANGE, before, standing({Side.OWNER}))
    _fill(row, given)
    _claim(actor, row)
    row.reason, row.decided_by, row.decided_at = None, None, None
    try:
        with transaction.atomic():
            finish(move, {"before": before.value, **_audit_details(row)})
    except IntegrityError as error:
        raise LicenceTaken(licence=row.licence_number) from error
    return row


@transaction.atomic
def open_counter(actor: Actor, given: MerchantGiven) -> Merchant:
    """A community opens a counter of its own, which needs no licence. Raises `MallPlaceForbidden`."""
    post = actor.require(MallPermission.MANAGE)
    if not is_reached(actor, given.grid_id, MallPermission.MANAGE):
        raise MallPlaceForbidden(grid=str(given.grid_id))
    row = Merchant(is_community=True, status=MerchantStatus.APPROVED.value)
    _fill(row, given)
    row.account_id = _account_of(row)
    row.save(force_insert=True)
    append(row, CounterRecord.OPEN, actor=actor, details=_audit_details(row), post_id=post.id if post else None)
    return row


@transaction.atomic
def decide_merchant(actor: Actor, merchant_id: UUID, action: MerchantAction, reason: str | None = None) -> Merchant:
    """Approves, refuses, suspends, resumes or ends; nobody decides their own application.

    Raises `Forbidden`, `MerchantUnknown`, `SamePersonTwice`, `StepNotPossible`, `StepIncomplete`.
    """
    actor.require(MallPermission.APPROVE)
    row = merchants_within(actor, MallPermission.APPROVE).select_for_update(of=("self",)).filter(pk=merchant_id).first()
    if row is None:
        raise MerchantUnknown
    stands, given = Standing(actor, [row]).to_merchant(row), {"reason": reason}
    move = begin(MERCHANTS, actor, row, action, MerchantStatus(row.status), stands, given)
    row.reason = normal_reason(reason)
    row.decided_by, row.decided_at = actor.account_id, clock.now()
    finish(move, reason_details(row.reason))
    if action is MerchantAction.APPROVE:
        _take_in(row)
    _tell(row, action)
    return row


def _take_in(row: Merchant) -> None:
    """Gives an approved merchant its account and its unit, and the applicant the first post there."""
    row.account_id = _account_of(row)
    if row.organisation_id is None:
        unit = organisations.create_organisation(
            MALL,
            organisations.OrganisationKind.COMPANY,
            organisations.OrganisationParticulars(name=row.name),
            grid_id=row.grid_id,
        )
        row.organisation_id = unit.pk
    row.save(update_fields=["account_id", "organisation"])
    if row.applicant_id is not None:
        appoint(row, row.applicant_id, "负责人")


def appoint(row: Merchant, person_id: UUID, title: str) -> None:
    """Gives somebody a post at a merchant, by which they serve it."""
    post = people.Appointment(
        person_id=person_id, role=ROLE, organisation_id=row.organisation_id, title=f"{row.name}{title}"
    )
    people.appoint_many(MALL, [post])


def _account_of(row: Merchant) -> UUID:
    return points.account_for(points.AccountKind.MERCHANT, row.pk, row.name).pk


def _fill(row: Merchant, given: MerchantGiven) -> None:
    """Raises `MallPlaceForbidden`, `LicenceWrong`."""
    if place_in_force(given.grid_id) is None:
        raise MallPlaceForbidden(grid=str(given.grid_id))
    for name, value in asdict(given).items():
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    row.contact_phone = people.normal_phone(given.contact_phone) or given.contact_phone.strip()
    if row.is_community:
        row.licence_number = None
        return
    licence = normal_licence(given.licence_number)
    if licence is None or given.licence_file_id is None:
        raise LicenceWrong(field="licence_number" if licence is None else "licence_file_id")
    row.licence_number = licence


def _save(row: Merchant) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        raise LicenceTaken(licence=row.licence_number) from error


def _claim(actor: Actor, row: Merchant) -> None:
    if row.licence_file_id is not None:
        files.claim(actor, [row.licence_file_id], SUBJECT, row.pk)


def _audit_details(row: Merchant) -> dict[str, str]:
    return {"name": row.name, "grid": str(row.grid_id), "licence": row.licence_number or ""}


TITLES = {
    MerchantAction.APPROVE: "商家联盟申请已通过",
    MerchantAction.REFUSE: "商家联盟申请未通过",
    MerchantAction.SUSPEND: "商户已暂停",
    MerchantAction.RESUME: "商户已恢复",
    MerchantAction.END: "商户合作已终止",
}


def _tell(row: Merchant, action: MerchantAction) -> None:
    accounts = [row.applied_by] if row.applied_by else []
    messaging.tell(accounts, f"merchant.{action.value}", TITLES[action], row.reason or row.name, SUBJECT, row.pk)
