"""HTTP for residents: codes, signing in, themselves, their household, their grid."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Body, Status

from yuandian.foundation.people.access import account_id_of
from yuandian.foundation.people.api.callers import token_of
from yuandian.foundation.people.queries import accounts as account_queries
from yuandian.foundation.people.queries import neighbourhood
from yuandian.foundation.people.queries.accounts import SessionCard
from yuandian.foundation.people.queries.certifications import MyCertifications, my_certifications
from yuandian.foundation.people.queries.held_posts import MyWork, my_work
from yuandian.foundation.people.queries.neighbourhood import Me, MyHousehold, MyNeighbourhood
from yuandian.foundation.people.rules.certifications import CertificationKind
from yuandian.foundation.people.schemas import (
    CodeSignIn,
    ConsentIn,
    HouseholdClaimIn,
    IdentityClaimIn,
    IdentityIn,
    IntroductionIn,
    PhoneChangeIn,
    PhoneIn,
    WechatCodeIn,
    WechatPhoneIn,
    WorkBegin,
)
from yuandian.foundation.people.services import (
    certifications,
    city_identity,
    codes,
    identity,
    leaving,
    linked_subjects,
    passwords,
    persons,
    sessions,
    wechat,
)
from yuandian.foundation.people.services.certifications import ClaimGiven
from yuandian.foundation.people.services.codes import CodeAsked
from yuandian.foundation.people.services.sessions import Revoked, SignedIn
from yuandian.foundation.people.services.sign_on_requests import SignOnBegun, SignOnBrought
from yuandian.foundation.people.services.wechat import WechatAnswer
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth
from yuandian.kernel.http.callers import address_of, device_of
from yuandian.kernel.http.shapes import DONE, Done

router = Router(tags=["people"], auth=resident_auth)


@router.post("/codes", auth=None, response={202: CodeAsked})
def request_code(request: HttpRequest, body: PhoneIn) -> Status[CodeAsked]:
    """Has a sign-in code sent to a mobile."""
    return Status(202, codes.request_code(body.phone, address_of(request)))


@router.post("/sign-in", auth=None, response=SignedIn)
def sign_in(request: HttpRequest, body: CodeSignIn) -> SignedIn:
    """Signs in with a mobile and its code; the first time makes the account."""
    return codes.sign_in_by_code(body.phone, body.code, device_of(request))


@router.post("/sign-in/wechat", auth=None, response=WechatAnswer)
def sign_in_by_wechat(request: HttpRequest, body: WechatCodeIn) -> WechatAnswer:
    """Signs in the WeChat user of a code; who is not known here yet gets a ticket and gives their phone next."""
    return wechat.sign_in_by_wechat(body.code, address_of(request), device_of(request))


@router.post("/sign-in/wechat/phone", auth=None, response=SignedIn)
def sign_in_by_wechat_phone(request: HttpRequest, body: WechatPhoneIn) -> SignedIn:
    """Ties the WeChat user of a ticket to the account of their phone, made at the first time, and signs in."""
    return wechat.sign_in_by_wechat_phone(body.ticket, body.phone_code, device_of(request))


@router.post("/sign-in/city", auth=None, response=SignOnBegun)
def begin_city_identity(request: HttpRequest) -> SignOnBegun:
    """Begins signing in by the city's identity: where to send the browser, and the key to come back with."""
    return city_identity.begin(address_of(request), _city_redirect(request))


@router.post("/sign-in/city/finish", auth=None, response=SignedIn)
def sign_in_by_city(request: HttpRequest, body: Body[SignOnBrought]) -> SignedIn:
    """Takes the city's answer: signs in to the account that is linked, else to that of the phone it has verified."""
    return city_identity.sign_in_by_city(body, device_of(request))


@router.post("/sign-out", response=Done)
def sign_out(request: HttpRequest) -> Done:
    """Ends this session."""
    sessions.sign_out(token_of(request))
    return DONE


@router.get("/me", response=Me)
def me(request: HttpRequest) -> Me:
    """Who is signed in."""
    return neighbourhood.me(actor_of(request))


@router.put("/me", response=Me)
def introduce_myself(request: HttpRequest, body: IntroductionIn) -> Me:
    """Says how one is called and in which grid one lives."""
    persons.introduce_myself(actor_of(request), body.name, body.grid_id)
    return neighbourhood.me(actor_of(request))


@router.delete("/me", response=Me)
def leave(request: HttpRequest) -> Me:
    """Asks for one's own account to be cancelled in a week; what the register does not need is forgotten then."""
    leaving.ask_to_leave(actor_of(request))
    return neighbourhood.me(actor_of(request))


@router.post("/me/stay", response=Me)
def stay(request: HttpRequest) -> Me:
    """Takes the wish to leave back; again changes nothing."""
    leaving.stay(actor_of(request))
    return neighbourhood.me(actor_of(request))


@router.post("/me/phone/codes", response={202: CodeAsked})
def request_code_for_my_phone(request: HttpRequest) -> Status[CodeAsked]:
    """Has a code sent to the phone that one signs in with, to change it."""
    return Status(202, codes.request_code_for_my_phone(actor_of(request), address_of(request)))


@router.put("/me/phone", response=Me)
def change_phone(request: HttpRequest, body: PhoneChangeIn) -> Me:
    """Signs in with another phone from now on; other sessions end."""
    codes.change_my_phone(actor_of(request), body.phone, body.code, body.old_code, token_of(request))
    return neighbourhood.me(actor_of(request))


@router.put("/me/consent", response=Me)
def consent(request: HttpRequest, body: ConsentIn) -> Me:
    """Gives or takes back the consent to show phone and photo."""
    persons.set_my_consent(
        actor_of(request), is_phone_public=body.is_phone_public, is_photo_public=body.is_photo_public
    )
    return neighbourhood.me(actor_of(request))


@router.put("/me/wechat", response=Me)
def bind_wechat(request: HttpRequest, body: WechatCodeIn) -> Me:
    """From now on the WeChat user of this code signs in to one's account, and no other."""
    actor = actor_of(request)
    wechat.bind_my_wechat(actor, body.code, address_of(request))
    return neighbourhood.me(actor)


@router.delete("/me/wechat", response=Me)
def unbind_wechat(request: HttpRequest) -> Me:
    """No WeChat user signs in to one's account any more; again changes nothing."""
    actor = actor_of(request)
    wechat.unbind_my_wechat(actor)
    return neighbourhood.me(actor)


@router.post("/me/city-identity", response=SignOnBegun)
def begin_linking_city_identity(request: HttpRequest) -> SignOnBegun:
    """Begins linking the city's identity to one's account; the answer counts for this account alone."""
    account_id = account_id_of(actor_of(request))
    return city_identity.begin(address_of(request), _city_redirect(request), account_id)


def _city_redirect(request: HttpRequest) -> str:
    return settings.CITY_IDENTITY["redirect"] or request.build_absolute_uri("/m/account/city")


@router.put("/me/city-identity", response=Me)
def link_city_identity(request: HttpRequest, body: Body[SignOnBrought]) -> Me:
    """Takes the city's answer: from now on it signs in to one's account, too."""
    actor = actor_of(request)
    city_identity.link_my_city_identity(actor, body)
    return neighbourhood.me(actor)


@router.delete("/me/city-identity", response=Me)
def unlink_city_identity(request: HttpRequest) -> Me:
    """The city's identity signs in to one's account no more; again changes nothing."""
    actor = actor_of(request)
    linked_subjects.unlink_my_subject(actor)
    return neighbourhood.me(actor)


@router.post("/me/identity", response=Me)
def confirm_identity(request: HttpRequest, body: IdentityIn) -> Me:
    """Compares name and ID number with the register."""
    actor = actor_of(request)
    identity.confirm_identity(actor, body.name, body.id_number)
    return neighbourhood.me(actor)


@router.delete("/me/identity", response=Me)
def withdraw_identity(request: HttpRequest) -> Me:
    """Takes the consent to one's confirmed identity back; again changes nothing."""
    actor = actor_of(request)
    certifications.withdraw_identity(actor)
    return neighbourhood.me(actor)


@router.get("/me/household", response=MyHousehold)
def my_household(request: HttpRequest) -> MyHousehold:
    """The household that one is registered in; needs a confirmed identity."""
    return neighbourhood.my_household(actor_of(request))


@router.get("/me/grid", response=MyNeighbourhood)
def my_grid(request: HttpRequest) -> MyNeighbourhood:
    """One's grid and who is there for it: 有事找支部, 有事找网格长."""
    return MyNeighbourhood(neighbourhood.my_neighbourhood(actor_of(request)))


@router.get("/me/work", response=MyWork)
def work(request: HttpRequest) -> MyWork:
    """The posts that one may work under from this phone. Where no password is needed, this session's token does."""
    return my_work(actor_of(request))


@router.post("/me/work", response=SignedIn)
def begin_work(request: HttpRequest, body: WorkBegin) -> SignedIn:
    """A session of one's staff account on one's own phone, which ends with the one that it was begun in."""
    token = token_of(request)
    where = device_of(request), address_of(request)
    return passwords.begin_work(actor_of(request), token, body.password, body.code, *where, body.new_password)


@router.get("/me/sessions", response=list[SessionCard])
def my_sessions(request: HttpRequest) -> list[SessionCard]:
    """Where one is signed in."""
    return account_queries.my_sessions(actor_of(request))


@router.delete("/me/sessions/{uuid:session_id}", response=Done)
def revoke_session(request: HttpRequest, session_id: UUID) -> Done:
    """Ends one of one's own sessions."""
    sessions.revoke_session(actor_of(request), session_id)
    return DONE


@router.delete("/me/sessions", response=Revoked)
def revoke_other_sessions(request: HttpRequest) -> Revoked:
    """Ends all of one's own sessions but this one."""
    return Revoked(sessions.revoke_my_sessions(actor_of(request), token_of(request)))


@router.get("/me/certifications", response=MyCertifications)
def list_my_certifications(request: HttpRequest) -> MyCertifications:
    """Your claims and what became of them."""
    return my_certifications(actor_of(request))


@router.post("/me/certifications/identity", response=MyCertifications)
@idempotent
def claim_identity(request: HttpRequest, body: IdentityClaimIn) -> MyCertifications:
    """Asks the community to check who you are."""
    given = ClaimGiven(CertificationKind.IDENTITY, body.name, grid_id=body.grid_id)
    certifications.ask_for_certification(actor_of(request), given)
    return my_certifications(actor_of(request))


@router.post("/me/certifications/household", response=MyCertifications)
@idempotent
def claim_household(request: HttpRequest, body: HouseholdClaimIn) -> MyCertifications:
    """Asks the community to check where you live."""
    given = ClaimGiven(CertificationKind.HOUSEHOLD, body.name, body.address, body.grid_id)
    certifications.ask_for_certification(actor_of(request), given)
    return my_certifications(actor_of(request))


@router.post("/me/certifications/{uuid:certification_id}/withdraw", response=MyCertifications)
def withdraw_certification(request: HttpRequest, certification_id: UUID) -> MyCertifications:
    """Takes a claim back, even a confirmed one."""
    certifications.withdraw_certification(actor_of(request), certification_id)
    return my_certifications(actor_of(request))
