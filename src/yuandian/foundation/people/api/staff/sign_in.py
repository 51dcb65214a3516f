"""Staff sign in, see what they may do, and keep their own account."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Body

from yuandian.foundation.people.api.callers import token_of
from yuandian.foundation.people.queries import accounts as account_queries
from yuandian.foundation.people.queries import neighbourhood
from yuandian.foundation.people.queries.accounts import SessionCard
from yuandian.foundation.people.queries.held_posts import StaffMe, staff_me
from yuandian.foundation.people.queries.neighbourhood import Me
from yuandian.foundation.people.schemas import (
    CodeIn,
    ConsentIn,
    PasswordChange,
    PasswordSignIn,
    SecondStep,
    SubjectLink,
)
from yuandian.foundation.people.services import (
    linked_subjects,
    passwords,
    persons,
    sessions,
    sign_on_requests,
    single_sign_on,
)
from yuandian.foundation.people.services.passwords import TotpBegun
from yuandian.foundation.people.services.sessions import PAGE_SESSION, Revoked, SignedIn
from yuandian.foundation.people.services.sign_on_requests import SignOnBegun, SignOnBrought
from yuandian.foundation.people.services.single_sign_on import SignOnAnswer
from yuandian.kernel.http import Router, actor_of
from yuandian.kernel.http.callers import address_of, device_of
from yuandian.kernel.http.shapes import DONE, Done

router = Router()


@router.post("/sign-in", auth=None, response=SignedIn)
def sign_in(request: HttpRequest, body: PasswordSignIn) -> SignedIn:
    """Signs in with name and password. With `awaits_totp` the second step follows."""
    return passwords.sign_in(body.username, body.password, device_of(request), address_of(request))


@router.post("/sign-in/second-step", auth=None, response=SignedIn)
def second_step(request: HttpRequest, body: SecondStep) -> SignedIn:
    """Gives the code of the second step for a token that works."""
    return passwords.sign_in_second_step(body.token, body.code, address_of(request))


@router.post("/sign-in/single", auth=None, response=SignOnBegun)
def begin_sign_on(request: HttpRequest) -> SignOnBegun:
    """Begins signing in by the identity provider: where to send the browser, and the key to come back with."""
    redirect_uri = settings.SINGLE_SIGN_ON["redirect"] or request.build_absolute_uri("/console/sign-in/back")
    return sign_on_requests.begin_request(settings.SINGLE_SIGN_ON, address_of(request), redirect_uri)


@router.post("/sign-in/single/finish", auth=None, response=SignOnAnswer)
def finish_sign_on(request: HttpRequest, body: Body[SignOnBrought]) -> SignOnAnswer:
    """Takes the provider's answer: a session, perhaps one that awaits the second step, or a ticket to link with."""
    back = request.build_absolute_uri("/console/sign-in")
    return single_sign_on.finish_sign_on(body, device_of(request), address_of(request), back)


@router.post("/sign-in/single/link", auth=None, response=SignedIn)
def link_subject(request: HttpRequest, body: SubjectLink) -> SignedIn:
    """Says once which account is theirs, by its password and second step."""
    asker = (device_of(request), address_of(request))
    return single_sign_on.link_subject(body.ticket, body.username, body.password, body.code, *asker)


@router.post("/sign-out", response=Done)
def sign_out(request: HttpRequest) -> Done:
    """Ends this session, and that of the Django admin in the same browser."""
    sessions.sign_out(token_of(request))
    if tied := request.session.get(PAGE_SESSION):
        sessions.end_page_session(tied)
        request.session.flush()
    return DONE


@router.get("/me", response=StaffMe)
def me(request: HttpRequest) -> StaffMe:
    """Who is signed in, with which posts, and what these entitle to. `X-Post` chooses the post to act under."""
    return staff_me(actor_of(request))


@router.put("/me/consent", response=Me)
def consent(request: HttpRequest, body: ConsentIn) -> Me:
    """Gives or takes back the consent to show one's phone and photo to residents."""
    persons.set_my_consent(
        actor_of(request), is_phone_public=body.is_phone_public, is_photo_public=body.is_photo_public
    )
    return neighbourhood.me(actor_of(request))


@router.put("/me/password", response=Done)
def change_password(request: HttpRequest, body: PasswordChange) -> Done:
    """Sets a new password and ends all other sessions."""
    passwords.change_password(actor_of(request), body.old, body.new, token_of(request))
    return DONE


@router.post("/me/totp", response=TotpBegun)
def begin_totp(request: HttpRequest) -> TotpBegun:
    """A new secret for the second step."""
    return passwords.begin_totp(actor_of(request))


@router.put("/me/totp", response=Done)
def confirm_totp(request: HttpRequest, body: CodeIn) -> Done:
    """Turns the second step on with a code from the new secret."""
    passwords.confirm_totp(actor_of(request), body.code)
    return DONE


@router.post("/me/totp/disable", response=Done)
def disable_totp(request: HttpRequest, body: CodeIn) -> Done:
    """Turns the second step off with a present code."""
    passwords.disable_totp(actor_of(request), body.code)
    return DONE


@router.delete("/me/subject", response=Done)
def unlink_subject(request: HttpRequest) -> Done:
    """No identity provider signs in to one's account any more; again changes nothing."""
    linked_subjects.unlink_my_subject(actor_of(request))
    return DONE


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
