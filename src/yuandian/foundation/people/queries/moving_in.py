"""How the staff and the residents of a district that moves in stand."""

from yuandian.foundation.grid import facade as grid
from yuandian.foundation.imports.facade import StepState
from yuandian.foundation.people.access import in_force, today
from yuandian.foundation.people.models import Account, Household, PartyMembership, Post, Residence
from yuandian.foundation.people.rules.sign_in import AccountKind


def staff_step() -> StepState:
    """Posts in force, accounts, and the communities in which nobody works yet."""
    posts = Post.objects.filter(in_force(today()))
    accounts = Account.objects.filter(kind=AccountKind.STAFF, is_active=True)
    served = {one for pair in posts.values_list("grid", "grid__community") for one in pair}
    communities = {card.id for card in grid.grids_under(grid.district(), "community")}
    without = len(communities - served)
    figures = {
        "holders": posts.values("person").distinct().count(),
        "workers": posts.filter(role__responsible_level="worker").count(),
        "staff_accounts": accounts.count(),
        "signed_in": accounts.exclude(last_login=None).count(),
        "communities_without": without,
    }
    missing = [*([] if figures["workers"] else ["workers"]), *(["communities_without"] if without else [])]
    return StepState("staff", figures, missing, ("staff",))


def households_step() -> StepState:
    """Households, residents and party members; they may come later, too."""
    figures = {
        "households": Household.objects.filter(ends_on=None).count(),
        "residents": Residence.objects.filter(ends_on=None).count(),
        "party_members": PartyMembership.objects.filter(ends_on=None).count(),
    }
    missing = [] if figures["households"] else ["households"]
    return StepState("households", figures, missing, ("households", "party_members"))
