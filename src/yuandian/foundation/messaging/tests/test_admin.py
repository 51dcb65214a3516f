"""As an administrator decides what goes out."""

from django.test import Client

from yuandian.foundation.calendar.tests.cast import Cast
from yuandian.foundation.messaging import facade
from yuandian.foundation.messaging.models import MessageKind
from yuandian.foundation.messaging.queries import recheck_kinds
from yuandian.kernel.history import entries_of


def test_a_kind_is_made_to_stay_in(cast: Cast) -> None:
    account = cast.accounts["operator"]
    account.is_staff = account.is_superuser = True
    account.save(update_fields=["is_staff", "is_superuser"])
    administrator = Client()
    administrator.force_login(account)
    assert facade.goes_out("case.replied")
    row = MessageKind.objects.get(kind="case.replied")
    url = f"/admin/messaging/messagekind/{row.id}/change/"
    assert "诉求答复" in administrator.get(url).content.decode()
    assert administrator.post(url, {"kind": "case.other", "name": "答复", "channels": []}).status_code == 302
    recheck_kinds()
    assert not facade.goes_out("case.replied")
    told = entries_of(row)[-1].details
    assert (told["kind"], told["name"], told["channels"], told["is_urgent"]) == ("case.replied", "答复", [], False)
    added = {"kind": "case.closed", "name": "办结", "channels": ["sms"], "is_urgent": "on"}
    assert administrator.post("/admin/messaging/messagekind/add/", added).status_code == 302
    recheck_kinds()
    assert facade.goes_out("case.closed")
    assert administrator.get("/admin/messaging/delivery/").status_code == 200
