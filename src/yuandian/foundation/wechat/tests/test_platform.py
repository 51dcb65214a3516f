"""The real client against a server that checks what it is sent, and the stand-in."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from PIL import Image
from pytest_django import Settings

from yuandian.foundation.wechat import errors, tasks
from yuandian.foundation.wechat.facade import SubscriptionMessage, platform, sample_kept
from yuandian.foundation.wechat.models import AccessToken, KeptMessage
from yuandian.foundation.wechat.services import calls
from yuandian.foundation.wechat.services.tokens import access_token
from yuandian.foundation.wechat.tests.server import APP_ID, PNG, SECRET, WechatServer
from yuandian.kernel import clock
from yuandian.kernel.tests.racing import at_once

NOON = datetime(2026, 11, 17, 4, 0, tzinfo=UTC)
OPENID, TEMPLATE = "oGZUI0egBJY1zhBYw2KhdUfwVJJE", "TEMPLATE-1"
SESSION, TOKEN = "/sns/jscode2session", "/cgi-bin/stable_token"
CODE = "/wxa/getwxacodeunlimit"
PHONE, SEND = "/wxa/business/getuserphonenumber", "/cgi-bin/message/subscribe/send"


def message(**more: Any) -> SubscriptionMessage:
    values = {"thing1": "诉求答复", "thing2": "已修好"}
    return SubscriptionMessage(
        **{"key": uuid4(), "openid": OPENID, "template_id": TEMPLATE, "page": "pages/inbox", "values": values, **more}
    )


def test_a_code_becomes_an_openid_once(db: None, wechat: WechatServer) -> None:
    wechat.users["code-1"] = OPENID
    assert platform().openid_of("code-1") == OPENID
    with pytest.raises(errors.WechatCodeRefused):
        platform().openid_of("code-1")
    with pytest.raises(errors.WechatCodeRefused):
        platform().openid_of("another")
    assert (wechat.faults, wechat.asked) == ([], {SESSION: 3})


@pytest.mark.parametrize(
    ("errcode", "refusal"),
    [
        (-1, errors.WechatUnavailable),
        (40226, errors.WechatUserBlocked),
        (45011, errors.WechatTooOften),
        (40164, errors.WechatUnavailable),
    ],
)
def test_what_wechat_refuses(db: None, wechat: WechatServer, errcode: int, refusal: type[Exception]) -> None:
    wechat.errcodes[SESSION] = [errcode]
    with pytest.raises(refusal):
        platform().openid_of("code-1")


@pytest.mark.parametrize(
    "raw", [(500, b"{}"), (302, b""), (200, b"not json"), (200, b"[]"), (200, b'{"errcode": "x"}'), (200, b"{}")]
)
def test_answers_that_cannot_be_read(db: None, wechat: WechatServer, raw: tuple[int, bytes]) -> None:
    wechat.raw[SESSION] = [raw]
    with pytest.raises(errors.WechatUnavailable):
        platform().openid_of("code-1")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(calls, "TIMEOUT_SECONDS", 0.2)
    calls._client.cache_clear()
    yield
    calls._client.cache_clear()


def test_wechat_that_does_not_answer_in_time(db: None, wechat: WechatServer, impatient: None) -> None:
    wechat.is_slow = True
    with pytest.raises(errors.WechatUnavailable):
        platform().openid_of("code-1")


def test_wechat_that_is_not_there(db: None, settings: Settings, wechat: WechatServer) -> None:
    settings.WECHAT = {**settings.WECHAT, "url": "http://127.0.0.1:9"}
    with pytest.raises(errors.WechatUnavailable):
        platform().openid_of("code-1")
    with pytest.raises(errors.MessageNotSent, match="connecterror"):
        platform().send(message())


def test_a_phone_code_becomes_a_phone(db: None, wechat: WechatServer) -> None:
    wechat.phones = {"phone-1": ("86", "15488880000"), "phone-2": ("852", "51234567")}
    assert platform().phone_of("phone-1") == "15488880000"
    with pytest.raises(errors.WechatCodeRefused):
        platform().phone_of("phone-1")
    with pytest.raises(errors.WechatPhoneForeign):
        platform().phone_of("phone-2")
    assert (wechat.faults, wechat.asked) == ([], {TOKEN: 1, PHONE: 3})


def test_a_phone_of_another_mini_program_is_not_taken(db: None, wechat: WechatServer) -> None:
    told = b'{"errcode":0,"phone_info":{"purePhoneNumber":"15488880000","countryCode":"86","watermark":{"appid":"wx"}}}'
    wechat.raw[PHONE] = [(200, told)]
    with pytest.raises(errors.WechatCodeRefused):
        platform().phone_of("phone-1")


def test_a_message_is_sent_as_documented(db: None, wechat: WechatServer) -> None:
    wechat.consents[OPENID, TEMPLATE] = 1
    platform().send(message(values={"thing1": "长" * 40}))
    assert wechat.sent == [
        {
            "touser": OPENID,
            "template_id": TEMPLATE,
            "page": "pages/inbox",
            "data": {"thing1": {"value": "长" * 19 + "…"}},
            "miniprogram_state": "formal",
            "lang": "zh_CN",
        }
    ]
    with pytest.raises(errors.NotSubscribed, match="wechat_43101"):
        platform().send(message(page=""))
    assert wechat.faults == []


@pytest.mark.parametrize("raw", [(502, b""), (200, b"")])
def test_a_message_whose_answer_is_lost_may_have_been_sent(
    db: None, wechat: WechatServer, raw: tuple[int, bytes]
) -> None:
    wechat.raw[SEND] = [raw]
    with pytest.raises(errors.OutcomeUnknown):
        platform().send(message())


def test_a_message_whose_answer_is_late_may_have_been_sent(db: None, wechat: WechatServer, impatient: None) -> None:
    access_token()
    wechat.is_slow = True
    wechat.consents[OPENID, TEMPLATE] = 1
    with pytest.raises(errors.OutcomeUnknown, match="readtimeout"):
        platform().send(message())


# --- the access token -------------------------------------------------------------------------------------------


def test_the_token_is_kept_until_shortly_before_it_ends(db: None, wechat: WechatServer) -> None:
    with clock.at(NOON):
        first = access_token()
        assert access_token() == first
    with clock.at(NOON + timedelta(minutes=115)):
        assert access_token() == first
    wechat.counts_token = False
    with clock.at(NOON + timedelta(minutes=117)):
        assert access_token().text != first.text
    assert wechat.asked[TOKEN] == 2
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM wechat_accesstoken t")
        assert "token-" not in cursor.fetchone()[0]


def test_a_token_that_wechat_no_longer_takes_is_replaced(db: None, wechat: WechatServer) -> None:
    wechat.phones = {"phone-1": ("86", "15488880000")}
    access_token()
    wechat.counts_token = False
    assert platform().phone_of("phone-1") == "15488880000"
    assert wechat.asked == {TOKEN: 2, PHONE: 2}


def test_without_a_token_nothing_was_sent(db: None, settings: Settings, wechat: WechatServer) -> None:
    settings.WECHAT = {**settings.WECHAT, "secret": "another"}
    with pytest.raises(errors.MessageNotSent, match="wechat_40125"):
        platform().send(message())
    with pytest.raises(errors.WechatUnavailable):
        platform().phone_of("phone-1")
    assert AccessToken.objects.get().refreshing_until is None


def test_whoever_died_while_asking_is_followed(db: None, wechat: WechatServer) -> None:
    AccessToken.objects.create(app_id=APP_ID, refreshing_until=clock.now() + timedelta(seconds=0.4))
    assert access_token().text.startswith("token-1")


@pytest.mark.django_db(transaction=True)
def test_many_ask_for_one_token(wechat: WechatServer) -> None:
    wechat.is_slow = True
    tokens = at_once(8, lambda _: access_token().text)
    assert (len(set(tokens)), wechat.asked[TOKEN]) == (1, 1)


def test_nothing_personal_or_secret_is_logged(db: None, wechat: WechatServer, caplog: pytest.LogCaptureFixture) -> None:
    wechat.users["code-1"] = OPENID
    wechat.errcodes = {SESSION: [40013], PHONE: [1400001], SEND: [47003]}
    wechat.raw[SESSION] = []
    for act in (
        lambda: platform().openid_of("code-1"),
        lambda: platform().phone_of("phone-1"),
        lambda: platform().send(message()),
    ):
        with pytest.raises((errors.WechatUnavailable, errors.MessageRefused)):
            act()
    said = str([vars(record) for record in caplog.records])
    assert "wechat refuses" in said
    assert not any(word in said for word in (SECRET, OPENID, "code-1", "phone-1", "token-1"))


# --- the stand-in -----------------------------------------------------------------------------------------------


@pytest.fixture
def standin(settings: Settings) -> None:
    settings.SAMPLE, settings.WECHAT = True, {**settings.WECHAT, "mode": "standin"}


def test_a_code_is_asked_for_as_documented(db: None, wechat: WechatServer) -> None:
    made = platform().code_for("0195a8b0", "home/home")
    assert (made.body, made.mime) == (PNG, "image/png")
    assert wechat.faults == []
    wechat.errcodes[CODE] = [45009]
    with pytest.raises(errors.WechatTooOften):
        platform().code_for("0195a8b0", "home/home")
    wechat.counts_token = False  # replaced, and asked once more
    assert platform().code_for("0195a8b0", "home/home").body == PNG
    wechat.raw[CODE] = [(200, b"neither a picture nor JSON")]
    with pytest.raises(errors.WechatUnavailable):
        platform().code_for("0195a8b0", "home/home")
    with pytest.raises(ValueError, match="scene"):
        platform().code_for("x" * 33, "home/home")


def test_the_stand_ins_codes_are_pictures(db: None, standin: None) -> None:
    made = platform().code_for("0195a8b0", "home/home")
    with Image.open(BytesIO(made.body)) as picture:
        assert (picture.format, picture.size) == ("PNG", (600, 600))


def test_the_stand_in_believes_what_it_is_told(db: None, standin: None) -> None:
    assert platform().openid_of("anna") == platform().openid_of("anna.2") == "standin-anna"
    assert platform().phone_of("15488880000") == "15488880000"
    for act in (lambda: platform().openid_of("not a code"), lambda: platform().phone_of("12345")):
        with pytest.raises(errors.WechatCodeRefused):
            act()


def test_the_stand_in_keeps_a_message_once_and_forgets(db: None, standin: None) -> None:
    one = message()
    with clock.at(clock.now() - timedelta(days=8)):
        assert platform().send(one) == platform().send(one)
    assert [(kept.openid, kept.shown[1]) for kept in sample_kept()] == [(OPENID, "已修好")]
    tasks.purge_kept_messages(timestamp=0)
    assert not KeptMessage.objects.exists()


@pytest.mark.parametrize("mode", ["standin", "none"])
def test_without_the_sample_nobody_is_believed(db: None, settings: Settings, mode: str) -> None:
    settings.SAMPLE, settings.WECHAT = False, {**settings.WECHAT, "mode": mode}
    with pytest.raises(errors.WechatAbsent):
        platform()
    assert sample_kept() == []
