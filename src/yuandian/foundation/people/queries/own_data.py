"""What the register keeps of somebody, for their own copy of it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from yuandian.foundation.people.models import Account, Certification, Person, Residence, Session, SmsCode, Unmasking
from yuandian.foundation.people.queries.persons import address_of
from yuandian.foundation.people.rules.residents import RELATION_NAMES, SEX_NAMES
from yuandian.kernel.own_data import Fact, OwnData
from yuandian.kernel.retention import RetentionKind

Facts = Iterator[dict[str, Fact]]


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _register(account_id: UUID, person_id: UUID) -> Facts:
    account, person = Account.objects.get(id=account_id), Person.objects.get(id=person_id)
    yield {
        "姓名": person.name, "性别": SEX_NAMES.get(person.sex or ""), "出生日期": str(person.birth_on or ""),
        "登录手机号": account.phone, "登记电话": person.phone, "证件号码": person.id_number,
        "同意公开电话": person.is_phone_public, "同意公开照片": person.is_photo_public,
        "账号开通": _at(account.created_at), "身份认证": _at(account.identity_confirmed_at),
    }  # fmt: skip


def _homes(_account_id: UUID, person_id: UUID) -> Facts:
    rows = Residence.objects.filter(person=person_id).select_related("household__dwelling__building__courtyard")
    for row in rows.order_by("starts_on", "id"):
        yield {
            "地址": address_of(row.household), "与户主关系": dict(RELATION_NAMES).get(row.relation, row.relation),
            "从": str(row.starts_on), "到": str(row.ends_on or ""),
        }  # fmt: skip


def _claims(account_id: UUID, _person_id: UUID) -> Facts:
    for row in Certification.objects.filter(account=account_id).order_by("id"):
        yield {
            "时间": _at(row.created_at), "认证": row.kind, "姓名": row.name, "地址": row.address, "结果": row.status,
            "原因": row.reason,
        }  # fmt: skip


def _sessions(account_id: UUID, _person_id: UUID) -> Facts:
    for row in Session.objects.filter(account=account_id).order_by("id"):
        yield {"登录时间": _at(row.created_at), "设备": row.device, "到期": _at(row.expires_at)}


def _looks(_account_id: UUID, person_id: UUID) -> Facts:
    for row in Unmasking.objects.filter(person=person_id).order_by("id"):
        yield {"时间": _at(row.created_at), "查看的内容": row.field, "写明的原因": row.reason}


PEOPLE_OWN_DATA = (
    OwnData("register", "登记信息", _register),
    OwnData("homes", "住址", _homes),
    OwnData("certifications", "认证申请", _claims),
    OwnData("sessions", "登录记录", _sessions),
    OwnData("looks", "工作人员查看完整信息的记录", _looks),
)


def _sessions_over(border: datetime) -> QuerySet[Session]:
    return Session.objects.filter(expires_at__lt=border)


def _codes_over(border: datetime) -> QuerySet[SmsCode]:
    return SmsCode.objects.filter(created_at__lt=border)


def _looks_over(border: datetime) -> QuerySet[Unmasking]:
    return Unmasking.objects.filter(created_at__lt=border)


def left_before(border: datetime) -> QuerySet[Account, Any]:
    """The ids of accounts that were cancelled before a moment, for a condition."""
    return Account.objects.filter(left_at__lt=border).values_list("id", flat=True)


PEOPLE_RETENTION = (
    RetentionKind("sessions", _sessions_over),
    RetentionKind("sign_in_codes", _codes_over),
    RetentionKind("unmaskings", _looks_over),
)
