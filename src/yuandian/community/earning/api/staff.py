"""HTTP for staff."""

from django.http import HttpRequest

from yuandian.community.earning.queries.anomalies import Anomaly, AnomalyRule, anomalies_for_staff, anomaly_rules
from yuandian.community.earning.schemas import AnomalyDecisionIn, AnomalyOut, AnomalyRuleOut
from yuandian.community.earning.services.deciding import decide_anomaly
from yuandian.kernel.http import Router, actor_of, idempotent, staff_auth

router = Router(tags=["points"], auth=staff_auth)


@router.get("/anomalies", response=list[AnomalyOut])
def anomalies(request: HttpRequest) -> list[Anomaly]:
    """What looks wrong in the ledgers of the last ninety days, what is undecided first."""
    return anomalies_for_staff(actor_of(request))


@router.get("/anomalies/rules", response=list[AnomalyRuleOut])
def rules_of_anomalies(request: HttpRequest) -> list[AnomalyRule]:
    """By which rules anything is listed."""
    return anomaly_rules(actor_of(request))


@router.post("/anomalies/decide", response=list[AnomalyOut])
@idempotent
def decide_about_anomaly(request: HttpRequest, body: AnomalyDecisionIn) -> list[AnomalyOut]:
    """Says what it was."""
    actor = actor_of(request)
    decide_anomaly(actor, body.key, body.verdict, body.words)
    return [AnomalyOut.model_validate(one, from_attributes=True) for one in anomalies_for_staff(actor)]
