"""HTTP for residents: their code, and by whose they came."""

from django.http import HttpRequest

from yuandian.community.earning.queries.invitations import MyInvitations, my_invitations
from yuandian.community.earning.schemas import InvitationIn, MyInvitationsOut
from yuandian.community.earning.services.inviting import accept_invitation
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth

router = Router(tags=["points"], auth=resident_auth)


@router.get("/invitations", response=MyInvitationsOut)
def invitations_of_mine(request: HttpRequest) -> MyInvitations:
    """Your invitation code and who came by it."""
    return my_invitations(actor_of(request))


@router.post("/invitations", response=MyInvitationsOut)
@idempotent
def accept_my_invitation(request: HttpRequest, body: InvitationIn) -> MyInvitationsOut:
    """Says by whose code you came."""
    actor = actor_of(request)
    accept_invitation(actor, body.code, body.device)
    return MyInvitationsOut.model_validate(my_invitations(actor), from_attributes=True)
