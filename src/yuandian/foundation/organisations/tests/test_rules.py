import pytest

from yuandian.foundation.organisations.rules import KIND_NAMES, OrganisationKind, coverage_of, fits_under, may_lead


@pytest.mark.parametrize("level", range(5))
def test_a_party_organisation_leads_grids_of_its_own_level(level: int) -> None:
    levels = ["district", "street", "community", "grid", "micro"]
    assert [one for one in levels if may_lead(OrganisationKind.PARTY, level, one)] == [levels[level]]


def test_any_party_organisation_may_lead_an_exclusive_grid() -> None:
    assert all(may_lead(OrganisationKind.PARTY, level, "exclusive") for level in range(5))


@pytest.mark.parametrize("kind", [kind for kind in OrganisationKind if kind != OrganisationKind.PARTY])
def test_nobody_else_leads(kind: OrganisationKind) -> None:
    assert not may_lead(kind, None, "street")
    assert not may_lead(kind, 1, "exclusive")


def test_the_party_tree_keeps_to_itself_and_goes_down() -> None:
    assert fits_under("party", 2, "party", 1)
    assert fits_under("party", 2, "party", 2)
    assert not fits_under("party", 1, "party", 2)
    assert not fits_under("party", 1, "street_office", None)
    assert not fits_under("department", None, "party", 1)
    assert fits_under("other", None, "street_office", None)


def test_a_rate_has_a_denominator() -> None:
    assert coverage_of("street", 1, 4, "").rate == 0.25
    assert coverage_of("street", 0, 0, "").rate is None


def test_every_kind_has_a_name() -> None:
    assert set(KIND_NAMES) == {kind.value for kind in OrganisationKind}
