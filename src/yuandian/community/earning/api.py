"""HTTP: residents invite; staff look at what looks wrong."""

from django.http import HttpRequest

from yuandian.community.earning.queries.anomalies import Anomaly, AnomalyRule, anomalies_for_staff, anomaly_rules
from yuandian.community.earning.queries.invitations import MyInvitations, my_invitations
from yuandian.community.earning.schemas import AnomalyDecisionIn, InvitationIn
from yuandian.community.earning.services import accept_invitation, decide_anomaly, my_code
from yuandian.kernel.http import Router, actor_of, idempotent, resident_auth, staff_auth

resident = Router(tags=["points"], auth=resident_auth)
staff = Router(tags=["points"], auth=staff_auth)
ROUTERS = {"resident": resident, "staff": staff}


@resident.get("/invitations", response=MyInvitations)
def invitations_of_mine(request: HttpRequest) -> MyInvitations:
    """Your invitation code and who came by it."""
    actor = actor_of(request)
    my_code(actor)
    return my_invitations(actor)


@resident.post("/invitations", response=MyInvitations)
@idempotent
def accept_my_invitation(request: HttpRequest, body: InvitationIn) -> MyInvitations:
    """Says by whose code you came."""
    actor = actor_of(request)
    accept_invitation(actor, body.code, body.device)
    my_code(actor)
    return my_invitations(actor)


@staff.get("/anomalies", response=list[Anomaly])
def anomalies(request: HttpRequest) -> list[Anomaly]:
    """What looks wrong in the ledgers of the last ninety days, what is undecided first."""
    return anomalies_for_staff(actor_of(request))


@staff.get("/anomalies/rules", response=list[AnomalyRule])
def rules_of_anomalies(request: HttpRequest) -> list[AnomalyRule]:
    """By which rules anything is listed."""
    return anomaly_rules(actor_of(request))


@staff.post("/anomalies/decide", response=list[Anomaly])
@idempotent
def decide_about_anomaly(request: HttpRequest, body: AnomalyDecisionIn) -> list[Anomaly]:
    """Says what it was."""
    actor = actor_of(request)
    decide_anomaly(actor, body.key, body.verdict, body.words)
    return anomalies_for_staff(actor)
