"""Which module listens to which event, answers which question and has something to prove: the map on one page."""

from typing import Any

from yuandian.community.honours.facade import HONOURS_WAITING, board_faults
from yuandian.community.mall.facade import MALL_OWN_DATA, MALL_WAITING, mall_faults
from yuandian.community.volunteering.facade import VOLUNTEERING_OWN_DATA, VOLUNTEERING_WAITING
from yuandian.foundation.calendar.events import CalendarChanged
from yuandian.foundation.feedback.facade import FEEDBACK_OWN_DATA, FEEDBACK_RETENTION, FEEDBACK_WAITING
from yuandian.foundation.files.facade import claim as claim_files
from yuandian.foundation.grid.events import ChangeDecided, GridEnded, RegisterChanged
from yuandian.foundation.grid.facade import (
    ADDRESSES,
    CHANGES_WAITING,
    FAULTS_WAITING,
    GRIDS,
    addresses_step,
    grids_named,
    grids_step,
)
from yuandian.foundation.grid.providers import claiming_files, moving_with_grids
from yuandian.foundation.imports.facade import import_kinds, moving_in_steps
from yuandian.foundation.messaging.facade import MESSAGES_OWN_DATA, MESSAGING_RETENTION
from yuandian.foundation.organisations.events import OrganisationClosed
from yuandian.foundation.organisations.facade import ORGANISATIONS, organisations_step
from yuandian.foundation.organisations.providers import grids_by_name
from yuandian.foundation.people.events import (
    CertificationDecided,
    PersonsMerged,
    PostEnded,
    PostHandedOver,
    SmsCodeRequested,
)
from yuandian.foundation.people.facade import (
    HOUSEHOLDS,
    PARTY_MEMBERS,
    PEOPLE_OWN_DATA,
    PEOPLE_RETENTION,
    PEOPLE_WAITING,
    STAFF,
    actor_for_token,
    households_step,
    moving_people,
    post_faults,
    staff_step,
)
from yuandian.foundation.points.facade import (
    POINTS_OWN_DATA,
    POINTS_WAITING,
    ledger_faults,
    minutes_served,
    points_moved,
)
from yuandian.foundation.privacy.facade import DATA_COPIES
from yuandian.governance.cases.events import CaseChecked, CaseCorrected, CaseMoved, CaseOpened, DeadlinesChanged
from yuandian.governance.cases.facade import (
    CASES_OWN_DATA,
    CASES_RETENTION,
    CASES_WAITING,
    deadlines_step,
    first_case_step,
    moving_cases,
    seal_cases,
)
from yuandian.governance.cases.providers import category_guesses, hotspot_cases, place_guesses
from yuandian.governance.intake.facade import ORDERS, sources_step
from yuandian.governance.triage.addresses.facade import guess_places
from yuandian.governance.triage.facade import suggest_categories
from yuandian.governance.triage.hotspots.facade import case_ids
from yuandian.kernel.anchors.entries import register_sums
from yuandian.kernel.events import listen
from yuandian.kernel.history import register_proof
from yuandian.kernel.http.authenticators import authenticate
from yuandian.kernel.own_data import own_data
from yuandian.kernel.retention import retention_kinds
from yuandian.kernel.typed_text import register_sealing
from yuandian.kernel.waiting import waiting_kinds


def connect(_app: Any) -> None:
    """Called once, when the job queue's app is ready: every listener, answer and proof below is known from then on."""
    listen(OrganisationClosed, "people.end_posts_of_organisation")
    listen(GridEnded, "people.follow_grid")
    listen(GridEnded, "organisations.follow_grid")
    listen(SmsCodeRequested, "messaging.send_sign_in_code")
    listen(CertificationDecided, "messaging.tell_of_certification")
    listen(RegisterChanged, "grid.find_faults_after_change")
    listen(ChangeDecided, "messaging.tell_of_grid_change")
    listen(CalendarChanged, "cases.recount_deadlines")
    listen(DeadlinesChanged, "cases.follow_deadlines")
    listen(PostHandedOver, "cases.hand_over_work")
    listen(PostEnded, "cases.free_cases_of_post")
    listen(OrganisationClosed, "cases.free_cases_of_unit")
    listen(PersonsMerged, "cases.point_reports_to")
    listen(PersonsMerged, "points.merge_accounts")
    listen(PersonsMerged, "volunteering.move_service")
    listen(PersonsMerged, "mall.follow_merge")
    listen(PersonsMerged, "honours.follow_merge")
    listen(GridEnded, "cases.move_cases_from_grid")
    listen(CaseMoved, "intake.note_steps")
    listen(CaseCorrected, "triage.note_correction")
    listen(CaseOpened, "duplicates.look_for_repeats")
    listen(CaseChecked, "earning.reward_finding")
    listen(CertificationDecided, "earning.welcome")
    authenticate.register(actor_for_token)
    category_guesses.register(suggest_categories)
    place_guesses.register(guess_places)
    hotspot_cases.register(case_ids)
    for kind in (GRIDS, ADDRESSES, ORGANISATIONS, STAFF, HOUSEHOLDS, PARTY_MEMBERS, ORDERS):
        import_kinds.register(kind)
    offices = (
        *PEOPLE_WAITING, *VOLUNTEERING_WAITING, *HONOURS_WAITING, *POINTS_WAITING, *MALL_WAITING, CHANGES_WAITING,
        FAULTS_WAITING, FEEDBACK_WAITING,
    )  # fmt: skip
    for waiting in (*CASES_WAITING, *offices):
        waiting_kinds.register(waiting)
    grids_by_name.register(grids_named)
    moving_with_grids[:] = [moving_people, moving_cases]
    claiming_files[:] = [claim_files]
    moving_in_steps[:] = [
        grids_step, addresses_step, organisations_step, staff_step, households_step, deadlines_step, sources_step,
        first_case_step,
    ]  # fmt: skip
    register_sealing("cases.case", seal_cases)
    register_proof(post_faults)
    register_proof(ledger_faults)
    register_sums("points.pointsaccount", points_moved)
    register_sums("points.servicerecord", minutes_served)
    register_proof(board_faults)
    register_proof(mall_faults)
    own_data[:] = [
        *PEOPLE_OWN_DATA, *CASES_OWN_DATA, *MESSAGES_OWN_DATA, *FEEDBACK_OWN_DATA, *POINTS_OWN_DATA,
        *VOLUNTEERING_OWN_DATA, *MALL_OWN_DATA,
    ]  # fmt: skip
    for kept in (*PEOPLE_RETENTION, *CASES_RETENTION, *FEEDBACK_RETENTION, *MESSAGING_RETENTION, DATA_COPIES):
        retention_kinds.register(kept)
