"""What this module refuses."""

from yuandian.kernel.errors import Conflict, Invalid


class ArrangementUnfit(Invalid):
    """A module is missing, twice, or none of ours."""

    code = "arrangement_unfit"
    detail = "The arrangement must name every module once."


class ArrangementEmpty(Invalid):
    """Nothing would be shown."""

    code = "arrangement_empty"
    detail = "Show one module at least."


class ArrangementChanged(Conflict):
    """Somebody else changed it meanwhile."""

    code = "arrangement_changed"
    detail = "Somebody else arranged the home page meanwhile. Look at it again."


class PosterPlaceUnfit(Invalid):
    """Posters are for the district, a street or a community."""

    code = "poster_place_unfit"
    detail = "Posters are made for the district, a street or a community, within the reach of your posts."
